import type { Connection, Model } from 'mongoose';
import * as Y from 'yjs';
import { actielijnModel, statusberichtModel } from '../actielijnen/actielijn.model.ts';
import { actiepuntModel } from '../actiepunten/actiepunt.model.ts';
import { besluitModel } from '../besluiten/besluit.model.ts';
import { bijeenkomstModel } from '../bijeenkomsten/bijeenkomst.model.ts';
import { gebeurtenisModel } from '../gebeurtenissen/gebeurtenis.model.ts';
import { groepModel } from '../groepen/groep.model.ts';
import { lidmaatschapModel } from '../lidmaatschappen/lidmaatschap.model.ts';
import { persoonModel } from '../personen/persoon.model.ts';
import { programmaModel, programmaversieModel } from '../programmas/programma.model.ts';
import { reactieModel } from '../reacties/reactie.model.ts';
import { inlogverzoekModel } from '../toegang/inlogverzoek.model.ts';
import { sessieModel } from '../toegang/sessie.model.ts';
import { buildVerslag } from '../verslagen/verslag.build.ts';
import { verslagModel, verslagSnapshotModel, verslagUpdateModel } from '../verslagen/verslag.model.ts';
import { textOf } from '../verslagen/verslag.text.ts';
import { zetelModel } from '../zetels/zetel.model.ts';
import type { DemoTekst } from './bijeenkomsten.ts';
import type { DemoWereld } from './world.types.ts';

/** How many documents go in one write. */
const BATCH = 500;

async function insert<T>(model: Model<T>, docs: readonly NoInfer<T>[]): Promise<void> {
  // `lean` checks every document against its schema and makes none: a third of the time.
  for (let from = 0; from < docs.length; from += BATCH)
    await model.insertMany(docs.slice(from, from + BATCH) as never[], { lean: true, ordered: false });
}

/** Makes the shared documents batch by batch, so that never more than one batch of them is in memory. */
async function insertTeksten(db: Connection, teksten: readonly DemoTekst[]): Promise<void> {
  for (let from = 0; from < teksten.length; from += BATCH) {
    const made = teksten.slice(from, from + BATCH).map(({ blokken, ...fields }) => {
      const doc = buildVerslag(blokken);
      const state = Buffer.from(Y.encodeStateAsUpdate(doc));
      const verslag = { ...fields, tekst: textOf(doc) };
      doc.destroy();
      return {
        verslag,
        snapshot: blokken.length === 0 ? [] : [{ _id: fields._id, versie: 1, data: state }],
      };
    });
    await insert(
      verslagModel(db),
      made.map((m) => m.verslag),
    );
    await insert(
      verslagSnapshotModel(db),
      made.flatMap((m) => m.snapshot),
    );
  }
}

/** Takes away all people and all that people made. Past the models: those refuse to delete what is never deleted. */
export async function clearWereld(db: Connection): Promise<void> {
  const models = [
    ...[persoonModel(db), groepModel(db), lidmaatschapModel(db), actielijnModel(db), statusberichtModel(db)],
    ...[bijeenkomstModel(db), besluitModel(db), actiepuntModel(db), gebeurtenisModel(db), verslagModel(db)],
    ...[
      verslagUpdateModel(db),
      verslagSnapshotModel(db),
      sessieModel(db),
      inlogverzoekModel(db),
      zetelModel(db),
      programmaModel(db),
      programmaversieModel(db),
      reactieModel(db),
    ],
  ];
  for (const model of models) await model.collection.deleteMany({});
}

/**
 * Writes a world into an empty database. The people come last: a database without people has not been filled to
 * the end, and whoever looks for that starts anew.
 */
export async function writeWereld(db: Connection, wereld: DemoWereld): Promise<void> {
  await insert(groepModel(db), wereld.groepen);
  await insert(zetelModel(db), wereld.zetels);
  await insert(lidmaatschapModel(db), wereld.lidmaatschappen);
  await insert(
    actielijnModel(db),
    wereld.lijnen.map((l) => l.doc),
  );
  await insert(
    statusberichtModel(db),
    wereld.lijnen.flatMap((l) => l.berichten),
  );
  await insert(
    bijeenkomstModel(db),
    wereld.vergaderingen.map((v) => v.doc),
  );
  await insert(besluitModel(db), wereld.besluiten);
  await insert(actiepuntModel(db), wereld.actiepunten);
  await insertTeksten(db, wereld.teksten);
  await insert(gebeurtenisModel(db), wereld.gebeurtenissen);
  await insert(persoonModel(db), wereld.personen);
}
