import type { AreaPack } from '@opgaveteams/shared/area/area.schema';
import type { Connection } from 'mongoose';
import { Types } from 'mongoose';
import { canoniekProgramma, sha256 } from '../programmas/programma.canoniek.ts';
import { programmaModel, programmaversieModel, type DeelDoc } from '../programmas/programma.model.ts';
import type { Grond } from './bron.ts';
import type { DemoWereld } from './world.types.ts';

const VOORBEELD = 'Voorbeeldtekst. Hier staat wat de partners bij dit thema samen gaan doen, en waarom.';

/** The day of so many years later. */
const jarenLater = (dag: string, jaren: number): string =>
  `${Number(dag.slice(0, 4)) + jaren}${dag.slice(4)}`;

/**
 * The first programme as it was adopted: its name and its rhythm are those of the area pack, its day that of the besluiten
 * that adopted its actielijnen. Its text is made up, and says so.
 */
export async function writeProgramma(
  db: Connection,
  area: AreaPack,
  { teams }: Grond,
  { lijnen, besluiten }: DemoWereld,
): Promise<void> {
  const bron = area.programme.uitvoeringsprogramma;
  const [eerste] = besluiten
    .filter((b) => lijnen.some(({ doc }) => doc.watVersies[1]?.besluitId?.equals(b._id)))
    .sort((a, b) => a.op.getTime() - b.op.getTime());
  if (!bron || !eerste) return;
  const dag = eerste.op.toISOString().slice(0, 10);
  const toen = lijnen.flatMap(({ doc }) => {
    const aangenomen = doc.watVersies[1];
    const samen = aangenomen?.van.toISOString().slice(0, 10) === dag && doc.openbaarheid === 'openbaar';
    return aangenomen && samen ? [{ doc, wat: aangenomen.tekst }] : [];
  });
  const delen = area.themas.map(({ id, name }): DeelDoc => {
    const team = teams.find((t) => t.themaId === id)?._id;
    const vanTeam = toen.filter(({ doc }) => doc.opgaveteamIds.some((each) => team && each.equals(team)));
    return {
      ...{
        _id: new Types.ObjectId(),
        titel: name,
        tekst: VOORBEELD,
        kern: true,
        verdiepend: true,
        versie: 1,
      },
      actielijnIds: vanTeam.map(({ doc }) => doc._id),
    };
  });
  const wat = toen.map(({ doc, wat: tekst }) => ({ id: String(doc._id), titel: doc.titel, wat: tekst }));
  const programma = {
    ...{ _id: new Types.ObjectId(), titel: bron.name, voorbeeld: true },
    periode: { van: dag, tot: jarenLater(dag, bron.cycleYears) },
  };
  const hash = sha256(canoniekProgramma(programma, { nummer: 1, delen }, wat));
  await programmaModel(db).create(programma);
  await programmaversieModel(db).create({
    ...{ programmaId: programma._id, nummer: 1, fase: 'vastgesteld', openbaarheid: 'openbaar' },
    ...{ groepIds: [], opgaveteamIds: [], lijnen: wat, delen, bijgewerkt: eerste.op },
    vastgesteld: { op: eerste.op, besluitId: eerste._id, sha256: hash, watVast: true },
  });
}
