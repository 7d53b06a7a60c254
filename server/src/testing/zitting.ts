import { afterEach } from 'vitest';
import { DAG, UUR } from './clock.ts';
import type { TestServer } from './server.ts';
import type { PersonaName } from './world.ts';
import { openWriter, type Writer } from './writer.ts';

/** A bijeenkomst of the werkgroep and the text of its verslag. */
export interface Zitting {
  id: string;
  verslagId: string;
}

/** Plans a bijeenkomst of the werkgroep, so many days from now. */
export async function planZitting(server: TestServer, inDagen = 0, titel = 'Overleg'): Promise<Zitting> {
  const begin = new Date(server.clock.now().getTime() + inDagen * DAG);
  const trekker = await server.as('trekkerWerkgroep');
  const { data } = await trekker.call('POST /bijeenkomsten', {
    body: {
      ...{ titel, groepIds: [server.world.groepen.werkgroep], begin: begin.toISOString() },
      einde: new Date(begin.getTime() + UUR).toISOString(),
    },
  });
  return { id: data.id, verslagId: data.verslagId ?? '' };
}

/** Waits until a writer's screen says that all is saved. */
export const saved = (writer: Writer): Promise<void> => writer.until(({ status }) => status === 'opgeslagen');

/**
 * People who write in the texts of one file of tests; their connections close after each test.
 * @returns opens a text as somebody, and waits until it is open
 */
export function writersIn(server: () => TestServer) {
  const open: Writer[] = [];
  afterEach(() => open.splice(0).forEach((writer) => writer.close()));
  return async (persona: PersonaName, verslagId: string): Promise<Writer> => {
    const { cookie } = await server().as(persona);
    const writer = openWriter(server().url, cookie, verslagId);
    open.push(writer);
    await writer.until(({ status }) => status === 'opgeslagen' || status === 'alleen_lezen');
    return writer;
  };
}
