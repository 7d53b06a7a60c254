import { rmSync } from 'node:fs';
import { api } from '@opgaveteams/shared/api/api';
import type { RouteContract } from '@opgaveteams/shared/http/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAG, UUR } from '../testing/clock.ts';
import { smallClient } from '../testing/client-dir.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const MERK = 'Zilverpapier';

let server: TestServer;
let dir: string;
const dingen: { openbaar: Record<string, string>; besloten: Record<string, string> } = {
  openbaar: {},
  besloten: {},
};

const wonen = () => Object.values(server.world.teams).find(({ slug }) => slug === 'wonen') as { id: string };
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers });
const tekst = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text();

/** The same things twice: once for everybody, once with a mark that nobody may find. */
async function plant(openbaarheid: 'openbaar' | 'groep', merk: string): Promise<Record<string, string>> {
  const bureau = await server.as('programmabureau');
  const bestuurslid = await server.as('bestuursvoorzitter');
  const { id: opgaveteamId } = wonen();
  const begin = new Date(server.clock.now().getTime() + DAG);
  const groep = await bureau.call('POST /groepen', {
    body: { opgaveteamId, soort: 'werkgroep', naam: `${merk} groep`, doel: `${merk} doel`, openbaarheid },
  });
  const lijn = await bureau.call('POST /actielijnen', {
    body: {
      opgaveteamId,
      titel: `${merk} lijn`,
      wat: `${merk} <b>wat</b>`,
      openbaarheid,
      groepIds: [groep.data.id],
    },
  });
  await bureau.call('POST /actielijnen/:id/statusberichten', {
    params: { id: lijn.data.id },
    body: { status: 'op_koers', zin: `${merk} zin` },
  });
  await bureau.call('POST /lessen', {
    body: {
      actielijnId: lijn.data.id,
      titel: `${merk} les`,
      dachten: merk,
      deden: merk,
      zagen: merk,
      leerden: merk,
    },
  });
  const zitting = await bureau.call('POST /bijeenkomsten', {
    body: {
      ...{ groepIds: [groep.data.id], titel: `${merk} zitting`, openbaarheid, plaats: `${merk} plaats` },
      ...{ begin: begin.toISOString(), einde: new Date(begin.getTime() + UUR).toISOString() },
      agendapunten: [{ titel: `${merk} punt` }],
    },
  });
  const besluit = await bestuurslid.call('POST /besluiten', {
    body: {
      ...{
        groepId: server.world.groepen.bestuur,
        tekst: `${merk} besluit`,
        reden: `${merk} reden`,
        openbaarheid,
      },
      actielijnIds: openbaarheid === 'openbaar' ? [lijn.data.id] : [],
    },
  });
  for (const { status } of [groep, lijn, zitting, besluit]) expect(status).toBe(201);
  return { groepen: groep.data.id, actielijnen: lijn.data.id, bijeenkomsten: zitting.data.id };
}

beforeAll(async () => {
  dir = smallClient();
  server = await startTestServer({ clientDir: dir, env: { PUBLIC_URL: 'https://werkplaats.voorbeeld.nl' } });
  dingen.openbaar = await plant('openbaar', 'Goudpapier');
  dingen.besloten = await plant('groep', MERK);
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

/** Every address that says something to nobody. */
async function overal(): Promise<string[]> {
  const kaart = await tekst('/sitemap.xml');
  const paden = [...kaart.matchAll(/<loc>https:\/\/werkplaats\.voorbeeld\.nl([^<]*)<\/loc>/g)].map(
    ([, pad]) => pad ?? '',
  );
  const bladen = await Promise.all(paden.map((pad) => tekst(pad)));
  const feeds = bladen.flatMap((blad) =>
    [...blad.matchAll(/<link[^>]*rel="alternate"[^>]*href="([^"]+)"/g)].map(([, href]) => href ?? ''),
  );
  return [...paden, ...new Set(feeds)];
}

describe('a public page, read without JavaScript', () => {
  it('says what it is about, at one address, in Dutch unless English is asked for', async () => {
    const lijn = `/actielijnen/${dingen.openbaar.actielijnen}`;
    const antwoord = await get(lijn);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('vary')).toMatch(/Cookie.*Accept-Language/);
    const blad = await antwoord.text();
    expect(blad).toContain('<html lang="nl"');
    expect(blad).toMatch(/<title>Goudpapier lijn – /);
    expect(blad).toContain(`<link rel="canonical" href="https://werkplaats.voorbeeld.nl${lijn}"`);
    expect(blad).toContain('<meta name="description" content="Goudpapier zin"');
    expect(blad).toContain('Goudpapier &lt;b&gt;wat&lt;/b&gt;');
    for (const wat of ['besluit', 'reden', 'les', 'groep']) expect(blad).toContain(`Goudpapier ${wat}`);
    const engels = await tekst(lijn, { 'Accept-Language': 'en' });
    expect(engels).toContain('<html lang="en"');
    expect(engels).toContain('on course');
  });

  it('is there for every noun that everybody may read', async () => {
    expect(await tekst('/')).toContain('Goudpapier zitting');
    expect(await tekst('/opgaveteams/wonen/actielijnen')).toContain('Goudpapier lijn');
    expect(await tekst(`/groepen/${dingen.openbaar.groepen}`)).toContain('Goudpapier doel');
    expect(await tekst(`/bijeenkomsten/${dingen.openbaar.bijeenkomsten}`)).toContain('Goudpapier punt');
    expect(await tekst('/agenda')).toContain('Goudpapier plaats');
    expect(await tekst('/besluiten')).toContain('Goudpapier reden');
    expect(await tekst('/besluiten?jaar=2001')).not.toContain('Goudpapier');
    expect(await tekst('/lessen')).toContain('Goudpapier les');
    expect(await tekst('/toegankelijkheid')).toContain('Vraag het programmabureau.');
  });

  it('goes on where its list goes on', async () => {
    const voorzitter = await server.as('bestuursvoorzitter');
    for (let i = 0; i < 21; i++)
      await voorzitter.call('POST /besluiten', {
        body: { groepId: server.world.groepen.bestuur, tekst: `Zand ${i}.`, openbaarheid: 'openbaar' },
      });
    const eerste = await tekst('/besluiten');
    const verder = /<a[^>]*rel="next"[^>]*href="([^"]+)"/.exec(eerste)?.[1] ?? '';
    expect(eerste).toContain('Zand 20.');
    expect(eerste).not.toContain('Zand 0.');
    expect(await tekst(verder.replaceAll('&amp;', '&'))).toContain('Zand 0.');
  });

  it('is not sent again to who has it, and is new as soon as something changes', async () => {
    const pad = `/actielijnen/${dingen.openbaar.actielijnen}`;
    const voor = await get(pad);
    const vraag = { 'If-None-Match': voor.headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' };
    expect((await get(pad, vraag)).status).toBe(304);
    const bureau = await server.as('programmabureau');
    await bureau.call('POST /actielijnen/:id/statusberichten', {
      params: { id: dingen.openbaar.actielijnen ?? '' },
      body: { status: 'op_koers', zin: 'Het dak zit erop.' },
    });
    const na = await get(pad, vraag);
    expect(na.status).toBe(200);
    expect(await na.text()).toContain('Het dak zit erop.');
  });
});

