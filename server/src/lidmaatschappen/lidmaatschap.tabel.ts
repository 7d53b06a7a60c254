import { MAX_VERLOOP } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { Language } from '@opgaveteams/shared/errors/errors';
import { dayOf } from '../platform/clock/days.ts';

const koppen: Record<Language, readonly string[]> = {
  nl: [
    ...['Groep', 'Soort groep', 'Naam', 'Rol', 'Plek', 'Namens', 'Namens wie', 'Functie', 'Werkt bij'],
    ...['Van', 'Tot', 'Reden van het begin', 'Reden van het einde'],
  ],
  en: [
    ...[
      'Group',
      'Kind of group',
      'Name',
      'Role',
      'Place',
      'On behalf of',
      'Name of that',
      'Position',
      'Works at',
    ],
    ...['From', 'Until', 'Reason of the beginning', 'Reason of the end'],
  ],
};

/** Who may not be known by this reader, in an exported table. */
const onbekend: Record<Language, string> = { nl: 'een deelnemer', en: 'a participant' };

/** The last row of a table in which not everything is. */
export function nietAlles(taal: Language): string {
  const aantal = new Intl.NumberFormat(taal).format(MAX_VERLOOP);
  return taal === 'nl'
    ? `Let op: dit zijn de nieuwste ${aantal}. Wat ouder is, staat hier niet bij.`
    : `Note: these are the latest ${aantal}. What is older is not in this file.`;
}

/**
 * Memberships as rows of text, with a heading. In whose name somebody sits stands apart from where they work (R16);
 * an end is the first day on which somebody was no longer in.
 */
export function tabelVan(leden: readonly Lidmaatschap[], taal: Language, timezone: string): string[][] {
  const dag = (moment: string | null): string => (moment ? dayOf(new Date(moment), timezone) : '');
  return [
    [...koppen[taal]],
    ...leden.map((l) => [
      ...[l.groep.naam, l.groep.soort, l.persoon.naam ?? onbekend[taal], l.rol, l.basis],
      ...[l.namens.soort, l.namens.naam ?? '', l.functie, l.organisaties.map((o) => o.naam).join(', ')],
      ...[dag(l.van), dag(l.tot), l.reden ?? '', l.redenTot ?? ''],
    ]),
  ];
}
