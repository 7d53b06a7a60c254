import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { VERSLAG_VERSIES } from '@opgaveteams/shared/verslagen/verslag.limits';
import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import * as Y from 'yjs';
import { afterEach, expect, it } from 'vitest';
import { addRegel } from '../testing/regels.ts';
import { seeded } from '../testing/random.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { LiveVisitor } from '../testing/visitor.ts';
import { eventually, openWriter, type Writer } from '../testing/writer.ts';

type Chance = ReturnType<typeof seeded>;

/** Below the limit of commands of one connection, so that none is refused for being one too many. */
const PER_CONNECTION = 500;
const RAW_CONNECTIONS = 300;
const MESSAGES = 10_000;
/** Growth that is no leak: what the runtime keeps of its own accord varies by some megabytes. */
const GROWTH_MB = 24;

const stops: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

function heapMb(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}

async function newText(server: TestServer): Promise<string> {
  const { groepen, teams } = server.world;
  return server.app.services.verslagen.bind({
    ...{ soort: 'verslag', vanId: randomBytes(12).toString('hex'), schrijverIds: [] },
    gebonden: { openbaarheid: 'groep', groepIds: [groepen.werkgroep], opgaveteamIds: [teams.won?.id ?? ''] },
  });
}

const noise = (chance: Chance, most = 300): Uint8Array =>
  Uint8Array.from({ length: chance.int(most) }, () => chance.int(256));

/** A real update with some of its bytes changed, cut off or doubled. */
function broken(chance: Chance): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1 + chance.int(2 ** 31);
  addRegel(doc, 'een zin om te breken', ['heading', { level: 2 }]);
  const update = Y.encodeStateAsUpdate(doc);
  const kind = chance.int(3);
  if (kind === 0) return update.subarray(0, chance.int(update.length));
  if (kind === 1) return Uint8Array.from([...update.subarray(chance.int(8)), ...noise(chance, 20)]);
  for (let n = 0; n < 6; n++) update[chance.int(update.length)] = chance.int(256);
  return update;
}

const commands = ['verslag:update', 'verslag:open', 'verslag:bewustzijn', 'verslag:sluit', 'plek:kies'];
const shapes = (chance: Chance, id: string): unknown[] => [
  ...[null, undefined, 7, '', 'x'.repeat(5000), [], {}, [[[[]]]], true, noise(chance)],
  ...[{ id }, { id: noise(chance), data: noise(chance) }, { id: { $ne: null }, data: noise(chance) }],
  ...[
    { id, data: 'tekst' },
    { id, data: [1, 2, 3] },
    { id, data: { length: 1e9 } },
    { id: `${id}0`, data: noise(chance) },
  ],
  ...[JSON.parse('{"__proto__": {"isAdmin": true}, "id": 1}'), { plek: { noun: noise(chance), id } }],
];

/** One message that no client of ours sends. */
function message(chance: Chance, id: string): [string, unknown] {
  const name = chance.pick(commands);
  const kind = chance.int(10);
  if (kind < 3) return ['verslag:update', { id, data: noise(chance) }];
  if (kind < 5) return ['verslag:update', { id, data: broken(chance) }];
  if (kind < 6) return ['verslag:open', { id, data: noise(chance, 60), ...VERSLAG_VERSIES }];
  if (kind < 8) return ['verslag:bewustzijn', { id, data: noise(chance, 5000) }];
  if (kind < 9) return [name, chance.pick(shapes(chance, id))];
  return [
    chance.pick(['verslag:', 'constructor', '__proto__', 'toString', 'verslag:rechten']),
    noise(chance),
  ];
}

interface Answer {
  ok: boolean;
  code?: string;
}

/** Sends so many, and gives the answers to those that are commands. */
async function send(live: LiveVisitor, chance: Chance, id: string, count: number): Promise<Answer[]> {
  const answers: Promise<Answer>[] = [];
  for (let n = 0; n < count; n++) {
    const [name, payload] = message(chance, id);
    const emit = live.socket.timeout(20_000).emitWithAck.bind(live.socket.timeout(20_000)) as (
      ...args: unknown[]
    ) => Promise<Answer>;
    if (commands.includes(name)) answers.push(emit(name, payload));
    else (live.socket.emit as (...args: unknown[]) => void)(name, payload);
    // One of them may have closed the text: what comes next should be read, not shown the door.
    if (n % 25 === 0)
      await live.command('verslag:open', { id, data: new Uint8Array([0]), ...VERSLAG_VERSIES });
    if (n % 50 === 49) await Promise.all(answers);
  }
  return Promise.all(answers);
}

