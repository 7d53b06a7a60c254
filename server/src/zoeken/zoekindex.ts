import type { Gebonden } from '@opgaveteams/shared/access/actor';
import type { ZoekSoort } from '@opgaveteams/shared/zoeken/zoeken.api';
import type { Zoekdocument } from '../platform/zoek/zoekbron.ts';
import { stam, woorden, zegtNiets } from './woorden.ts';
import { eerstePlaats, Woordenlijst } from './woordenlijst.ts';

/** What is known of a thing in the index beside its words. */
export interface Ingang {
  soort: ZoekSoort;
  id: string;
  gebonden: Gebonden;
  lezers: readonly string[];
  /** In ms since 1970. */
  op: number;
}

/** The numbers of the things with a word in their title, and in their other words. */
interface Plaatsen {
  titel: number[];
  tekst: number[];
}

/** More words than this do not make a question clearer. */
const MEESTE_WOORDEN = 8;
/** Two letters are looked for in titles alone: in texts they begin everything. */
const KORTSTE_IN_TEKST = 3;
/** The numbers of what is gone are taken out when there are so many, and they are a good part of all. */
const MEESTE_WEG = 2_000;

/** What a word that fits is worth: the word itself or another form of it, part of it, nearly it. */
const PUNTEN = {
  heel: { titel: 5, tekst: 3 },
  deel: { titel: 4, tekst: 2 },
  bijna: { titel: 2, tekst: 1 },
} as const;

/** For a thing each word counts once, for what it is worth most. */
function tel(
  punten: Uint8Array,
  plaatsen: Plaatsen | undefined,
  waarde: Plaatswaarde,
  ookTekst = true,
): void {
  if (!plaatsen) return;
  for (const n of plaatsen.titel) punten[n] = Math.max(punten[n] ?? 0, waarde.titel);
  if (ookTekst) for (const n of plaatsen.tekst) punten[n] = Math.max(punten[n] ?? 0, waarde.tekst);
}
type Plaatswaarde = Record<keyof Plaatsen, number>;

/**
 * Which things have which words, in the memory of this process: an inverted index. A question costs a pass over the
 * things that have its words, and nothing for those that are not shown (docs/decisions/022). It judges nobody.
 */
export class Zoekindex {
  #lijst = new Woordenlijst();
  #woorden = new Map<string, Plaatsen>();
  /** By number; what is gone left its number free. */
  #ingangen: (Ingang | null)[] = [];
  readonly #nummers = new Map<string, number>();
  /** Many things have the same bonds; they are kept once. */
  readonly #banden = new Map<string, Gebonden>();
  /** The numbers of what is there, the newest first. */
  #volgorde: number[] = [];

  get size(): number {
    return this.#nummers.size;
  }

