import { getoondeStatussen } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAG } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import { statusberichtModel } from './actielijn.model.ts';

let server: TestServer;
let kernteamlid: Visitor;
let bureau: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  kernteamlid = await server.as('kernteamlidWonen');
  bureau = await server.as('programmabureau');
});
afterAll(() => server.close());

async function newActielijn(titel: string) {
  const opgaveteamId = server.world.teams.won?.id ?? '';
  const { data, status } = await kernteamlid.call('POST /actielijnen', {
    body: { opgaveteamId, titel, wat: 'We maken woningen droog.' },
  });
  expect(status).toBe(201);
  return data;
}

describe('[rule 2] what is fixed, how is open', () => {
  it('before adoption the team changes wat, and every earlier text stays readable', async () => {
    const lijn = await newActielijn('Droge muren');
    const changed = await kernteamlid.call('PUT /actielijnen/:id/wat', {
      params: { id: lijn.id },
      versie: lijn.versie,
      body: { tekst: 'We maken alle woningen droog.' },
    });
    expect(changed.data.watVersies.map((v) => v.tekst)).toEqual([
      'We maken woningen droog.',
      'We maken alle woningen droog.',
    ]);
  });

  it('after adoption wat changes only by a besluit of the alliantiebestuur', async () => {
    const lijn = await newActielijn('Vaste muren');
    const besluit = async (
      wie: 'bestuursvoorzitter' | 'trekkerWerkgroep',
      groepId: string,
    ): Promise<string> => {
      const taken = await (
        await server.as(wie)
      ).call('POST /besluiten', {
        body: { groepId, tekst: 'Vastgesteld.', openbaarheid: 'alliantie' },
      });
      expect(taken.status).toBe(201);
      return taken.data.id;
    };
    const { bestuur, werkgroep } = server.world.groepen;
    const change = (wie: Visitor, versie: number, besluitId: string | null) =>
      wie.call('PUT /actielijnen/:id/wat', {
        params: { id: lijn.id },
        versie,
        body: { tekst: 'Vast.', besluitId },
      });

    const adopted = await change(bureau, lijn.versie, await besluit('bestuursvoorzitter', bestuur));
    expect(adopted.data.watVastgesteld).toBe(true);
    const { versie } = adopted.data;
    expect((await change(kernteamlid, versie, null)).status).toBe(403);
    expect((await change(bureau, versie, null)).problem.code).toBe('besluit_nodig');
    const ofWerkgroep = await besluit('trekkerWerkgroep', werkgroep);
    expect((await change(bureau, versie, ofWerkgroep)).problem.code).toBe('besluit_nodig');
    const again = await change(bureau, versie, await besluit('bestuursvoorzitter', bestuur));
    expect(again.status).toBe(200);
    expect(again.data.watVersies.at(-1)?.besluitId).not.toBeNull();
  });
});

