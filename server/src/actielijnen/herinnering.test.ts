import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAG } from '../testing/clock.ts';
import { startOther, startTestServer, type TestServer } from '../testing/server.ts';
import { actielijnModel } from './actielijn.model.ts';

let server: TestServer;
let other: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  other = await startOther(server);
});
afterAll(async () => {
  await other.close();
  await server.close();
});

const adres = 'kernteamlidwonen@voorbeeld.test';
const mails = (from: TestServer) => (from.app.services.toegang.postbus ?? []).filter((m) => m.naar === adres);
const setClocks = (at: Date): void => [server, other].forEach(({ clock }) => clock.set(at));

describe('[rule 3] the trekkers are reminded before silence makes the status unknown', () => {
  it('once for each day that comes, also with several processes, and again in the next term', async () => {
    const begin = server.clock.now();
    const { openbaar } = server.world.actielijnen;
    await actielijnModel(server.platform.db).updateMany(
      { _id: { $ne: openbaar } },
      { $set: { status: 'afgerond' } },
    );

    setClocks(new Date(begin.getTime() + 70 * DAG));
    expect(await server.app.services.herinneringen.stuur()).toBe(0);

    setClocks(new Date(begin.getTime() + 80 * DAG));
    const rounds = await Promise.all(
      [server, other, server, other].map(({ app }) => app.services.herinneringen.stuur()),
    );
    expect(rounds.reduce((a, b) => a + b)).toBe(1);
    const sent = [...mails(server), ...mails(other)];
    expect(sent).toHaveLength(1);
    expect(sent[0]?.onderwerp).toBe('Hoe gaat het met Actielijn openbaar?');
    expect(sent[0]?.tekst).toContain(`/actielijnen/${openbaar}`);

    const trekker = await server.as('kernteamlidWonen');
    await trekker.call('POST /actielijnen/:id/statusberichten', {
      params: { id: openbaar },
      body: { status: 'op_koers', zin: 'Het loopt.' },
    });
    expect(await other.app.services.herinneringen.stuur()).toBe(0);
    setClocks(new Date(begin.getTime() + 160 * DAG));
    expect(await other.app.services.herinneringen.stuur()).toBe(1);
    setClocks(begin);
  });

  it('earlier with a longer rhythm than with a shorter one, and their own page says it too', async () => {
    const trekker = await server.as('kernteamlidWonen');
    const opgaveteamId = server.world.teams.won?.id ?? '';
    const lijn = await trekker.call('POST /actielijnen', {
      body: { opgaveteamId, titel: 'Om de week', wat: 'Dit.', ritmeDagen: 12 },
    });
    const { vervaltOp, herinnerOp } = lijn.data;
    expect(new Date(vervaltOp ?? '').getTime() - new Date(herinnerOp ?? '').getTime()).toBe(2 * DAG);
  });

  it('[rule 9] who may not open it any more gets no mail with its title', async () => {
    const begin = server.clock.now();
    const { groep } = server.world.actielijnen;
    const lijnen = actielijnModel(server.platform.db);
    const before = mails(server).length;
    await lijnen.updateMany({}, { $set: { status: 'afgerond' } });
    await lijnen.updateOne(
      { _id: groep },
      {
        $set: {
          ...{ status: 'op_koers', trekkerIds: [server.world.personas.zonderGroep], statusOp: begin },
          statusVervaltOp: new Date(begin.getTime() + 90 * DAG),
        },
      },
    );
    setClocks(new Date(begin.getTime() + 80 * DAG));
    expect(await server.app.services.herinneringen.stuur()).toBe(0);
    expect(mails(server)).toHaveLength(before);
  });
});