  /** Takes a thing in, in the place of what was known of it. */
  zet(soort: ZoekSoort, { id, titel, tekst, gebonden, lezers = [], op }: Zoekdocument): void {
    this.verwijder(soort, id);
    const n = this.#ingangen.length;
    const ingang: Ingang = { soort, id, gebonden: this.#eenKeer(gebonden), lezers, op: op.getTime() };
    this.#ingangen.push(ingang);
    this.#nummers.set(`${soort}:${id}`, n);
    this.#volgorde.splice(this.#plaats(ingang.op), 0, n);
    for (const woord of new Set(woorden(titel).flatMap((w) => [w, stam(w)])))
      this.#plaatsenVan(woord).titel.push(n);
    const gezegd = woorden(tekst).filter((w) => !zegtNiets(w));
    for (const woord of new Set(gezegd.map(stam))) this.#plaatsenVan(woord).tekst.push(n);
  }

  verwijder(soort: ZoekSoort, id: string): void {
    const n = this.#nummers.get(`${soort}:${id}`);
    const ingang = n === undefined ? null : this.#ingangen[n];
    if (n === undefined || !ingang) return;
    this.#nummers.delete(`${soort}:${id}`);
    this.#volgorde.splice(this.#volgorde.indexOf(n, this.#plaats(ingang.op)), 1);
    this.#ingangen[n] = null;
    const weg = this.#ingangen.length - this.size;
    if (weg > MEESTE_WEG && weg * 4 > this.#ingangen.length) this.#ruimOp();
  }

  /**
   * What has all the words of a question, the best first: words in the title before words in the text, whole words
   * before parts, and then what is newer. It is worked out as far as one reads on.
   */
  *treffers(q: string): Generator<Ingang> {
    const punten = this.#punten(q);
    if (!punten) return;
    const lagen: number[][] = [];
    for (const n of this.#volgorde) {
      const waard = punten[n] ?? 0;
      if (waard > 0) (lagen[waard] ??= []).push(n);
    }
    for (const laag of lagen.toReversed())
      for (const n of laag ?? []) {
        const ingang = this.#ingangen[n];
        if (ingang) yield ingang;
      }
  }

  /** What each thing is worth for a question, by number; 0 where a word is missing. Null for a question of nothing. */
  #punten(q: string): Uint8Array | null {
    const getypt = [...new Set(woorden(q))];
    const zeggend = getypt.filter((w) => !zegtNiets(w));
    const gezocht = (zeggend.length > 0 ? zeggend : getypt).slice(0, MEESTE_WOORDEN);
    let alle: Uint8Array | null = null;
    for (const woord of gezocht) {
      const punten = this.#puntenVoor(woord);
      if (alle)
        for (let n = 0; n < punten.length; n++) alle[n] = alle[n] && punten[n] ? alle[n]! + punten[n]! : 0;
      else alle = punten;
    }
    return alle;
  }

  #puntenVoor(woord: string): Uint8Array {
    const punten = new Uint8Array(this.#ingangen.length);
    const gevonden = (w: string): Plaatsen | undefined => this.#woorden.get(w);
    for (const w of this.#lijst.begintMet(woord))
      tel(punten, gevonden(w), PUNTEN.deel, woord.length >= KORTSTE_IN_TEKST);
    // In texts words are there by their stem: "portaal" and "trapportaal" end alike only as that.
    for (const vorm of new Set([woord, stam(woord)])) {
      for (const w of this.#lijst.eindigtOp(vorm)) tel(punten, gevonden(w), PUNTEN.deel);
      tel(punten, gevonden(vorm), PUNTEN.heel);
    }
    if (punten.every((waard) => waard === 0))
      for (const { woord: w, fouten } of this.#lijst.lijktOp(woord))
        tel(punten, gevonden(w), fouten === 1 ? PUNTEN.bijna : { titel: 1, tekst: 1 });
    return punten;
  }

  #eenKeer(gebonden: Gebonden): Gebonden {
    const sleutel = JSON.stringify(gebonden);
    const bekend = this.#banden.get(sleutel) ?? gebonden;
    this.#banden.set(sleutel, bekend);
    return bekend;
  }

  #plaatsenVan(woord: string): Plaatsen {
    const bekend = this.#woorden.get(woord);
    if (bekend) return bekend;
    const plaatsen: Plaatsen = { titel: [], tekst: [] };
    this.#woorden.set(woord, plaatsen);
    this.#lijst.add(woord);
    return plaatsen;
  }

  /** Where something of this moment comes in the order. */
  #plaats(op: number): number {
    return eerstePlaats(this.#volgorde, (n) => (this.#ingangen[n]?.op ?? 0) > op);
  }

  /** Gives what is there new numbers without gaps, and forgets the words that nothing has any more. */
  #ruimOp(): void {
    const nieuw = new Map([...this.#nummers.values()].sort((a, b) => a - b).map((n, i) => [n, i]));
    const over = (nummers: number[]): number[] => nummers.flatMap((n) => nieuw.get(n) ?? []);
    this.#ingangen = this.#ingangen.filter((ingang) => ingang !== null);
    for (const [sleutel, n] of this.#nummers) this.#nummers.set(sleutel, nieuw.get(n) ?? 0);
    this.#volgorde = over(this.#volgorde);
    const woordenVanNu = [...this.#woorden].map(([woord, { titel, tekst }]): [string, Plaatsen] => [
      woord,
      { titel: over(titel), tekst: over(tekst) },
    ]);
    this.#lijst = new Woordenlijst();
    this.#woorden = new Map(woordenVanNu.filter(([, { titel, tekst }]) => titel.length + tekst.length > 0));
    for (const woord of this.#woorden.keys()) this.#lijst.add(woord);
  }
}
