import { niemand } from '@opgaveteams/shared/access/actor';
import { utf8 } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { publiekVan, toestelId } from '@opgaveteams/shared/bewonersruimtes/toestel.crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  begin,
  bijwerken,
  haalRuimte as get,
  lees,
  ruimteVanDrie,
  zeg,
  zend,
  type Browser,
} from '../testing/ruimte.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());

const enveloppen = (b: Browser, id: string, query: object = {}) =>
  b.wie.call('GET /bewonersruimtes/:id/enveloppen', { params: { id }, query });

describe('[rule 8] a member who is put out', () => {
  it('is out at once: no socket, no envelope, no way back with the old link; the others read on', async () => {
    const { id, toegang, drie } = await ruimteVanDrie(server);
    const [opener, uitgezet, blijver] = drie;
    await zeg(uitgezet, id, 'Dat zeg ik niet.');
    const live = await uitgezet.wie.live();
    expect(await live.command('ruimte:open', { id })).toMatchObject({ ok: true });
    const out = new Promise((done) => live.socket.once('rechten', () => done('rechten')));
    const { answer } = await begin(opener, id, [uitgezet.persoonId]);
    expect(answer.status).toBe(201);
    expect(answer.data).toMatchObject({ epoch: 2, epochNodig: false });
    expect(await out).toBe('rechten');
    expect(await live.command('ruimte:open', { id })).toMatchObject({ ok: false, code: 'niet_gevonden' });
    live.close();

    expect((await zeg(uitgezet, id, 'Toch nog iets')).status).toBe(404);
    expect((await enveloppen(uitgezet, id)).status).toBe(404);
    expect((await uitgezet.wie.call('GET /bewonersruimtes/:id', { params: { id } })).status).toBe(404);
    const weer = { params: { id }, body: { namens: 'zichzelf' as const, toegang } };
    expect((await uitgezet.wie.call('POST /bewonersruimtes/:id/aanvragen', weer)).status).toBe(404);

    // What is closed with the key that they know is refused from here on.
    expect((await zeg(blijver, id, 'Met de oude sleutel')).problem.code).toBe('oude_sleutel');
    await bijwerken(opener, id);
    await bijwerken(blijver, id);
    expect((await zeg(opener, id, 'Wij gaan door.', 2)).status).toBe(201);
    expect(await lees(blijver, id)).toEqual(['Dat zeg ik niet.', 'Wij gaan door.']);
    const [regel] = (await get(opener, id)).leden.filter((l) => l.persoonId === uitgezet.persoonId);
    expect(regel?.tot).toEqual(expect.any(String));
  });

  it('is put out by a host, never by another member, nor is a host by themselves', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener, lid, ander] = drie;
    expect((await begin(lid, id, [ander.persoonId])).answer.status).toBe(403);
    expect((await begin(lid, id, [])).answer.status).toBe(403);
    expect((await begin(opener, id, [opener.persoonId])).answer.status).toBe(400);
    expect((await begin(opener, id, [server.world.personas.werkgroeplid])).answer.status).toBe(400);
    expect((await get(opener, id)).epoch).toBe(1);
  });

  it('two who begin at once: one key begins, the other sees how it is now', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener, lid, ander] = drie;
    await opener.wie.call('PUT /bewonersruimtes/:id/leden/:persoonId/gastgever', {
      params: { id, persoonId: lid.persoonId },
    });
    const { versie } = await get(opener, id);
    const both = await Promise.all([
      begin(opener, id, [ander.persoonId], versie),
      begin(lid, id, [ander.persoonId], versie),
    ]);
    expect(both.map((b) => b.answer.status).sort()).toEqual([201, 412]);
    expect(await server.platform.db.collection('bewonersruimte_epochs').countDocuments({})).toBe(2);
    expect(await get(lid, id)).toMatchObject({ epoch: 2 });
    await bijwerken(opener, id);
    await bijwerken(lid, id);
    const goed = both.find((b) => b.answer.status === 201);
    expect([opener.ring.get(2), lid.ring.get(2)]).toEqual([goed?.sleutel, goed?.sleutel]);
  });

  it('who came in meanwhile is not left without the key: the beginner looks again', async () => {
    const { id, drie, toegang } = await ruimteVanDrie(server);
    const [opener, weg] = drie;
    const { versie } = await get(opener, id);
    const later = await server.as('werkgroeplid');
    const body = { namens: 'zichzelf', toegang } as const;
    await later.call('POST /bewonersruimtes/:id/aanvragen', { params: { id }, body });
    expect((await begin(opener, id, [weg.persoonId], versie)).answer.status).toBe(412);
    // Who still asks when the key changes has to ask again, with the new link.
    expect((await begin(opener, id, [weg.persoonId])).answer.status).toBe(201);
    expect((await later.call('GET /bewonersruimtes/:id', { params: { id } })).status).toBe(404);
  });
});

describe('[rule 8] a device that was away while the key changed', () => {
  it('sends again what the server has already: it is there once; what it had not is refused until it is closed anew', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener, weg, blijver] = drie;
    const eerste = (await zeg(blijver, id, 'Net voor de nieuwe sleutel.')).data;
    await begin(opener, id, [weg.persoonId]);
    const { apparaat, teller, epoch, bytes } = eerste;
    const body = { apparaat, teller, epoch, soort: 'bericht' as const, bytes };
    const stuur = (wat: typeof body) =>
      blijver.wie.call('POST /bewonersruimtes/:id/enveloppen', { params: { id }, body: wat });
    expect((await stuur(body)).data.volgnummer).toBe(eerste.volgnummer);
    expect((await stuur({ ...body, teller: teller + 1 })).problem.code).toBe('oude_sleutel');
    await bijwerken(blijver, id);
    expect((await zeg(blijver, id, 'Onder de nieuwe.', 2)).status).toBe(201);
    await bijwerken(opener, id);
    expect(await lees(opener, id)).toEqual(['Net voor de nieuwe sleutel.', 'Onder de nieuwe.']);
  });
});

