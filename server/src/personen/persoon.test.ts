import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { createVisitor } from '../testing/visitor.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('who people are to whom', () => {
  it('[rule 9] outside the alliance nobody learns a name that was not made public', async () => {
    const { trekkerWerkgroep: id } = server.world.personas;
    const stranger = await server.as('niemand');
    expect((await stranger.call('GET /personen/:id', { params: { id } })).status).toBe(404);
    const own = await server.as('trekkerWerkgroep');
    const { data } = await own.call('GET /personen/:id', { params: { id } });
    await own.call('PATCH /personen/:id', {
      params: { id },
      versie: data.versie,
      body: { zichtbaarheid: 'openbaar' },
    });
    const seen = await stranger.call('GET /personen/:id', { params: { id } });
    expect(seen.data.naam).toBe('trekkerWerkgroep');
    expect(seen.data.email).toBeUndefined();
  });

  it('an e-mail address belongs to one person, and the answer says so at its field', async () => {
    const bureau = await server.as('programmabureau');
    const body = { naam: 'Dubbel', email: 'Werkgroeplid@voorbeeld.test' };
    const { status, problem } = await bureau.call('POST /personen', { body });
    expect(status).toBe(409);
    expect(problem.fouten?.[0]?.veld).toBe('email');
  });

  it('[rule 1] where somebody works begins and ends, nothing of it is deleted, and it gives no rights', async () => {
    const wie = await server.as('werkgroeplid');
    const { werkgroeplid: id } = server.world.personas;
    const [eerste, tweede] = (await wie.call('GET /organisaties', {})).data.items.map((o) => o.id);
    if (!eerste || !tweede) throw new Error('the area has two organisations');
    const lees = async () => (await wie.call('GET /personen/:id', { params: { id } })).data;
    const werkt = async (organisatieIds: string[]) =>
      wie.call('PATCH /personen/:id', {
        params: { id },
        versie: (await lees()).versie,
        body: { organisatieIds },
      });
    const actor = (await wie.call('GET /ik', {})).data.actor;
    const { data: beide } = await werkt([eerste, tweede]);
    expect(beide.organisaties.map((o) => o.id)).toEqual([eerste, tweede]);
    const { data: een } = await werkt([tweede]);
    expect(een.organisaties.map((o) => o.id)).toEqual([tweede]);
    await werkt([tweede, eerste]);
    const { data: weer } = await werkt([]);
    expect(weer.eerdereOrganisaties?.map((o) => o.id)).toEqual([eerste, tweede, eerste]);
    expect(weer.eerdereOrganisaties?.every(({ van, tot }) => van !== null && van <= tot)).toBe(true);
    expect((await wie.call('GET /ik', {})).data.actor).toEqual(actor);

    expect((await werkt(['f'.repeat(24)])).problem.fouten?.[0]?.veld).toBe('organisatieIds');
    expect((await werkt([eerste, eerste])).problem.fouten?.[0]?.veld).toBe('organisatieIds');
    const ander = await (await server.as('trekkerWerkgroep')).call('GET /personen/:id', { params: { id } });
    expect(ander.data.eerdereOrganisaties).toBeUndefined();
    const bureau = await server.as('programmabureau');
    const gezien = await bureau.call('GET /personen/:id', { params: { id } });
    expect(gezien.data.eerdereOrganisaties).toHaveLength(3);
  });

  it('a role given is felt at once, on open sockets too; the last of the programmabureau stays', async () => {
    const beheerder = await server.as('beheerder');
    const { zonderGroep, programmabureau } = server.world.personas;
    const iemand = await server.as('zonderGroep');
    const live = await iemand.live();
    const judged = live.next('rechten');
    const give = async (id: string, rollen: 'programmabureau'[]) => {
      const { data } = await beheerder.call('GET /personen/:id', { params: { id } });
      return beheerder.call('PUT /personen/:id/rollen', {
        params: { id },
        versie: data.versie,
        body: { rollen },
      });
    };
    expect((await give(zonderGroep, ['programmabureau'])).status).toBe(200);
    await judged;
    const id = server.world.actielijnen.groep;
    expect((await iemand.call('GET /actielijnen/:id', { params: { id } })).status).toBe(200);
    expect((await give(zonderGroep, [])).status).toBe(200);
    expect((await iemand.call('GET /actielijnen/:id', { params: { id } })).status).toBe(404);
    expect((await give(programmabureau, [])).problem.code).toBe('laatste_programmabureau');
    live.close();
  });
});

it('an empty workspace gets its first person, once', async () => {
  const fresh = await startTestServer({ empty: true });
  try {
    await fresh.app.services.personen.createFirst('Eerste@voorbeeld.test');
    await fresh.app.services.personen.createFirst('tweede@voorbeeld.test');
    expect(await fresh.app.services.personen.byEmail('tweede@voorbeeld.test')).toBeNull();
    const first = await fresh.app.services.personen.byEmail('eerste@voorbeeld.test');
    const { token } = await fresh.app.services.toegang.createSession(String(first?._id), 'test');
    const { data } = await createVisitor(fresh.url, token).call('GET /ik', {});
    expect(data.actor.rollen).toEqual(['programmabureau', 'beheerder']);
  } finally {
    await fresh.close();
  }
});
