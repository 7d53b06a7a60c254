import { MAX_VERLOOP } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.api';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Types } from 'mongoose';
import { DAG } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

import { lidmaatschapModel } from './lidmaatschap.model.ts';

let server: TestServer;
let bureau: Visitor;
let opgaveteam: string;

/** A team of which nothing else is asked here. */
const ander = (): string => server.world.teams.vei?.id ?? '';

const FORMULE = '=HYPERLINK("http://kwaad.test";"klik") & <b>';
const days = (n: number): string =>
  `${new Date(Date.now() + n * DAG).toISOString().slice(0, 10)}T12:00:00.000Z`;

beforeAll(async () => {
  server = await startTestServer();
  bureau = await server.as('programmabureau');
  opgaveteam = server.world.teams.won?.id ?? '';
  const { data } = await bureau.call('POST /personen', { body: { naam: FORMULE } });
  const seat = { persoonId: data.id, groepId: server.world.groepen.werkgroep, reden: 'Deed al mee' };
  await bureau.call('POST /lidmaatschappen', { body: { ...seat, van: days(-90), tot: days(-30) } });
  await bureau.call('POST /lidmaatschappen', { body: { ...seat, van: days(-10) } });
});
afterAll(() => server.close());

const file = async (wie: Visitor, soort: 'csv' | 'ods', meer = '') => {
  const res = await wie.raw('GET', `/samenstelling/${soort}?opgaveteam=${opgaveteam}${meer}`);
  return { res, data: new Uint8Array(await res.arrayBuffer()) };
};

describe('the samenstelling through time in one answer', () => {
  it('[rule 9] holds of each groep and person that the reader may know, and of others nothing that links them', async () => {
    const { panel } = server.world.groepen;
    const of = async (wie: Visitor) =>
      (await wie.call('GET /samenstelling/verloop', { query: { opgaveteam } })).data;
    const all = await of(bureau);
    expect(all.volledig).toBe(true);
    expect(all.groepen.map((g) => g.id)).toContain(panel);
    expect(all.perioden.filter((p) => all.personen[p.persoon]?.naam === FORMULE)).toHaveLength(2);
    const public_ = await of(await server.as('niemand'));
    expect(public_.groepen.map((g) => g.id)).not.toContain(panel);
    expect(public_.personen.every((p) => p.id === null && p.naam === null)).toBe(true);
    expect(new Set(public_.perioden.map((p) => p.persoon)).size).toBe(public_.perioden.length);
  });
});

