import type { PersoonVerwijzing } from '@opgaveteams/shared/personen/persoon.schema';
import type { Schrijfsessie, Versie } from '@opgaveteams/shared/versies/versie.schema';
import type { SchrijfsessieDoc, VersieDoc } from './versie.model.ts';

type Named = (id: unknown) => PersoonVerwijzing;

export function presentVersie(doc: Omit<VersieDoc, 'staat' | 'kenmerk'>, persoon: Named): Versie {
  return {
    id: String(doc._id),
    verslagId: String(doc.verslagId),
    soort: doc.soort,
    naam: doc.naam,
    op: doc.op.toISOString(),
    wie: doc.persoonId && persoon(doc.persoonId),
  };
}

export function presentSessie(doc: SchrijfsessieDoc, persoon: Named): Schrijfsessie {
  return {
    id: String(doc._id),
    wie: persoon(doc.persoonId),
    begin: doc.begin.toISOString(),
    einde: doc.einde.toISOString(),
    erbij: doc.erbij,
    eraf: doc.eraf,
  };
}
