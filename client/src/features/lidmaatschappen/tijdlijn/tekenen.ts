import { strepen, type Balk, type Rij, type Venster } from './tijdlijn.ts';

export const RIJ = 32;
/** The band with the calendar, above the lanes. */
export const KOP = 28;

/** What a drawing needs to know besides its lanes. */
export interface Beeld {
  rijen: readonly Rij[];
  venster: Venster;
  breedte: number;
  hoogte: number;
  /** How far the lanes are scrolled. */
  scroll: number;
  /** The day that is looked at. */
  op: number;
  kleuren: Record<'inkt' | 'zacht' | 'lijn' | 'accent' | 'vlak' | 'letter', string>;
  woorden: {
    balk: (balk: Balk) => string;
    onbekend: string;
    streep: (jaar: number, maand: number | null) => string;
  };
}

/** How wide the names are. */
export const naamBreedte = (breedte: number): number => Math.min(220, Math.round(breedte * 0.36));

type Vlak = CanvasRenderingContext2D;

function text(vlak: Vlak, words: string, at: { x: number; y: number; breedte: number }): void {
  if (at.breedte < 14) return;
  let shown = words;
  if (vlak.measureText(shown).width > at.breedte) {
    const each = vlak.measureText(words).width / words.length;
    shown = `${words.slice(0, Math.max(1, Math.floor(at.breedte / each) - 1))}…`;
  }
  vlak.fillText(shown, at.x, at.y);
}

function drawBalken(vlak: Vlak, balken: readonly Balk[], y: number, beeld: Beeld): void {
  const { venster, breedte, kleuren, woorden } = beeld;
  const links = naamBreedte(breedte);
  const schaal = (breedte - links) / venster.duur;
  for (const balk of balken) {
    const x = Math.max(links, links + (balk.van - venster.van) * schaal);
    const end = balk.tot === null ? breedte : Math.min(breedte, links + (balk.tot - venster.van) * schaal);
    if (end <= links || x >= breedte) continue;
    const lang = Math.max(3, end - x - 1);
    // Who leads is a full bar, who is a member an open one: not told by colour alone.
    const leidt = balk.rol !== 'lid';
    vlak.fillStyle = leidt ? kleuren.accent : kleuren.vlak;
    vlak.strokeStyle = kleuren.accent;
    vlak.setLineDash(balk.basis === 'flexibel' ? [5, 3] : []);
    vlak.beginPath();
    vlak.roundRect(x + 0.5, y + 4.5, lang, RIJ - 9, 4);
    vlak.fill();
    vlak.stroke();
    vlak.fillStyle = leidt ? kleuren.vlak : kleuren.inkt;
    text(vlak, woorden.balk(balk), { x: x + 6, y: y + RIJ / 2, breedte: lang - 10 });
  }
  vlak.setLineDash([]);
}

function drawKalender(vlak: Vlak, { venster, breedte, hoogte, op, kleuren, woorden }: Beeld): void {
  const links = naamBreedte(breedte);
  const schaal = (breedte - links) / venster.duur;
  vlak.fillStyle = kleuren.vlak;
  vlak.fillRect(0, 0, breedte, KOP);
  vlak.strokeStyle = kleuren.lijn;
  for (const { at, jaar, maand } of strepen(venster, breedte - links)) {
    const x = Math.round(links + (at - venster.van) * schaal) + 0.5;
    vlak.beginPath();
    vlak.moveTo(x, 0);
    vlak.lineTo(x, KOP);
    vlak.stroke();
    vlak.fillStyle = kleuren.zacht;
    text(vlak, woorden.streep(jaar, maand), { x: x + 4, y: KOP / 2, breedte: Math.min(66, breedte - x - 4) });
  }
  const x = Math.round(links + (op - venster.van) * schaal) + 0.5;
  if (x < links || x > breedte) return;
  vlak.strokeStyle = kleuren.inkt;
  vlak.lineWidth = 2;
  vlak.setLineDash([3, 3]);
  vlak.beginPath();
  vlak.moveTo(x, 0);
  vlak.lineTo(x, hoogte);
  vlak.stroke();
  vlak.setLineDash([]);
  vlak.lineWidth = 1;
}

/** Draws what is in view and nothing else: twenty years of thousands of people cost no more than one screen of them. */
export function teken(vlak: Vlak, beeld: Beeld): void {
  const { rijen, breedte, hoogte, scroll, kleuren, woorden } = beeld;
  vlak.clearRect(0, 0, breedte, hoogte);
  vlak.textBaseline = 'middle';
  const first = Math.floor(scroll / RIJ);
  const last = Math.min(rijen.length, Math.ceil((scroll + hoogte - KOP) / RIJ));
  for (let i = first; i < last; i++) {
    const rij = rijen[i];
    if (!rij) continue;
    const y = KOP + i * RIJ - scroll;
    vlak.strokeStyle = kleuren.lijn;
    vlak.beginPath();
    vlak.moveTo(0, y + 0.5);
    vlak.lineTo(breedte, y + 0.5);
    vlak.stroke();
    vlak.fillStyle = kleuren.inkt;
    vlak.font = `${rij.soort === 'groep' ? 700 : 400} ${kleuren.letter}`;
    const name = rij.naam ?? woorden.onbekend;
    const ruimte = rij.soort === 'groep' ? breedte : naamBreedte(breedte);
    text(vlak, name, { x: rij.soort === 'groep' ? 2 : 10, y: y + RIJ / 2, breedte: ruimte - 16 });
    if (rij.soort === 'baan') drawBalken(vlak, rij.balken, y, beeld);
  }
  vlak.font = `400 ${kleuren.letter}`;
  drawKalender(vlak, beeld);
}
