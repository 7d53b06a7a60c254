import { nounsFor } from '@opgaveteams/shared/area/area.nouns';
import type { AreaPack } from '@opgaveteams/shared/area/area.schema';
import type { Language } from '@opgaveteams/shared/errors/errors';

const nl = {
  voorpagina: 'Wat gebeurt er in jouw buurt?',
  voorpaginaLead: 'Hier lees je waar bewoners en organisaties samen aan werken, en waar je kunt meedoen.',
  teams: '{{Opgaveteams}}',
  teamsLead: 'Elk {{thema}} heeft een {{opgaveteam}}. Hier lees je waar ze aan werken.',
  teamLead: 'Waar dit {{opgaveteam}} aan werkt, wat er is besloten en waar je bij kunt zijn.',
  actielijnen: '{{Actielijnen}}',
  geenActielijnen: 'Hier staat nog geen {{actielijn}}.',
  bijeenkomsten: 'Waar je bij kunt zijn',
  geenBijeenkomsten: 'Er staat nu geen open {{bijeenkomst}} op de agenda.',
  groepen: '{{Groepen}}',
  besluiten: '{{Besluiten}}',
  besluitenLead: 'Alle openbare {{besluiten}}, het nieuwste eerst, met de reden.',
  geenBesluiten: 'Er is nog geen openbaar {{besluit}}.',
  agenda: 'Agenda',
  agendaLead: '{{Bijeenkomsten}} die voor iedereen open zijn.',
  lessen: 'Lessen',
  lessenLead: 'Wat teams probeerden, en wat ze ervan leerden.',
  geenLessen: 'Er is nog geen les opgeschreven.',
  dachten: 'We dachten',
  deden: 'We deden',
  zagen: 'We zagen',
  leerden: 'We leerden',
  status: 'Hoe het gaat',
  sinds: 'sinds {{dag}}',
  oorzaak: 'Oorzaak',
  gevolg: 'Gevolg',
  bijsturing: 'Wat we eraan doen',
  wat: 'Wat we doen',
  berichten: 'Wat er is gezegd',
  mijlpalen: 'Mijlpalen',
  gehaald: 'gehaald op {{dag}}',
  partners: 'Wie meedoen',
  reden: 'Waarom',
  vervangen: 'Vervangen door {{nummer}}.',
  vervangt: 'Komt in de plaats van {{nummer}}.',
  meer: 'Verder',
  agendapunten: 'Agenda',
  minuten: '{{aantal}} minuten',
  plaatsVolgt: 'plaats volgt',
  online: 'Doe online mee',
  afgelast: 'gaat niet door',
  leden: '{{aantal}} mensen doen mee',
  gestopt: 'gestopt op {{dag}}',
  toegankelijkheid: 'Toegankelijkheid',
  privacy: 'Privacy',
  menu: 'Menu',
  nietGevonden: 'Deze pagina is er niet',
  nietGevondenTekst: 'Misschien is het adres veranderd, of is dit niet voor iedereen te lezen.',
  naarVoren: 'Naar de voorpagina',
  zonderScript: 'Je leest de werkplaats zonder JavaScript. Meedoen en inloggen werkt alleen met JavaScript.',
  jaar: 'Jaar',
  alles: 'alles',
  stokt: 'stokt',
  vraagt_aandacht: 'vraagt aandacht',
  onbekend: 'onbekend',
  op_koers: 'op koers',
  in_voorbereiding: 'in voorbereiding',
  afgerond: 'afgerond',
  opgegaan_in: 'opgegaan in een andere',
  gestoptStatus: 'gestopt',
} as const;

export type Woord = keyof typeof nl;

