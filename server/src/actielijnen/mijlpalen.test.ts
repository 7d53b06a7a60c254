import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

let server: TestServer;
let trekker: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('kernteamlidWonen');
});
afterAll(() => server.close());

it('[rule 3] a date that moves needs a reason, and what it was stays visible, also after taking away and back', async () => {
  const params = { id: server.world.actielijnen.openbaar };
  let { versie } = (await trekker.call('GET /actielijnen/:id', { params })).data;
  const put = async (mijlpalen: { id?: string; titel: string; datum: string; reden?: string }[]) => {
    const answer = await trekker.call('PATCH /actielijnen/:id', { params, versie, body: { mijlpalen } });
    if (answer.status === 200) ({ versie } = answer.data);
    return answer;
  };
  const first = await put([{ titel: 'Steiger staat', datum: '2026-03-01' }]);
  const [{ id } = { id: '' }] = first.data.mijlpalen;
  const moved = { id, titel: 'Steiger staat', datum: '2026-06-01' };

  expect((await put([moved])).problem.fouten?.[0]?.veld).toBe('reden');
  const answer = await put([{ ...moved, reden: 'De vergunning duurt langer.' }]);
  const earlier = { van: '2026-03-01', reden: 'De vergunning duurt langer.' };
  expect(answer.data.mijlpalen[0]).toMatchObject({ datum: '2026-06-01', verschoven: [earlier] });
  expect(answer.data.mijlpalen[0]?.verschoven[0]?.wie.naam).toBe('kernteamlidWonen');

  expect((await put([])).data.mijlpalen).toEqual([]);
  const back = await put([moved]);
  expect(back.data.mijlpalen[0]?.verschoven).toMatchObject([earlier]);

  const log = await trekker.call('GET /gebeurtenissen', { query: { ding: params.id } });
  expect(log.data.items.map((g) => g.actie)).toContain('mijlpaal_verschoven');
});