describe('[rule 9] what nobody may read', () => {
  it('is on no page, in no feed and not in the sitemap', async () => {
    const paden = await overal();
    expect(paden).toContain(`/actielijnen/${dingen.openbaar.actielijnen}`);
    for (const pad of [...paden, '/sitemap.xml']) {
      const antwoord = await get(pad);
      expect(antwoord.status, pad).toBe(200);
      const alles = await antwoord.text();
      expect(alles.includes(MERK), pad).toBe(false);
      for (const id of Object.values(dingen.besloten)) expect(alles.includes(id), pad).toBe(false);
    }
  });

  it('answers as what is not there', async () => {
    for (const [noun, id] of Object.entries(dingen.besloten)) {
      const besloten = await get(`/${noun}/${id}`);
      const verzonnen = await get(`/${noun}/${'f'.repeat(24)}`);
      expect([besloten.status, verzonnen.status], noun).toEqual([404, 404]);
      const blad = await besloten.text();
      expect(blad).toBe(await verzonnen.text());
      expect(blad).toContain('<meta name="robots" content="noindex"');
    }
    for (const pad of ['/nergens', '/opgaveteams/nergens', '/actielijnen/geen-id'])
      expect((await get(pad)).status, pad).toBe(404);
  });

  it('goes away at once when it stops being for everybody', async () => {
    const pad = `/bijeenkomsten/${dingen.openbaar.bijeenkomsten}`;
    expect((await get(pad)).status).toBe(200);
    const bureau = await server.as('programmabureau');
    const params = { id: dingen.openbaar.bijeenkomsten ?? '' };
    const { data } = await bureau.call('GET /bijeenkomsten/:id', { params });
    const zet = (openbaarheid: 'groep' | 'openbaar', versie: number) =>
      bureau.call('PATCH /bijeenkomsten/:id', { params, body: { openbaarheid }, versie });
    const dicht = await zet('groep', data.versie);
    expect((await get(pad)).status).toBe(404);
    expect(await tekst('/agenda')).not.toContain('Goudpapier');
    await zet('openbaar', dicht.data.versie);
    expect((await get(pad)).status).toBe(200);
  });

  it('a page for who takes part is for no search engine; who is signed in gets the client', async () => {
    const antwoord = await get('/mijn');
    expect(antwoord.status).toBe(200);
    expect(await antwoord.text()).toContain('noindex');
    const { cookie } = await server.as('werkgroeplid');
    const blad = await tekst(`/actielijnen/${dingen.openbaar.actielijnen}`, { cookie: cookie ?? '' });
    expect(blad).toContain('<div id="root">');
    expect(blad).not.toContain('Goudpapier');
  });
});

describe('open data', () => {
  const elders = { Origin: 'https://elders.voorbeeld.nl' };
  const toegestaan = async (path: string) =>
    (await get(`/v1${path}`, elders)).headers.get('Access-Control-Allow-Origin');

  it('is what a page of another site may read, and nothing else is', async () => {
    for (const [key, contract] of Object.entries(api as Record<string, RouteContract>)) {
      const [method = '', path = ''] = key.split(' ');
      if (contract.open) expect(method, key).toBe('GET');
      if (method !== 'GET' || key === 'GET /openapi.json') continue;
      const adres = path.replace(/:\w+/g, 'f'.repeat(24));
      expect(await toegestaan(adres), key).toBe(contract.open ? '*' : null);
    }
  });

  it('[rule 9] says no more than the public pages, and never lets a session along', async () => {
    for (const lijst of [
      '/actielijnen?aantal=100',
      '/groepen',
      '/bijeenkomsten?aantal=100',
      '/besluiten?aantal=100',
    ]) {
      const antwoord = await get(`/v1${lijst}`, elders);
      expect(await antwoord.text(), lijst).not.toContain(MERK);
      expect(antwoord.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    }
  });
});

it('robots are told where the map is', async () => {
  expect(await tekst('/robots.txt')).toContain('Sitemap: https://werkplaats.voorbeeld.nl/sitemap.xml');
});
