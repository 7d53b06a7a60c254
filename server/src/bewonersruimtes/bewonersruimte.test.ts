import { createHash } from 'node:crypto';
import type { Envelop } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import { open, sluit } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { nieuweSleutel } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

const TOEGANG = 'toegang-van-tweeentwin';
const toegangHash = createHash('sha256').update(TOEGANG).digest('hex');
const APPARAAT = 'a'.repeat(16);

let server: TestServer;
let opener: Visitor;
let buur: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  opener = await server.as('zonderGroep');
  buur = await server.as('panellid');
});
afterAll(() => server.close());

async function ruimte(): Promise<string> {
  const { data } = await opener.call('POST /bewonersruimtes', { body: { namens: 'bewoners', toegangHash } });
  return data.id;
}

const ask = (who: Visitor, id: string, toegang = TOEGANG) =>
  who.call('POST /bewonersruimtes/:id/aanvragen', { params: { id }, body: { namens: 'zichzelf', toegang } });
const letIn = (who: Visitor, id: string, persoonId: string) =>
  who.call('PUT /bewonersruimtes/:id/leden/:persoonId', { params: { id, persoonId } });
const read = (who: Visitor, id: string, na = 0) =>
  who.call('GET /bewonersruimtes/:id/enveloppen', { params: { id }, query: { na } });

/** Says something as the browser does: closed with the key before it goes. */
async function say(
  ...[who, afzender, id, sleutel, teller, tekst]: [
    Visitor,
    string,
    string,
    Uint8Array<ArrayBuffer>,
    number,
    string,
  ]
) {
  const kop = { ruimteId: id, epoch: 1, afzender, apparaat: APPARAAT, teller, soort: 'bericht' as const };
  const bytes = Buffer.from(await sluit(sleutel, kop, new TextEncoder().encode(tekst))).toString('base64url');
  const { apparaat, epoch, soort } = kop;
  return who.call('POST /bewonersruimtes/:id/enveloppen', {
    params: { id },
    body: { apparaat, teller, epoch, soort, bytes },
  });
}

async function opened(
  id: string,
  sleutel: Uint8Array<ArrayBuffer>,
  envelop: Envelop,
): Promise<string | null> {
  const inhoud = await open(
    sleutel,
    { ...envelop, ruimteId: id },
    Uint8Array.from(Buffer.from(envelop.bytes, 'base64')),
  );
  return inhoud && new TextDecoder().decode(inhoud);
}

describe('[rule 8] a room of residents', () => {
  it('who has the link asks, the room lets in, and from then on they read and write', async () => {
    const { zonderGroep, panellid } = server.world.personas;
    const id = await ruimte();
    const sleutel = nieuweSleutel();
    await say(opener, zonderGroep, id, sleutel, 1, 'De lift is weer stuk.');
    expect((await read(buur, id)).status).toBe(404);
    expect((await ask(buur, id, 'B'.repeat(22))).status).toBe(404);
    const vraag = await ask(buur, id);
    expect(vraag.data).toMatchObject({ ikBenLid: false, leden: [{ persoonId: panellid, van: null }] });
    expect((await read(buur, id)).status).toBe(404);
    expect((await letIn(buur, id, panellid)).status).toBe(404);

    await letIn(opener, id, panellid);
    const [envelop] = (await read(buur, id)).data.items;
    expect(envelop && (await opened(id, sleutel, envelop))).toBe('De lift is weer stuk.');
    await say(buur, panellid, id, sleutel, 1, 'Bij ons ook.');
    const [antwoord] = (await read(opener, id, 1)).data.items;
    expect(antwoord && (await opened(id, sleutel, antwoord))).toBe('Bij ons ook.');
  });

  it('who has it open hears at once that something is new, and who left hears and reads nothing more', async () => {
    const { zonderGroep, panellid } = server.world.personas;
    const id = await ruimte();
    await ask(buur, id);
    await letIn(opener, id, panellid);
    const live = await buur.live();
    await live.command('ruimte:open', { id });
    const told = live.next('ruimte:nieuw', (m) => m.id === id);
    await say(opener, zonderGroep, id, nieuweSleutel(), 1, 'Hoi');
    await told;
    await buur.call('DELETE /bewonersruimtes/:id/leden/ik', { params: { id } });
    expect((await read(buur, id)).status).toBe(404);
    expect(await live.command('ruimte:open', { id })).toMatchObject({ ok: false, code: 'niet_gevonden' });
    const { leden } = (await opener.call('GET /bewonersruimtes/:id', { params: { id } })).data;
    expect(leden.find((l) => l.persoonId === panellid)?.tot).toEqual(expect.any(String));
    live.close();
  });

  it('nobody with a system role is let in, not even with the link', async () => {
    const id = await ruimte();
    for (const persona of ['programmabureau', 'beheerder'] as const)
      expect((await ask(await server.as(persona), id)).status, persona).toBe(404);
  });

  it('many at once make one row without gaps; what is sent again is not there twice', async () => {
    const { zonderGroep } = server.world.personas;
    const id = await ruimte();
    const sleutel = nieuweSleutel();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => say(opener, zonderGroep, id, sleutel, i + 1, `Regel ${i}`)),
    );
    const before = (await read(opener, id)).data.items;
    expect(before.map((e) => e.volgnummer)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    const { apparaat, teller, epoch, bytes } = before[4] as Envelop;
    const again = { apparaat, teller, epoch, bytes, soort: 'bericht' as const };
    const twice = await opener.call('POST /bewonersruimtes/:id/enveloppen', { params: { id }, body: again });
    expect(twice.data.volgnummer).toBe(5);
    expect((await read(opener, id)).data.items).toHaveLength(20);
    expect((await say(opener, zonderGroep, id, sleutel, 5, 'Iets anders')).status).toBe(409);
  });
});
