import {
  ACTIEPUNT_BLOK,
  nieuwBlokId,
  type ActiepuntVelden,
} from '@opgaveteams/shared/verslagen/verslag.blokken';
import type * as Y from 'yjs';
import { addRegel } from './regels.ts';

/** Writes an actiepunt at the end of a text, as the editor does. */
export function writeActiepunt(
  doc: Y.Doc,
  tekst: string,
  velden: Partial<ActiepuntVelden> = {},
  id = nieuwBlokId(),
): { id: string } {
  const filled = Object.entries(velden).filter(([, value]) => value);
  addRegel(doc, tekst, [ACTIEPUNT_BLOK, { blok: id, ...Object.fromEntries(filled) }]);
  return { id };
}

/** Asks until the answer is as it should be; fails with the last answer after a while. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  ms = 20_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end) throw new Error(`never ${what}: ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
