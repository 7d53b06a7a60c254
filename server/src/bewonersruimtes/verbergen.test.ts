import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lees, ruimteVanDrie, zeg, type Browser } from '../testing/ruimte.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());

const enveloppen = (b: Browser, id: string) =>
  b.wie.call('GET /bewonersruimtes/:id/enveloppen', { params: { id }, query: {} });

describe('[rule 8] a message that is hidden', () => {
  it('is shown again by who hid their own, and by hosts alone when a host hid it', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener, lid, ander] = drie;
    const { volgnummer } = (await zeg(lid, id, 'Toch wel waar.')).data;
    const verborgen = (b: Browser, wat: 'PUT' | 'DELETE') =>
      b.wie.call(`${wat} /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen`, {
        params: { id, volgnummer },
      });
    expect((await verborgen(lid, 'PUT')).status).toBe(204);
    expect((await enveloppen(lid, id)).data.eigenVerborgen).toEqual([volgnummer]);
    expect((await enveloppen(opener, id)).data.eigenVerborgen).toEqual([]);
    expect((await verborgen(ander, 'DELETE')).status).toBe(403);
    expect((await verborgen(lid, 'DELETE')).status).toBe(204);
    expect(await lees(ander, id)).toEqual(['Toch wel waar.']);
    await verborgen(opener, 'PUT');
    expect((await enveloppen(lid, id)).data).toMatchObject({ verborgen: [volgnummer], eigenVerborgen: [] });
    expect((await verborgen(lid, 'DELETE')).status).toBe(403);
    expect((await verborgen(opener, 'DELETE')).status).toBe(204);
  });
});
