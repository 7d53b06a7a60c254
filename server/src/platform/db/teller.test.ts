import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/server.ts';
import { createTeller } from './teller.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** As each process makes it. */
const teller = (wat: string) =>
  createTeller({ db: server.platform.db, clock: server.clock }, wat, { hoogstens: 5, seconden: 60 });
const outcome = (work: Promise<void>) =>
  work.then(
    () => 'goed',
    (err: unknown) => (err as { code: string }).code,
  );

it('processes count together, also at the same moment', async () => {
  const [een, ander] = [teller('a'), teller('a')];
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, n) => outcome((n % 2 === 0 ? een : ander).tel('wie'))),
  );
  expect(all.filter((one) => one === 'goed')).toHaveLength(5);
  expect(await outcome(teller('a').mag('wie'))).toBe('te_vaak');
  expect(await outcome(teller('a').mag('een ander'))).toBe('goed');
  expect(await outcome(teller('b').mag('wie'))).toBe('goed');
});

it('a period begins with the first and ends after its time; what is stored says not who it was', async () => {
  const deze = teller('c');
  for (let n = 0; n < 5; n++) await deze.tel('iemand@voorbeeld.test');
  server.clock.forward(59_000);
  await expect(deze.tel('iemand@voorbeeld.test')).rejects.toMatchObject({
    code: 'te_vaak',
    details: { wachtSeconden: 1 },
  });
  server.clock.forward(1_000);
  for (let n = 0; n < 5; n++) expect(await outcome(deze.tel('iemand@voorbeeld.test'))).toBe('goed');
  const stored = await server.platform.db.collection('tellingen').find().toArray();
  expect(JSON.stringify(stored)).not.toContain('voorbeeld.test');
});