async function attack(server: TestServer, chance: Chance, id: string, messages: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  const attacker = await server.as('trekkerWerkgroep');
  for (let left = messages; left > 0; left -= PER_CONNECTION) {
    const live = await attacker.live();
    answers.push(...(await send(live, chance, id, Math.min(left, PER_CONNECTION))));
    live.close();
  }
  return answers;
}

async function honest(server: TestServer, id: string): Promise<Writer> {
  const writer = openWriter(server.url, (await server.as('werkgroeplid')).cookie, id);
  stops.push(() => writer.close());
  await writer.until(({ status }) => status === 'opgeslagen');
  return writer;
}

it.each([1, 20261122])(
  `[V4] [V5] ${MESSAGES} messages of random bytes get refused, and nobody else notices (seed %i)`,
  { timeout: 120_000 },
  async (seed) => {
    const server = await startTestServer();
    stops.push(() => server.close());
    const chance = seeded(seed);
    const id = await newText(server);
    const [sam, noor] = [await honest(server, id), await honest(server, id)];
    const answers = await attack(server, chance, id, MESSAGES / 5);
    const before = heapMb();
    let lines = 0;
    const typing = setInterval(() => (lines++ % 2 ? sam : noor).write(`regel ${lines}.`), 20);
    stops.push(() => clearInterval(typing));
    answers.push(...(await attack(server, chance, id, (MESSAGES / 5) * 4)));
    clearInterval(typing);

    await sam.until(({ status }) => status === 'opgeslagen');
    await noor.until(({ status }) => status === 'opgeslagen');
    await eventually('both see the same', () => sam.form() === noor.form());
    const written = tekstVan(sam.doc).toString().split('\n');
    for (let n = 1; n <= lines; n++) expect(written).toContain(`regel ${n}.`);
    const read = answers.filter(({ code }) => code === 'ongeldige_invoer' || code === 'te_groot');
    expect(read.length).toBeGreaterThan(MESSAGES / 2);
    expect([...new Set(answers.flatMap(({ code }) => code ?? []))].sort()).toEqual([
      'geen_toegang',
      'ongeldige_invoer',
      'te_groot',
    ]);
    expect(heapMb() - before).toBeLessThan(GROWTH_MB);
    const late = await honest(server, id);
    expect(late.form()).toBe(sam.form());
  },
);

const frameKinds = [0x81, 0x82, 0x01, 0x80, 0x88, 0x89, 0xc1, 0xf3];

/** Bytes after the upgrade to a WebSocket: no frames at all, or sound frames that say nothing Socket.IO knows. */
function rawBytes(chance: Chance): Uint8Array {
  if (chance.int(3) === 0) return noise(chance, 2000);
  const text = chance.int(2) === 0 ? noise(chance, 120) : Buffer.from(chance.pick(packets));
  return Uint8Array.from([chance.pick(frameKinds), 0x80 | text.length, 0, 0, 0, 0, ...text]);
}
const packets = ['40', '42[', '42["verslag:update"]', '451-["verslag:update",{"_placeholder":true,"num":7}]'];
packets.push(
  '459999999-["x"]',
  '40{"__proto__":1}',
  '43999[]',
  '2probe',
  '6',
  '42["verslag:open",{"id":{}}]',
);

it('[V5] bytes that are no messages end their own connection and no other', async () => {
  const server = await startTestServer();
  stops.push(() => server.close());
  const id = await newText(server);
  const sam = await honest(server, id);
  const { port } = new URL(server.url);
  const { cookie } = await server.as('trekkerWerkgroep');
  const chance = seeded(20261122);
  for (let n = 0; n < RAW_CONNECTIONS; n++) {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => socket.destroy());
    socket.resume();
    socket.write(
      [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        ...['Host: localhost', 'Connection: Upgrade', 'Upgrade: websocket', `Cookie: ${cookie}`],
        ...['Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`, '', ''],
      ].join('\r\n'),
    );
    for (let m = chance.int(4); m >= 0; m--) socket.write(rawBytes(chance));
    socket.end();
    if (n % 20 === 0) sam.write(`regel ${n}.`);
    await once(socket, 'close');
  }
  await sam.until(({ status }) => status === 'opgeslagen');
  expect(sam.socket.connected).toBe(true);
  const late = await honest(server, id);
  expect(late.form()).toBe(sam.form());
  expect(late.form()).toContain('regel 280.');
});