describe('taking the samenstelling along', () => {
  it('[rule 1] as CSV: of a day, and of all days', async () => {
    const { res, data } = await file(bureau, 'csv', `&op=${days(-20).slice(0, 10)}`);
    expect(res.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(res.headers.get('content-disposition')).toContain(`samenstelling-${days(-20).slice(0, 10)}.csv`);
    const then = strFromU8(data);
    expect(then.split('\r\n')[0]).toContain('Groep;Soort groep;Naam');
    expect(then).not.toContain('HYPERLINK');
    const all = strFromU8((await file(bureau, 'csv', '&alles=ja')).data);
    expect(all.match(/HYPERLINK/g)).toHaveLength(2);
    // A spreadsheet would run what begins with "="; it begins with an apostrophe.
    expect(all).toContain(`;"'=HYPERLINK`);
    expect(all).not.toMatch(/(^|;)"?=/m);
  });

  it('as ODS: the kind first and plain, well-formed, a name stays text', async () => {
    const { data } = await file(bureau, 'ods', '&alles=ja');
    const kind = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(strFromU8(data.subarray(30, 30 + 8 + kind.length))).toBe(`mimetype${kind}`);
    const parts = unzipSync(data);
    expect(Object.keys(parts)).toEqual(['mimetype', 'content.xml', 'META-INF/manifest.xml']);
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
    expect(content).toContain('=HYPERLINK(&quot;http://kwaad.test&quot;;&quot;klik&quot;) &amp; &lt;b&gt;');
    expect(content).not.toContain('table:formula');
    expect(content).toContain(`office:date-value="${days(-90).slice(0, 10)}"`);
  });

  it('[rule 1] says so when there is more through time than it holds', async () => {
    const { id: groepId } = (
      await bureau.call('POST /groepen', {
        body: { naam: 'Netwerk van twintig jaar', soort: 'netwerk', opgaveteamId: ander() },
      })
    ).data;
    const van = new Date('2010-01-01');
    const model = lidmaatschapModel(server.platform.db);
    for (let n = 0; n <= MAX_VERLOOP; n += 2_000)
      await model.insertMany(
        Array.from({ length: Math.min(2_000, MAX_VERLOOP + 1 - n) }, () => ({
          ...{ persoonId: new Types.ObjectId(), groepId, groepSoort: 'netwerk', opgaveteamId: ander() },
          ...{ rol: 'lid', basis: 'vast', namens: { soort: 'bewoners' }, van, tot: van, volgnummer: 1 },
        })),
      );
    const rows = async (meer: string): Promise<string[]> => {
      const res = await bureau.raw('GET', `/samenstelling/csv?opgaveteam=${ander()}${meer}`);
      return (await res.text()).trim().split('\r\n');
    };
    expect((await rows('&alles=ja')).at(-1)).toContain('dit zijn de nieuwste 10.000');
    expect((await rows('')).join()).not.toContain('de nieuwste');
  }, 60_000);

  it('[rule 9] holds only what its reader may see', async () => {
    const anybody = strFromU8((await file(await server.as('niemand'), 'csv', '&alles=ja')).data);
    expect(anybody).not.toContain('GP Besloten');
    expect(anybody).not.toContain('HYPERLINK');
    expect(anybody).toContain('een deelnemer');
  });
});

describe('a besluit', () => {
  it('[rule 1] shows who were members on its day, as the reader may know them', async () => {
    const { werkgroep } = server.world.groepen;
    const trekker = await server.as('trekkerWerkgroep');
    const besluit = { groepId: werkgroep, tekst: 'Zo doen we het.', openbaarheid: 'openbaar' as const };
    const { data } = await trekker.call('POST /besluiten', { body: besluit });
    const leden = async (wie: Visitor) =>
      (await wie.call('GET /besluiten/:id/leden', { params: { id: data.id } })).data;
    const known = await leden(trekker);
    expect(known.items.map((l) => l.persoon.naam)).toContain(FORMULE);
    expect(known.items).toHaveLength(data.aantalLeden);
    const anybody = await leden(await server.as('niemand'));
    expect(anybody.items.map((l) => l.persoon)).toEqual(known.items.map(() => ({ id: null, naam: null })));
  });
});

it('[rule 9] a page of memberships and its cursor tell nothing of groepen and people whom the reader may not know', async () => {
  const { panel, werkgroep } = server.world.groepen;
  const { panellid } = server.world.personas;
  for (const persoonId of [server.world.personas.werkgroeplid, server.world.personas.trekkerWerkgroep])
    await bureau.call('POST /lidmaatschappen', { body: { persoonId, groepId: panel } });
  await bureau.call('POST /lidmaatschappen', { body: { persoonId: panellid, groepId: werkgroep } });
  const page = async (wie: Visitor, query: { groep?: string; persoon?: string; opgaveteam?: string }) => {
    const { data } = await wie.call('GET /lidmaatschappen', { query: { ...query, aantal: 1 } });
    return [data.items.length, data.volgende !== null];
  };
  const jeugd = await server.as('kernteamlidJeugd');
  const niemand = await server.as('niemand');
  expect(await page(bureau, { groep: panel })).toEqual([1, true]);
  expect(await page(jeugd, { groep: panel })).toEqual([0, false]);
  expect(await page(bureau, { persoon: panellid })).toEqual([1, true]);
  expect(await page(jeugd, { persoon: panellid })).toEqual([1, false]);
  expect(await page(niemand, { persoon: panellid })).toEqual([0, false]);
  // Of the whole team each page is full, until the last one.
  let na: string | null | undefined;
  const sizes: number[] = [];
  do {
    const query = { opgaveteam, aantal: 2, ...(na ? { na } : {}) };
    const { data } = await jeugd.call('GET /lidmaatschappen', { query });
    sizes.push(data.items.length);
    na = data.volgende;
  } while (na);
  expect(sizes.slice(0, -1).every((size) => size === 2)).toBe(true);
  expect(sizes.at(-1)).toBeGreaterThan(0);
});
