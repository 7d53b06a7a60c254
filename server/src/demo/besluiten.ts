import type { BesluitDoc } from '../besluiten/besluit.model.ts';
import type { Bron } from './bron.ts';
import type { Vergadering } from './vergadering.ts';
import type { Bestuursbesluit } from './wat.ts';

/** Of all besluiten this share takes the place of an earlier one of the same groep. */
const VERVANGT = 0.04;

/**
 * Gives besluiten their numbers (rule 7): without gaps, per groep and year, in the order in which they were taken.
 * It is handed the meetings in that order.
 */
export function createBesluitMaker(
  { rng, kalender, nextId }: Bron,
  bestuursbesluiten: readonly Bestuursbesluit[],
) {
  const counts = new Map<string, number>();
  /** Of each groep the last besluit that nothing replaced yet. */
  const vorige = new Map<string, BesluitDoc>();

  function nummer(
    vergadering: Vergadering,
    fields: Pick<BesluitDoc, '_id' | 'op' | 'tekst' | 'reden' | 'actielijnIds'>,
  ): BesluitDoc {
    const { doc, groep, dag } = vergadering;
    const jaar = kalender.jaar(dag);
    const key = `${groep.doc.afkorting}-${jaar}`;
    const volgnummer = (counts.get(key) ?? 0) + 1;
    counts.set(key, volgnummer);
    const oud =
      fields.actielijnIds.length === 0 && rng.chance(VERVANGT) ? vorige.get(groep.doc.afkorting) : undefined;
    const tekst = oud
      ? `In plaats van ${oud.nummer}: ${fields.tekst.charAt(0).toLowerCase()}${fields.tekst.slice(1)}`
      : fields.tekst;
    const naam = `${key}-${String(volgnummer).padStart(3, '0')}`;
    const besluit: BesluitDoc = {
      ...fields,
      ...{
        groepId: groep.doc._id,
        jaar,
        volgnummer,
        nummer: naam,
        tekst,
      },
      openbaarheid: groep.doc.soort === 'alliantiebestuur' ? 'openbaar' : doc.openbaarheid,
      ...{ groepIds: doc.groepIds, opgaveteamIds: doc.opgaveteamIds },
      bijeenkomstId: doc._id,
      ...(oud ? { vervangtId: oud._id } : {}),
    };
    vorige.set(groep.doc.afkorting, besluit);
    return besluit;
  }

  /** The besluiten of one meeting: the items of which they came, and those that the bestuur had to take. */
  return (vergadering: Vergadering): { punt: number | null; besluit: BesluitDoc }[] => {
    const { doc, groep, dag, punten } = vergadering;
    let minuut = 0;
    const besproken = punten.flatMap((punt, index) => {
      minuut += punt.minuten;
      const op = new Date(doc.begin.getTime() + minuut * 60_000);
      return punt.besluiten.map(({ text, reason }) => ({
        punt: index as number | null,
        fields: {
          _id: nextId(),
          op,
          tekst: text,
          reden: reason,
          actielijnIds: punt.lijn ? [punt.lijn.doc._id] : [],
        },
      }));
    });
    const teksten = bestuursbesluiten
      .filter((b) => groep.doc.soort === 'alliantiebestuur' && b.dag === dag)
      .map(({ dag: _dag, ...fields }) => ({ punt: null, fields }));
    return [...besproken, ...teksten]
      .sort((a, b) => a.fields.op.getTime() - b.fields.op.getTime())
      .map(({ punt, fields }) => ({ punt, besluit: nummer(vergadering, fields) }));
  };
}
