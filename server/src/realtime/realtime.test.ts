import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('live messages', () => {
  it('[rule 9] a change reaches the screens of those who may see it, and nobody else', async () => {
    const id = server.world.actielijnen.groep;
    const may = await (await server.as('werkgroeplid')).live();
    const mayNot = [await (await server.as('panellid')).live(), await (await server.as('niemand')).live()];
    const heard: unknown[] = [];
    for (const live of mayNot) live.socket.onAny((...message) => void heard.push(message));
    const seen = may.next('changed', (m) => m.noun === 'actielijnen' && m.id === id);
    await (
      await server.as('trekkerWonen')
    ).call('POST /actielijnen/:id/statusberichten', {
      params: { id },
      body: { status: 'op_koers', zin: 'De steigers staan.' },
    });
    const message = await seen;
    expect(Object.keys(message).sort()).toEqual(['id', 'noun', 'updatedAt']);
    // A message that they may hear comes after: what was not heard by then never came.
    const openbaar = server.world.actielijnen.openbaar;
    const later = mayNot.map((live) => live.next('changed', (m) => m.id === openbaar));
    await (
      await server.as('trekkerWonen')
    ).call('POST /actielijnen/:id/statusberichten', {
      params: { id: openbaar },
      body: { status: 'op_koers', zin: 'De deuren zijn geverfd.' },
    });
    await Promise.all(later);
    expect(JSON.stringify(heard)).not.toContain(id);
    for (const live of [may, ...mayNot]) live.close();
  });

  it('a command that makes no sense is answered, and the connection goes on', async () => {
    const live = await (await server.as('werkgroeplid')).live();
    const bad = await live.command('plek:kies', { plek: { noun: 'geheimen', id: '1' } } as never);
    expect(bad).toMatchObject({ ok: false, code: 'ongeldige_invoer' });
    expect(await live.command('plek:kies', { plek: null })).toEqual({ ok: true });
    live.close();
  });

  it('a flood of commands is held back for its sender alone', async () => {
    const flood = await (await server.as('werkgroeplid')).live();
    const calm = await (await server.as('panellid')).live();
    const answers = await Promise.all(
      Array.from({ length: 700 }, () => flood.command('plek:kies', { plek: null })),
    );
    expect(answers.some((a) => !a.ok && a.code === 'te_vaak')).toBe(true);
    expect(await calm.command('plek:kies', { plek: null })).toEqual({ ok: true });
    flood.close();
    calm.close();
  });

  it('a connection from another site is refused', async () => {
    const answer = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { Origin: 'https://elders.voorbeeld.nl' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('presence', () => {
  it('tells who else is here by name, to those who may know the name', async () => {
    const plek = { noun: 'groepen', id: server.world.groepen.openNetwerk } as const;
    const known = await (await server.as('panellid')).live();
    const stranger = await (await server.as('zonderGroep')).live();
    await known.command('plek:kies', { plek });
    await stranger.command('plek:kies', { plek });
    const first = known.next('aanwezigen', (m) => m.personen.length === 2);
    const anonymous = stranger.next('aanwezigen', (m) => m.overigen === 2);
    const third = await (await server.as('werkgroeplid')).live();
    await third.command('plek:kies', { plek });
    expect((await first).personen.map((p) => p.naam).sort()).toEqual(['werkgroeplid', 'zonderGroep']);
    expect((await anonymous).personen).toEqual([]);
    const gone = known.next('aanwezigen', (m) => m.personen.length === 1);
    third.close();
    expect((await gone).personen[0]?.naam).toBe('zonderGroep');
    known.close();
    stranger.close();
  });

  it('says of a guest that they are one', async () => {
    const plek = { noun: 'groepen', id: server.world.groepen.werkgroep } as const;
    const lid = await (await server.as('werkgroeplid')).live();
    await lid.command('plek:kies', { plek });
    const seen = lid.next('aanwezigen', (m) => m.personen.length === 1);
    const gast = await (await server.as('gast')).live();
    await gast.command('plek:kies', { plek });
    expect((await seen).personen).toEqual([{ id: server.world.personas.gast, naam: 'gast', gast: true }]);
    lid.close();
    gast.close();
  });
});