describe('[rule 8] who leaves a bewonersruimte', () => {
  it('makes a new key due, which the next member makes', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener, lid, weg] = drie;
    await weg.wie.call('DELETE /bewonersruimtes/:id/leden/ik', { params: { id } });
    expect((await get(lid, id)).epochNodig).toBe(true);
    expect((await begin(lid, id, [opener.persoonId])).answer.status).toBe(403);
    const { answer, body } = await begin(lid, id, []);
    expect(answer.data).toMatchObject({ epoch: 2, epochNodig: false });
    const vanWeg = await toestelId(await publiekVan(weg.paar));
    expect(body.verpakt.map((v) => v.toestel)).not.toContain(vanWeg);
  });

  it('as the only host says first who follows; who is forgotten leaves the room to who is there longest', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener, volgt, gast] = drie;
    const leave = () => opener.wie.call('DELETE /bewonersruimtes/:id/leden/ik', { params: { id } });
    const stop = () => opener.wie.call('DELETE /bewonersruimtes/:id/leden/ik/gastgever', { params: { id } });
    expect((await leave()).problem.code).toBe('laatste_gastgever');
    expect((await stop()).problem.code).toBe('laatste_gastgever');
    const naar = { params: { id, persoonId: volgt.persoonId } };
    expect((await gast.wie.call('PUT /bewonersruimtes/:id/leden/:persoonId/gastgever', naar)).status).toBe(
      403,
    );
    await opener.wie.call('PUT /bewonersruimtes/:id/leden/:persoonId/gastgever', naar);
    expect((await stop()).data.ikBenGastgever).toBe(false);
    expect((await leave()).status).toBe(204);

    const ctx = { actor: niemand, now: server.clock.now(), taal: 'nl' as const };
    await server.app.services.bewonersruimtes.eindigAlles(ctx, volgt.persoonId);
    expect(await get(gast, id)).toMatchObject({ ikBenGastgever: true, epochNodig: true });
  });

  it('the members, and nobody else, read who came and went and who did it', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener, weg, gast] = drie;
    await begin(opener, id, [weg.persoonId]);
    const log = (b: Browser) => b.wie.call('GET /bewonersruimtes/:id/gebeurtenissen', { params: { id } });
    const { items } = (await log(gast)).data;
    expect(items.map((i) => [i.wat, i.wie.naam, i.door?.naam ?? null])).toEqual(
      expect.arrayContaining([
        ['geopend', 'zonderGroep', null],
        ['gevraagd', 'panellid', null],
        ['toegelaten', 'panellid', 'zonderGroep'],
        ['uitgezet', 'panellid', 'zonderGroep'],
        ['nieuwe_sleutel', 'zonderGroep', null],
      ]),
    );
    expect((await log(weg)).status).toBe(404);
  });
});

describe('[rule 8] a message that is hidden or reported', () => {
  it('stays in its place without its words; who wrote it and the hosts may, a host may show it again', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener, lid, ander] = drie;
    const { volgnummer } = (await zeg(lid, id, 'Dat had ik niet moeten zeggen')).data;
    const params = { id, volgnummer };
    const verberg = (b: Browser) =>
      b.wie.call('PUT /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen', { params });
    const toon = (b: Browser) =>
      b.wie.call('DELETE /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen', { params });
    expect((await verberg(ander)).status).toBe(403);
    expect((await verberg(opener)).status).toBe(204);
    const { data } = await enveloppen(ander, id, { soort: 'bericht' });
    expect(data.verborgen).toEqual([volgnummer]);
    expect(data.items).toMatchObject([{ bytes: '', verborgen: { door: opener.persoonId } }]);
    expect((await toon(lid)).status).toBe(403);
    expect((await toon(opener)).status).toBe(204);
    expect(await lees(ander, id)).toEqual(['Dat had ik niet moeten zeggen']);
    expect((await enveloppen(ander, id)).data.verborgen).toEqual([]);
  });

  it('a report reaches the hosts and who made it, closed', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener, lid, ander] = drie;
    await zend(lid, id, 'melding', utf8('nummer 3, dit kwetst'), 1);
    const aantal = async (b: Browser) => (await enveloppen(b, id, { soort: 'melding' })).data.items.length;
    expect([await aantal(opener), await aantal(lid), await aantal(ander)]).toEqual([1, 1, 0]);
    expect((await enveloppen(ander, id)).data.items.map((e) => e.soort)).not.toContain('melding');
  });

  it('the last ones are read first, and older ones before a number', async () => {
    const { id, drie } = await ruimteVanDrie(server);
    const [opener] = drie;
    for (const i of [1, 2, 3]) await zeg(opener, id, `Regel ${i}`);
    const { data } = await enveloppen(opener, id, { voor: 6 });
    expect(data.items.map((e) => e.volgnummer)).toEqual([1, 2, 3, 4, 5]);
    expect(data.meer).toBe(false);
  });
});