const en: Record<Woord, string> = {
  voorpagina: 'What is going on in your neighbourhood?',
  voorpaginaLead: 'Read what residents and organisations work on together, and where you can take part.',
  teams: '{{Opgaveteams}}',
  teamsLead: 'Every {{thema}} has an {{opgaveteam}}. Read here what they work on.',
  teamLead: 'What this {{opgaveteam}} works on, what was decided and where you can come.',
  actielijnen: '{{Actielijnen}}',
  geenActielijnen: 'There is no {{actielijn}} here yet.',
  bijeenkomsten: 'Where you can come',
  geenBijeenkomsten: 'There is no open {{bijeenkomst}} on the agenda now.',
  groepen: '{{Groepen}}',
  besluiten: '{{Besluiten}}',
  besluitenLead: 'All public {{besluiten}}, the newest first, with the reason.',
  geenBesluiten: 'There is no public {{besluit}} yet.',
  agenda: 'Agenda',
  agendaLead: '{{Bijeenkomsten}} that are open to everybody.',
  lessen: 'Lessons',
  lessenLead: 'What teams tried, and what they learned from it.',
  geenLessen: 'No lesson was written down yet.',
  dachten: 'We thought',
  deden: 'We did',
  zagen: 'We saw',
  leerden: 'We learned',
  status: 'How it goes',
  sinds: 'since {{dag}}',
  oorzaak: 'Cause',
  gevolg: 'Effect',
  bijsturing: 'What we do about it',
  wat: 'What we do',
  berichten: 'What was said',
  mijlpalen: 'Milestones',
  gehaald: 'reached on {{dag}}',
  partners: 'Who take part',
  reden: 'Why',
  vervangen: 'Replaced by {{nummer}}.',
  vervangt: 'Takes the place of {{nummer}}.',
  meer: 'More',
  agendapunten: 'Agenda',
  minuten: '{{aantal}} minutes',
  plaatsVolgt: 'place to follow',
  online: 'Join online',
  afgelast: 'cancelled',
  leden: '{{aantal}} people take part',
  gestopt: 'stopped on {{dag}}',
  toegankelijkheid: 'Accessibility',
  privacy: 'Privacy',
  menu: 'Menu',
  nietGevonden: 'This page is not there',
  nietGevondenTekst: 'Maybe its address changed, or not everybody may read it.',
  naarVoren: 'To the front page',
  zonderScript: 'You read this without JavaScript. Taking part and signing in need JavaScript.',
  jaar: 'Year',
  alles: 'all',
  stokt: 'stuck',
  vraagt_aandacht: 'needs attention',
  onbekend: 'unknown',
  op_koers: 'on course',
  in_voorbereiding: 'in preparation',
  afgerond: 'finished',
  opgegaan_in: 'merged into another one',
  gestoptStatus: 'stopped',
};

/** Puts the words of the area and of the place into a sentence. */
export function vul(zin: string, woorden: Readonly<Record<string, string | number>>): string {
  return zin.replace(/\{\{(\w+)\}\}/g, (_, naam: string) => String(woorden[naam] ?? ''));
}

export interface Woorden {
  taal: Language;
  t(woord: Woord, inhoud?: Record<string, string | number>): string;
  /** Sentences that stand elsewhere, with the words of the area. */
  vul(zin: string): string;
  status(status: string): string;
  dag(moment: string | Date): string;
  tijd(moment: string | Date): string;
}

/** The words of the server's own pages in a language, with those of the area. */
export function woordenVan(taal: Language, area: Pick<AreaPack, 'nouns' | 'timezone'>): Woorden {
  const nouns = nounsFor(area);
  const zinnen = taal === 'en' ? en : nl;
  const locale = taal === 'en' ? 'en-GB' : 'nl-NL';
  const { timezone: timeZone } = area;
  const dag = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const tijd = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const t: Woorden['t'] = (woord, inhoud = {}) => vul(zinnen[woord], { ...nouns, ...inhoud });
  return {
    taal,
    t,
    vul: (zin) => vul(zin, nouns),
    status: (status) => (status === 'gestopt' ? t('gestoptStatus') : t(status as Woord)),
    dag: (moment) => dag.format(new Date(moment)),
    tijd: (moment) => tijd.format(new Date(moment)),
  };
}
