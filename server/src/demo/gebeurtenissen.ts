import type { Types } from 'mongoose';
import type { GebeurtenisDoc } from '../gebeurtenissen/gebeurtenis.model.ts';
import type { GebondenDoc } from '../platform/db/gebonden.ts';
import type { Bron } from './bron.ts';
import type { DemoWereld } from './world.types.ts';

type Regel = Omit<GebeurtenisDoc, '_id'>;

const bonds = ({ openbaarheid, groepIds, opgaveteamIds }: GebondenDoc): GebondenDoc => ({
  openbaarheid,
  groepIds,
  opgaveteamIds,
});

const DAG_MS = 86_400_000;

function uitLijnen({ lijnen }: DemoWereld): Regel[] {
  return lijnen.flatMap(({ doc, berichten }) =>
    berichten.map(({ auteurId, op }) => ({
      ...{ ...bonds(doc), noun: 'actielijnen', dingId: doc._id, actie: 'statusbericht_geplaatst' },
      ...{ titel: doc.titel, persoonId: auteurId, op },
    })),
  );
}

function uitVergaderingen({ vergaderingen, leiders }: DemoWereld): Regel[] {
  return vergaderingen.flatMap(({ doc }) => {
    const persoonId = leiders.get(doc) ?? null;
    const regel = (actie: string, op: Date): Regel => ({
      ...{ ...bonds(doc), noun: 'bijeenkomsten', dingId: doc._id, actie, titel: doc.titel, persoonId, op },
    });
    return [
      regel('bijeenkomst_gepland', new Date(doc.begin.getTime() - 21 * DAG_MS)),
      ...(doc.fase === 'afgelast'
        ? [regel('bijeenkomst_afgelast', new Date(doc.begin.getTime() - 3 * DAG_MS))]
        : []),
      ...(doc.begonnenOp ? [regel('bijeenkomst_begonnen', doc.begonnenOp)] : []),
      ...(doc.afgerondOp ? [regel('bijeenkomst_afgerond', doc.afgerondOp)] : []),
    ];
  });
}

function uitBesluiten({ besluiten, actiepunten, vergaderingen, leiders }: DemoWereld): Regel[] {
  const wie = new Map<string, Types.ObjectId | null>(
    vergaderingen.map(({ doc }) => [String(doc._id), leiders.get(doc) ?? null]),
  );
  const genomen = besluiten.map((doc): Regel => ({
    ...{ ...bonds(doc), noun: 'besluiten', dingId: doc._id, titel: doc.nummer, op: doc.op },
    actie: doc.vervangtId === undefined ? 'besluit_genomen' : 'besluit_vervangen',
    persoonId: wie.get(String(doc.bijeenkomstId)) ?? null,
  }));
  const klaar = actiepunten.flatMap((doc): Regel[] =>
    doc.afgehandeldOp === null
      ? []
      : [
          {
            ...{ ...bonds(doc), noun: 'actiepunten', dingId: doc._id, actie: `actiepunt_${doc.status}` },
            ...{ titel: doc.tekst, persoonId: doc.actiehouderId, op: doc.afgehandeldOp },
          },
        ],
  );
  return [...genomen, ...klaar];
}

function uitLidmaatschappen({ lidmaatschappen, groepen }: DemoWereld): Regel[] {
  const perId = new Map(groepen.map((groep) => [String(groep._id), groep]));
  return lidmaatschappen.flatMap((doc) => {
    const groep = perId.get(String(doc.groepId));
    if (!groep) return [];
    const regel = (actie: string, op: Date): Regel => ({
      ...{ ...bonds(groep), noun: 'lidmaatschappen', dingId: doc._id, actie, titel: groep.naam },
      ...{ persoonId: doc.persoonId, op },
    });
    return [
      regel('lidmaatschap_begonnen', doc.van),
      ...(doc.tot ? [regel('lidmaatschap_beeindigd', doc.tot)] : []),
    ];
  });
}

/** The part of the world that something happened to since a moment: twenty years are not written out for two months. */
function sinds(wereld: DemoWereld, vanaf: Date): DemoWereld {
  const raakt = (...momenten: (Date | null)[]): boolean => momenten.some((op) => op !== null && op >= vanaf);
  return {
    ...wereld,
    lijnen: wereld.lijnen.map((l) => ({ ...l, berichten: l.berichten.filter((b) => raakt(b.op)) })),
    vergaderingen: wereld.vergaderingen.filter((v) => raakt(v.doc.einde)),
    besluiten: wereld.besluiten.filter((b) => raakt(b.op)),
    actiepunten: wereld.actiepunten.filter((a) => raakt(a.afgehandeldOp)),
    lidmaatschappen: wereld.lidmaatschappen.filter((l) => raakt(l.van, l.tot)),
  };
}

/** The log (rule 11) of the last days, oldest first: what was said, held, decided, done, and who came and went. */
export function buildGebeurtenissen({ kalender, plan, nextId }: Bron, alles: DemoWereld): GebeurtenisDoc[] {
  const vanaf = new Date(kalender.nu.getTime() - plan.logDagen * DAG_MS);
  const wereld = sinds(alles, vanaf);
  return [
    ...uitLijnen(wereld),
    ...uitVergaderingen(wereld),
    ...uitBesluiten(wereld),
    ...uitLidmaatschappen(wereld),
  ]
    .filter(({ op }) => op >= vanaf && op < kalender.nu)
    .sort((a, b) => a.op.getTime() - b.op.getTime())
    .map((regel) => ({ _id: nextId(), ...regel }));
}
