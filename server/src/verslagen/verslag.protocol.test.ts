import { randomBytes } from 'node:crypto';
import { VERSLAG_PROTOCOL, VERSLAG_SCHEMA } from '@opgaveteams/shared/verslagen/verslag.limits';
import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeRegel } from '../testing/regels.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { PersonaName } from '../testing/world.ts';
import { eventually, type Writer } from '../testing/writer.ts';
import { writersIn } from '../testing/zitting.ts';

let server: TestServer;
let verslagId: string;
const writerOf = writersIn(() => server);
const as = (persona: PersonaName) => writerOf(persona, verslagId);

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function bindText() {
  const { groepen, teams } = server.world;
  const gebonden = { groepIds: [groepen.werkgroep], opgaveteamIds: [teams.won?.id ?? ''] };
  verslagId = await server.app.services.verslagen.bind({
    ...{ soort: 'verslag', vanId: randomBytes(12).toString('hex'), schrijverIds: [] },
    gebonden: { openbaarheid: 'groep', ...gebonden },
  });
}

/** The TCP connection under a client, to make it stop reading. */
function tcpOf(writer: Writer): { pause(): void; resume(): void } {
  const { transport } = writer.socket.io.engine as unknown as {
    transport: { ws: { _socket: { pause(): void; resume(): void } } };
  };
  return transport.ws._socket;
}

/** Bytes that wait in this process for a client. */
function waitingFor(writer: Writer): number {
  const socket = server.app.realtime.io.sockets.sockets.get(writer.socket.id ?? '');
  const { conn } = socket as unknown as {
    conn: { writeBuffer: { options: { wsPreEncodedFrame?: [Buffer] } }[] };
  };
  const frames = conn.writeBuffer.map(({ options }) => options.wsPreEncodedFrame?.[0].byteLength ?? 100);
  return frames.reduce((sum, bytes) => sum + bytes, 0);
}

describe('[V10] a reader that cannot follow', () => {
  it('is not buffered for without bound, and comes back whole when it can', async () => {
    await bindText();
    const [sam, noor] = [await as('werkgroeplid'), await as('trekkerWerkgroep')];
    const heard: string[] = [];
    noor.socket.on('verslag:opnieuw', ({ id }) => void heard.push(id));
    const tcp = tcpOf(noor);
    tcp.pause();
    const text = tekstVan(sam.doc);
    const noise = randomBytes(200_000).toString('base64').slice(0, 250_000);
    let most = 0;
    // Far more than the kernel buffers for one connection.
    for (let round = 0; round < 60; round++) {
      text.insert(0, `${round} ${noise}\n`);
      await sam.until(({ status }) => status === 'opgeslagen');
      text.delete(0, text.length);
      most = Math.max(most, waitingFor(noor));
    }
    sam.write('Nu weer bij');
    await sam.until(({ status }) => status === 'opgeslagen');
    expect(noor.form()).not.toContain('Nu weer bij');
    expect(most).toBeLessThan(2 * 1024 * 1024);
    tcp.resume();
    await eventually('noor has it', () => noor.form() === sam.form() && noor.form().includes('Nu weer bij'));
    expect(heard).toEqual([verslagId]);
    sam.write('En verder');
    await eventually('noor hears again', () => noor.form().includes('En verder'));
  }, 30_000);
});

describe('[V11] versions', () => {
  const open = async ({ socket }: Pick<Writer, 'socket'>, versions: object) => {
    const payload = { id: verslagId, data: new Uint8Array(), ...versions };
    return (await socket.emitWithAck('verslag:open', payload)) as {
      ok: boolean;
      data: { magSchrijven: boolean; waarom: string | null };
    };
  };

  it('a tab that knows less than a text can hold only reads, and hears why', async () => {
    await bindText();
    const sam = await as('werkgroeplid');
    const now = { protocol: VERSLAG_PROTOCOL, schema: VERSLAG_SCHEMA };
    const tab = await (await server.as('werkgroeplid')).live();
    const before = await open(tab, { ...now, protocol: VERSLAG_PROTOCOL - 1 });
    expect(before.data).toMatchObject({ magSchrijven: false, waarom: 'verouderd' });
    expect((await open(tab, {})).data).toMatchObject({ magSchrijven: false, waarom: 'verouderd' });
    sam.write('Blijft staan');
    await sam.until(({ status }) => status === 'opgeslagen');
    const clear = new Y.Doc();
    Y.applyUpdate(clear, Y.encodeStateAsUpdate(sam.doc));
    const had = Y.encodeStateVector(clear);
    removeRegel(clear, 0);
    const data = Y.encodeStateAsUpdate(clear, had);
    const pushed = await tab.socket.emitWithAck('verslag:update', { id: verslagId, data });
    expect(pushed).toMatchObject({ ok: false, code: 'geen_toegang' });
    expect((await open(sam, now)).data).toMatchObject({ magSchrijven: true, waarom: null });
    expect(sam.form()).toContain('Blijft staan');
    tab.close();
  });

  it('a version that makes no sense is refused', async () => {
    await bindText();
    const sam = await as('werkgroeplid');
    expect(await open(sam, { schema: 'nieuw' })).toMatchObject({ ok: false, code: 'ongeldige_invoer' });
    expect(await open(sam, { protocol: -1 })).toMatchObject({ ok: false, code: 'ongeldige_invoer' });
  });
});
