/** The demo data's text library: all of it is fiction, and screens call it "Voorbeeldgegevens". */

export type ThemaId = 'eid' | 'vei' | 'won' | 'jeu' | 'wer';

/** What went wrong, as a statusbericht has to say it (docs/rules.md: vraagt_aandacht and stokt need a reason). */
export interface Probleem {
  zin: string;
  oorzaak: string;
  gevolg: string;
  bijsturing: string;
  volgendeStap: string;
}

interface Bericht {
  zin: string;
  volgendeStap: string;
}

/** `{buurt}` stands for a buurt with its article ("de Dichtersbuurt"), `{aantal}` for a number of people. */
export interface ActielijnBlueprint {
  titels: readonly string[];
  wat: string;
  hoe: readonly string[];
  mijlpalen: readonly string[];
  /** Buurten where this would fit, by their official name. */
  buurten: readonly string[];
  doorbraak?: true;
  vraagtAandacht: Probleem;
  stokt: Probleem;
}

/** What can be said about any actielijn of a thema, per status. */
export interface Berichten {
  in_voorbereiding: readonly Bericht[];
  op_koers: readonly Bericht[];
  vraagt_aandacht: readonly Probleem[];
  stokt: readonly Probleem[];
  afgerond: readonly Bericht[];
  gestopt: readonly Bericht[];
  opgegaan_in: readonly Bericht[];
}

export type ActielijnStatus = keyof Berichten;

export interface GroepBlueprint {
  soort: 'werkgroep' | 'gesprekspanel' | 'netwerk';
  /** May hold `{buurt}`; such a groep can exist in several buurten. */
  name: string;
  purpose: string;
  toetreding: 'open' | 'op_aanvraag' | 'op_uitnodiging';
  openbaarheid: 'openbaar' | 'alliantie' | 'groep';
}

export interface AgendapuntBlueprint {
  title: string;
  minuten: number;
  /** Paragraphs for the verslag; a meeting takes one or two. */
  alineas: readonly string[];
  /** What may be decided or promised at this item. */
  besluiten: readonly BesluitBlueprint[];
  actiepunten: readonly string[];
}

export interface BesluitBlueprint {
  text: string;
  reason: string;
}

export interface LesBlueprint {
  dachten: string;
  deden: string;
  gebeurde: string;
  leerden: string;
}

export interface ThemaTexts {
  actielijnen: readonly ActielijnBlueprint[];
  berichten: Berichten;
  groepen: readonly GroepBlueprint[];
  agendapunten: readonly AgendapuntBlueprint[];
  lessen: readonly LesBlueprint[];
}
