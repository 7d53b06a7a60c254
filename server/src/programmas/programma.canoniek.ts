import { createHash } from 'node:crypto';
import type { LijnDoc, ProgrammaDoc, ProgrammaversieDoc } from './programma.model.ts';

/** Name and version of the form; what it means never changes, a change gets another number (docs/vastgesteld.md). */
const VORM = 'opgaveteams-programma/1';

type Tekst = Pick<ProgrammaversieDoc, 'nummer' | 'delen'>;

/**
 * The form of a vastgesteld programme of which the hash is taken: UTF-8, one JSON value on each line with its keys in
 * the order of the alphabet; first what it is, then each section with the texts of its actielijnen. Both forms, kern and
 * verdiepend, are in it.
 */
export function canoniekProgramma(
  { titel, periode }: Pick<ProgrammaDoc, 'titel' | 'periode'>,
  { nummer, delen }: Tekst,
  lijnen: readonly LijnDoc[],
): string {
  const vanDeel = (ids: readonly unknown[]) =>
    ids.flatMap((id) => {
      const lijn = lijnen.find((each) => each.id === String(id));
      return lijn ? [{ titel: lijn.titel, wat: lijn.wat }] : [];
    });
  const regels = [
    { titel, tot: periode.tot, van: periode.van, versie: nummer, vorm: VORM },
    ...delen.map((d) => ({
      actielijnen: vanDeel(d.actielijnIds),
      kern: d.kern,
      tekst: d.tekst,
      titel: d.titel,
      verdiepend: d.verdiepend,
    })),
  ];
  return regels.map((regel) => `${JSON.stringify(regel)}\n`).join('');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
