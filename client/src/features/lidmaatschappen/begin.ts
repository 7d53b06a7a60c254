import type {
  BeginLidmaatschap,
  Lidmaatschap,
  Namens,
} from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { TFunction } from 'i18next';

/** Namens as a form holds it: chosen in two steps, so for a moment unfinished. */
export interface NamensKeuze {
  soort: Namens['soort'];
  organisatieId: string;
  themaId: string;
}

export interface BeginValues {
  wie: 'bekend' | 'nieuw';
  persoonId: string;
  naam: string;
  functie: string;
  email: string;
  rol: Lidmaatschap['rol'];
  basis: Lidmaatschap['basis'];
  namens: NamensKeuze;
  /** A day; today means from now. */
  van: string;
  reden: string;
}

export const eigenNaam: NamensKeuze = { soort: 'zichzelf', organisatieId: '', themaId: '' };

export function emptyValues(today: string): BeginValues {
  return {
    wie: 'bekend',
    persoonId: '',
    naam: '',
    functie: '',
    email: '',
    rol: 'lid',
    basis: 'vast',
    namens: eigenNaam,
    van: today,
    reden: '',
  };
}

/** Namens as the contract has it; null while something has to be chosen still. */
export function namensOf({ soort, organisatieId, themaId }: NamensKeuze): Namens | null {
  if (soort === 'organisatie') return organisatieId ? { soort, organisatieId } : null;
  if (soort === 'thema') return themaId ? { soort, themaId } : null;
  return { soort };
}

/** What still has to be filled in, per field, in the language of the screen. */
export function problemsOf(
  values: BeginValues,
  today: string,
  t: TFunction<'lidmaatschappen'>,
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (values.wie === 'bekend' && !values.persoonId) problems.persoonId = t('begin.needPersoon');
  if (values.wie === 'nieuw' && !values.naam.trim()) problems.naam = t('begin.needNaam');
  if (namensOf(values.namens) === null) problems.namens = t('begin.needNamens');
  if (!values.van) problems.van = t('begin.needVan');
  if (values.van && values.van < today && !values.reden.trim()) problems.reden = t('begin.needReden');
  return problems;
}

interface Place {
  groepId: string;
  persoonId: string;
  today: string;
  /** The seat on which they come to sit. */
  zetelId?: string | undefined;
  /** The moment at which a day begins. */
  startOf: (day: string) => string;
}

/** What is sent: from now on when the day is today, else from the beginning of that day. */
export function bodyOf(
  values: BeginValues,
  { groepId, persoonId, today, zetelId, startOf }: Place,
): BeginLidmaatschap {
  return {
    groepId,
    persoonId,
    rol: values.rol,
    basis: values.basis,
    namens: namensOf(values.namens) ?? { soort: 'zichzelf' },
    ...(zetelId && { zetelId }),
    ...(values.van !== today && { van: startOf(values.van) }),
    ...(values.van < today && { reden: values.reden }),
  };
}
