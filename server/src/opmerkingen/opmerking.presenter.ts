import type { Opmerking } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import type { PersoonVerwijzing } from '@opgaveteams/shared/personen/persoon.schema';
import type { OpmerkingDoc } from './opmerking.model.ts';

interface Context {
  persoon(id: unknown): PersoonVerwijzing;
  magBeantwoorden: boolean;
}

export function presentOpmerking(doc: OpmerkingDoc, { persoon, magBeantwoorden }: Context): Opmerking {
  return {
    id: String(doc._id),
    verslagId: String(doc.verslagId),
    soort: doc.soort,
    stand: doc.stand,
    wie: persoon(doc.persoonId),
    op: doc.op.toISOString(),
    tekst: doc.tekst,
    anker: doc.anker,
    nieuw: doc.nieuw,
    reacties: doc.reacties.map((r) => ({
      id: String(r._id),
      wie: persoon(r.persoonId),
      op: r.op.toISOString(),
      tekst: r.tekst,
    })),
    antwoord: doc.antwoord && {
      uitkomst: doc.antwoord.uitkomst,
      reden: doc.antwoord.reden,
      wie: persoon(doc.antwoord.persoonId),
      op: doc.antwoord.op.toISOString(),
    },
    magBeantwoorden,
  };
}