describe('[rule 3] a status is said, not set', () => {
  it('changes only by a statusbericht, and the sentences stay', async () => {
    const { id } = await newActielijn('Ventilatie');
    const say = (status: 'op_koers' | 'afgerond', zin: string) =>
      kernteamlid.call('POST /actielijnen/:id/statusberichten', { params: { id }, body: { status, zin } });
    await say('op_koers', 'De eerste flat is klaar.');
    await say('afgerond', 'Alle flats zijn klaar.');
    const { data } = await kernteamlid.call('GET /actielijnen/:id', { params: { id } });
    expect(data).toMatchObject({ status: 'afgerond', zin: 'Alle flats zijn klaar.' });
    const berichten = await kernteamlid.call('GET /actielijnen/:id/statusberichten', { params: { id } });
    expect(berichten.data.items.map((b) => b.status)).toEqual(['afgerond', 'op_koers']);
    expect((await say('op_koers', 'Toch niet.')).problem.code).toBe('actielijn_beeindigd');
  });

  it('there is no other way: a status in a change is not taken', async () => {
    const lijn = await newActielijn('Zonder omweg');
    const answer = await kernteamlid.raw(
      'PATCH',
      `/actielijnen/${lijn.id}`,
      { status: 'afgerond', doorbraak: true },
      { 'If-Match': `"v${lijn.versie}"` },
    );
    expect(await answer.json()).toMatchObject({ status: 'in_voorbereiding', doorbraak: true });
  });

  it.each(['vraagt_aandacht', 'stokt'] as const)(
    '%s needs oorzaak, gevolg and bijsturing',
    async (status) => {
      const { id } = await newActielijn(`Met uitleg ${status}`);
      const body = { status, zin: 'De aannemer is weg.', gevolg: 'Het loopt uit.' };
      const short = await kernteamlid.call('POST /actielijnen/:id/statusberichten', { params: { id }, body });
      expect(short.status).toBe(400);
      expect(short.problem.fouten?.map((f) => f.veld)).toEqual(['oorzaak', 'bijsturing']);
      const whole = { ...body, oorzaak: 'Failliet.', bijsturing: 'We zoeken een nieuwe.' };
      const said = await kernteamlid.call('POST /actielijnen/:id/statusberichten', {
        params: { id },
        body: whole,
      });
      expect(said.status).toBe(201);
    },
  );

  it('silence beyond the rhythm becomes onbekend, and lists and counts say so too', async () => {
    const { id } = await newActielijn('Stil geworden');
    await kernteamlid.call('POST /actielijnen/:id/statusberichten', {
      params: { id },
      body: { status: 'op_koers', zin: 'Het loopt.' },
    });
    server.clock.forward(91 * DAG);
    // The session of before has ended by then.
    const later = await server.as('kernteamlidWonen');
    const { data } = await later.call('GET /actielijnen/:id', { params: { id } });
    expect(data.status).toBe('onbekend');
    const ids = async (status: string): Promise<string[]> => {
      const list = await later.call('GET /actielijnen', { query: { status } });
      return list.data.items.map((a) => a.id);
    };
    expect(await ids('onbekend')).toContain(id);
    expect(await ids('op_koers')).not.toContain(id);
    const all = await later.call('GET /actielijnen', { query: { aantal: 100 } });
    for (const status of getoondeStatussen)
      expect((await ids(status)).sort()).toEqual(
        all.data.items
          .filter((a) => a.status === status)
          .map((a) => a.id)
          .sort(),
      );
    server.clock.forward(-91 * DAG);
  });
});

it('[rule 3] a bericht that a crash kept from its actielijn arrives after the next start', async () => {
  const { id } = await newActielijn('Onderbroken');
  await statusberichtModel(server.platform.db).create({
    ...{ actielijnId: id, status: 'op_koers', zin: 'De sleutels zijn er.' },
    ...{
      auteurId: server.world.personas.kernteamlidWonen,
      op: new Date(server.clock.now().getTime() + 1_000),
    },
  });
  await server.app.services.statusberichten.repair();
  const { data } = await kernteamlid.call('GET /actielijnen/:id', { params: { id } });
  expect(data).toMatchObject({ status: 'op_koers', zin: 'De sleutels zijn er.' });
});

describe('[rule 10] concurrent edits do not overwrite', () => {
  it('the second of two editors gets what the first made of it', async () => {
    const lijn = await newActielijn('Twee tegelijk');
    const edit = (titel: string) =>
      kernteamlid.call('PATCH /actielijnen/:id', {
        params: { id: lijn.id },
        versie: lijn.versie,
        body: { titel },
      });
    const answers = await Promise.all([edit('Van Noor'), edit('Van Sam')]);
    const [won, lost] = answers.sort((a, b) => a.status - b.status);
    expect([won?.status, lost?.status]).toEqual([200, 412]);
    expect(lost?.problem.code).toBe('verouderde_versie');
    expect(lost?.problem.huidig).toMatchObject({ titel: won?.data.titel });
  });

  it('a change without the version that it is based on is refused', async () => {
    const lijn = await newActielijn('Zonder versie');
    const answer = await kernteamlid.raw('PATCH', `/actielijnen/${lijn.id}`, { titel: 'Anders' });
    expect(answer.status).toBe(428);
  });
});

it('pages of a list hold every actielijn once, also while others are added', async () => {
  for (let i = 0; i < 12; i++) await newActielijn(`Bladeren ${i}`);
  const seen: string[] = [];
  let na: string | null = null;
  do {
    const query: { aantal: number; na?: string } = na ? { aantal: 5, na } : { aantal: 5 };
    const { data } = await kernteamlid.call('GET /actielijnen', { query });
    seen.push(...data.items.map((a) => a.id));
    na = data.volgende;
    await newActielijn(`Erbij ${seen.length}`);
  } while (na !== null && seen.length < 60);
  expect(new Set(seen).size).toBe(seen.length);
});
