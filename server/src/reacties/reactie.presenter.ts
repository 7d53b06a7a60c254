import type { Reactie } from '@opgaveteams/shared/reacties/reactie.schema';
import type { ReactieDoc } from './reactie.model.ts';

/** The same for every reader: who may not read it gets none, and who sent it is never in it. */
export function presentReactie(doc: ReactieDoc): Reactie {
  const { versieNummer, anker, tekst, taal, kanaal, naam, stand, weigering, antwoord, uitkomst, versie } =
    doc;
  return {
    ...{ id: String(doc._id), versieId: String(doc.versieId), versieNummer },
    ...{ anker, tekst, taal, kanaal, naam, stand, weigering, versie },
    deel: doc.deelId && { id: String(doc.deelId), titel: doc.deelTitel },
    antwoord:
      antwoord && uitkomst !== 'open'
        ? {
            ...{ soort: uitkomst, waarom: antwoord.waarom, versie: antwoord.versie },
            ...{ deelId: antwoord.deelId, op: antwoord.op.toISOString() },
          }
        : null,
    op: doc.op.toISOString(),
  };
}
