import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAG } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { createVisitor, type Visitor } from '../testing/visitor.ts';
import { uitnodigingModel } from './uitnodiging.model.ts';

let server: TestServer;
let trekker: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWerkgroep');
});
afterAll(() => server.close());

const over = (dagen: number): string => new Date(server.clock.now().getTime() + dagen * DAG).toISOString();

async function uitnodiging(extra: { maximum?: number; als?: 'gast' | 'lid'; metCode?: boolean } = {}) {
  const body = { groepId: server.world.groepen.werkgroep, einde: over(7), ...extra };
  const { status, data } = await trekker.call('POST /uitnodigingen', { body });
  expect(status).toBe(201);
  return data;
}

/** Somebody comes in, from an address of their own; gives who they are from then on. */
async function doeMee(sleutel: string, naam = '') {
  const nieuw = createVisitor(server.url, null);
  const answer = await nieuw.call('POST /deelnames', { body: { sleutel, naam } });
  const token = /__Host-opgaveteams=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? null;
  return { ...answer, gast: createVisitor(server.url, token) };
}

describe('an uitnodiging', () => {
  it('opens with its code, however typed, and with its secret; the database has only a hash of that', async () => {
    const { code, geheim } = await uitnodiging();
    expect(code).toMatch(/^[ACEFGHJKMPQRTVWXY34679]{6}$/);
    const typed = ` ${code?.slice(0, 3).toLowerCase()}-${code?.slice(3)} `;
    const nobody = await server.as('niemand');
    for (const sleutel of [typed, geheim]) {
      const { status, data } = await nobody.call('POST /inzages', { body: { sleutel } });
      expect(status).toBe(200);
      expect(data).toMatchObject({ groep: { naam: 'WG Schimmelvrij' }, bijeenkomst: null, als: 'gast' });
    }
    const stored = await uitnodigingModel(server.platform.db).collection.find().toArray();
    expect(JSON.stringify(stored)).toContain('linkHash');
    expect(JSON.stringify(stored)).not.toContain(geheim);
  });

  it('without a code opens with the link alone', async () => {
    expect((await uitnodiging({ metCode: false })).code).toBeNull();
  });

  it('lets in no more than its maximum, also when they come at the same moment', async () => {
    const { id, code } = await uitnodiging({ maximum: 3 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => doeMee(code ?? '')));
    expect(answers.map((a) => a.status).toSorted()).toEqual([
      ...[201, 201, 201],
      ...Array<number>(47).fill(409),
    ]);
    expect(answers.find((a) => a.status === 409)?.problem.code).toBe('uitnodiging_vol');
    const { data } = await trekker.call('GET /uitnodigingen/:id', { params: { id } });
    expect(data.gebruikt).toBe(3);
  });

  it('that was revoked or is over says so, and lets nobody in', async () => {
    const revoked = await uitnodiging();
    expect((await trekker.call('DELETE /uitnodigingen/:id', { params: { id: revoked.id } })).status).toBe(
      204,
    );
    expect((await doeMee(revoked.code ?? '')).problem).toMatchObject({
      status: 410,
      code: 'uitnodiging_verlopen',
    });
    const past = await uitnodiging();
    server.clock.forward(8 * DAG);
    expect((await doeMee(past.geheim)).problem.code).toBe('uitnodiging_verlopen');
    trekker = await server.as('trekkerWerkgroep');
  });

  it('can be guessed at twenty times in a quarter of an hour; who has a right one is not counted', async () => {
    const { code } = await uitnodiging();
    const guess = async (sleutel: string) =>
      (await (await server.as('niemand')).call('POST /inzages', { body: { sleutel } })).status;
    const statuses = [];
    for (let n = 0; n < 30; n++) statuses.push(await guess(code ?? ''));
    expect(new Set(statuses)).toEqual(new Set([200]));
    const wrong = [];
    for (let n = 0; n < 22; n++) wrong.push(await guess('ACE FGH'));
    expect(wrong.slice(0, 20)).toEqual(Array<number>(20).fill(404));
    expect(wrong.slice(-1)).toEqual([429]);
  });

  it('also when many codes are tried at the same moment; who has the link comes in all the same', async () => {
    const { code, geheim } = await uitnodiging();
    server.clock.forward(16 * 60_000);
    const nobody = await server.as('niemand');
    const tries = Array.from({ length: 300 }, (_, n) => (n === 250 ? (code ?? '') : 'ACEFGH'));
    const answers = await Promise.all(
      tries.map((sleutel) => nobody.call('POST /inzages', { body: { sleutel } })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(20);
    expect(statuses[250]).toBe(429);
    expect((await nobody.call('POST /inzages', { body: { sleutel: geheim } })).status).toBe(200);
  });
});
