import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planZitting, type Zitting } from '../testing/zitting.ts';
import { UUR } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import { bijeenkomstModel } from './bijeenkomst.model.ts';

const MINUUT = UUR / 60;

let server: TestServer;
let trekker: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWerkgroep');
});
afterAll(() => server.close());

const get = async ({ id }: Zitting) =>
  (await trekker.call('GET /bijeenkomsten/:id', { params: { id } })).data;
const patch = async ({ id }: Zitting, body: object) => {
  const { versie } = await get({ id, verslagId: '' });
  const answer = await trekker.call('PATCH /bijeenkomsten/:id', { params: { id }, versie, body });
  expect(answer.status).toBe(200);
  return answer.data;
};
const agenda = async (zitting: Zitting) => (await get(zitting)).agendapunten.map(({ titel }) => titel);
const door = (van: Zitting, puntId: string, naar: Zitting, who = trekker) =>
  who.call('POST /bijeenkomsten/:id/agendapunten/:puntId/doorgeschoven', {
    params: { id: van.id, puntId },
    body: { naarId: naar.id },
  });

/** A meeting with an agenda, and two that come after it. */
async function drie() {
  const [van, volgende, later] = [
    await planZitting(server, 0),
    await planZitting(server, 7, 'Volgende'),
    await planZitting(server, 14, 'Later'),
  ];
  const { agendapunten } = await patch(van, {
    agendapunten: [
      { titel: 'Opening', minuten: 5 },
      {
        titel: 'Vocht',
        minuten: 20,
        toelichting: 'Lees het rapport',
        actielijnId: server.world.actielijnen.groep,
      },
      { titel: 'Rondvraag', minuten: 10 },
    ],
  });
  const [opening = '', vocht = '', rondvraag = ''] = agendapunten.map(({ id }) => id);
  return { van, volgende, later, opening, vocht, rondvraag };
}

describe('an agendapunt that was not discussed', () => {
  it('goes on to another bijeenkomst as it is, and stays on the old agenda as moved on', async () => {
    const { van, volgende, vocht } = await drie();
    await patch(van, { fase: 'bezig' });
    await patch(van, { fase: 'afgerond' });
    const after = await door(van, vocht, volgende);
    expect(after.status).toBe(200);
    expect(after.data.agendapunten.find(({ id }) => id === vocht)).toMatchObject({
      ...{ doorgeschoven: true, afgerond: false },
      doorgeschovenNaar: { id: volgende.id, titel: 'Volgende' },
    });
    expect((await get(volgende)).agendapunten).toMatchObject([
      {
        ...{ titel: 'Vocht', minuten: 20, toelichting: 'Lees het rapport', doorgeschoven: false },
        actielijnId: server.world.actielijnen.groep,
      },
    ]);
  });

  it('again changes nothing, and a change of the agenda leaves it moved on', async () => {
    const { van, volgende, vocht } = await drie();
    for (let n = 0; n < 3; n++) expect((await door(van, vocht, volgende)).status).toBe(200);
    expect(await agenda(volgende)).toEqual(['Vocht']);
    const { agendapunten } = await get(van);
    const again = await patch(van, { agendapunten: agendapunten.toReversed() });
    expect(again.agendapunten.map((p) => p.doorgeschoven)).toEqual([false, true, false]);
  });

  it('broken off between the two steps it stands on both; doing it again finishes it', async () => {
    const { van, volgende, vocht } = await drie();
    const model = bijeenkomstModel(server.platform.db);
    const punt = (await model.findById(van.id).lean())?.agendapunten.find((p) => String(p._id) === vocht);
    await model.updateOne({ _id: volgende.id }, { $push: { agendapunten: punt } });
    expect((await door(van, vocht, volgende)).status).toBe(200);
    expect(await agenda(volgende)).toEqual(['Vocht']);
  });

  it('[rule 10] moved to two places at once by ten people: it stands at one of them, once', async () => {
    const { van, volgende, later, vocht } = await drie();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => door(van, vocht, n % 2 === 0 ? volgende : later)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const naar = (await get(van)).agendapunten.find(({ id }) => id === vocht)?.doorgeschovenNaar?.id;
    const [winner, loser] = naar === volgende.id ? [volgende, later] : [later, volgende];
    expect([await agenda(winner), await agenda(loser)]).toEqual([['Vocht'], []]);
  });

  it('cannot go to itself, to another groep, to what is over or full, nor after it was discussed', async () => {
    const { van, volgende, later, opening, vocht } = await drie();
    expect((await door(van, vocht, van)).problem.fouten?.[0]?.veld).toBe('naarId');
    const bureau = await server.as('programmabureau');
    const ander = await bureau.call('POST /bijeenkomsten', {
      body: {
        ...{ titel: 'Van het bestuur', groepIds: [server.world.groepen.bestuur] },
        ...{ begin: '2031-01-01T10:00:00Z', einde: '2031-01-01T11:00:00Z' },
      },
    });
    const elders = { id: ander.data.id, verslagId: '' };
    expect((await door(van, vocht, elders, bureau)).problem.fouten?.[0]?.veld).toBe('naarId');
    await patch(later, { fase: 'afgelast' });
    expect((await door(van, vocht, later)).problem.code).toBe('verkeerde_fase');
    const vol = Array.from({ length: 40 }, (_, n) => ({ titel: `Punt ${n}` }));
    await patch(volgende, { agendapunten: vol });
    expect((await door(van, vocht, volgende)).problem.fouten?.[0]?.veld).toBe('naarId');
    const { agendapunten } = await get(van);
    await patch(van, { agendapunten: agendapunten.map((p) => ({ ...p, afgerond: p.id === opening })) });
    await patch(volgende, { agendapunten: [] });
    expect((await door(van, opening, volgende)).problem.code).toBe('conflict');
  });
});

it('keeps when an agendapunt was ticked off, by the clock of the server, for the clock of the meeting', async () => {
  const { van, opening } = await drie();
  await patch(van, { fase: 'bezig' });
  server.clock.forward(7 * MINUUT);
  const tick = async (afgerond: boolean) => {
    const { agendapunten } = await get(van);
    const list = agendapunten.map((p) => (p.id === opening ? { ...p, afgerond } : p));
    return (await patch(van, { agendapunten: list })).agendapunten[0];
  };
  const before = server.clock.now();
  const at = (await tick(true))?.afgerondOp ?? '';
  expect(Date.parse(at)).toBeGreaterThanOrEqual(before.getTime());
  expect(Date.parse(at)).toBeLessThanOrEqual(server.clock.now().getTime());
  server.clock.forward(MINUUT);
  // Another change of the agenda does not move it.
  expect((await tick(true))?.afgerondOp).toBe(at);
  expect((await tick(false))?.afgerondOp).toBeNull();
});
