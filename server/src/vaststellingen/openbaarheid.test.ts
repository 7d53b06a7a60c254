import type { Openbaarheid } from '@opgaveteams/shared/access/access.schema';
import { VERSLAG_VERSIES } from '@opgaveteams/shared/verslagen/verslag.limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  concept,
  lezers,
  stelVast,
  vastgesteldRows,
  type Gepubliceerd,
} from '../testing/matrix.vastgesteld.ts';
import { iedereen, werkgroep, type Wie } from '../testing/matrix.wie.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import { openWriter } from '../testing/writer.ts';

const openbaarheden = ['openbaar', 'alliantie', 'groep'] as const;

let server: TestServer;
let trekker: Visitor;
const visitors = new Map<Wie, Visitor>();
const drafts = {} as Record<Openbaarheid, Gepubliceerd>;
const vast = {} as Record<Openbaarheid, Gepubliceerd>;

beforeAll(async () => {
  server = await startTestServer();
  for (const wie of iedereen) visitors.set(wie, await server.as(wie));
  trekker = as('trekkerWerkgroep');
  for (const openbaarheid of openbaarheden) {
    drafts[openbaarheid] = await concept(trekker, server.world, openbaarheid);
    vast[openbaarheid] = await concept(trekker, server.world, openbaarheid);
    await stelVast(trekker, server.world, vast[openbaarheid]);
  }
});
afterAll(() => server.close());

function as(wie: Wie): Visitor {
  const visitor = visitors.get(wie);
  if (!visitor) throw new Error(`nobody called ${wie}`);
  return visitor;
}

async function opened(wie: Wie, id: string) {
  const live = await as(wie).live();
  const answer = await live.command('verslag:open', { id, data: new Uint8Array([0]), ...VERSLAG_VERSIES });
  live.close();
  return answer;
}

/** What the page of its bijeenkomst tells a reader of it; null when there is no such page for them. */
async function onPage(wie: Wie, { bijeenkomst }: Gepubliceerd): Promise<string | null> {
  const { status, data } = await as(wie).call('GET /bijeenkomsten/:id', { params: { id: bijeenkomst } });
  return status === 200 ? data.verslagId : null;
}

describe.each(openbaarheden)('[rule 6] [rule 9] a verslag of a meeting that is %s', (openbaarheid) => {
  const readers = lezers[openbaarheid];

  it('is its groep’s and team’s while it is written: on its page, over REST and live', async () => {
    const draft = drafts[openbaarheid];
    for (const wie of iedereen) {
      const ours = werkgroep.includes(wie);
      const { status } = await as(wie).call('GET /verslagen/:id', { params: { id: draft.verslag } });
      expect(status, wie).toBe(ours ? 200 : 404);
      expect(await opened(wie, draft.verslag), wie).toMatchObject({ ok: ours });
      expect(await onPage(wie, draft), wie).toBe(ours ? draft.verslag : null);
    }
  });

  it.each(vastgesteldRows)('vastgesteld: $key', async ({ key, input, mag, leest = (all) => all }) => {
    for (const wie of iedereen) {
      const { status } = await as(wie).call(key, input(vast[openbaarheid]) as never);
      if (mag(readers).includes(wie)) expect([200, 201], `${wie} may: ${status}`).toContain(status);
      else if (leest(readers).includes(wie))
        expect(status, `${wie} may not`).toBe(wie === 'niemand' ? 401 : 403);
      else expect(status, `${wie} may not know`).toBe(404);
    }
  });

  it('vastgesteld: its readers open it live, and nobody writes in it', async () => {
    for (const wie of iedereen) {
      const answer = await opened(wie, vast[openbaarheid].verslag);
      // Also to a visitor: nobody thinks that they could write in it if they signed in.
      const waarom = 'vastgesteld';
      if (readers.includes(wie)) expect(answer, wie).toMatchObject({ data: { magSchrijven: false, waarom } });
      else expect(answer, wie).toMatchObject({ ok: false, code: 'niet_gevonden' });
      expect(await onPage(wie, vast[openbaarheid]), wie).toBe(
        readers.includes(wie) ? vast[openbaarheid].verslag : null,
      );
    }
  });

  it('its besluit, and what is in the log of it, is as public', async () => {
    for (const wie of iedereen) {
      const { bijeenkomst } = vast[openbaarheid];
      const besluiten = await as(wie).call('GET /besluiten', { query: { bijeenkomst } });
      expect(besluiten.data.items?.length ?? 0, wie).toBe(readers.includes(wie) ? 1 : 0);
      const log = await as(wie).call('GET /gebeurtenissen', { query: { ding: bijeenkomst } });
      const acties = log.data.items?.map(({ actie }) => actie) ?? [];
      expect(acties.includes('verslag_vastgesteld'), wie).toBe(readers.includes(wie));
    }
  });
});

describe('[rule 9] who reads what was vastgesteld', () => {
  it('sees what was said of it later, and nothing of what was said while it was written', async () => {
    const query = { verslag: vast.alliantie.verslag };
    const naschrift = async (wie: Wie, stand: 'naschrift' | 'gesloten') =>
      (await as(wie).call('GET /opmerkingen', { query: { ...query, stand } })).data.items.length;
    await as('bestuurslid').call('POST /opmerkingen', {
      body: { verslagId: query.verslag, tekst: 'Het bestuur deed dit.' },
    });
    for (const wie of ['bestuurslid', 'werkgroeplid'] as const)
      expect(await naschrift(wie, 'naschrift'), wie).toBeGreaterThan(0);
    expect(await naschrift('bestuurslid', 'gesloten')).toBe(0);
    expect(await naschrift('werkgroeplid', 'gesloten')).toBe(1);
  });

  it('[V6] follows its bijeenkomst: made less public, who has it open is out at once', async () => {
    const made = await concept(trekker, server.world, 'openbaar');
    await stelVast(trekker, server.world, made);
    const reader = openWriter(server.url, null, made.verslag);
    await reader.until((s) => s.status === 'alleen_lezen' && s.waarom === 'vastgesteld');
    const { data } = await trekker.call('GET /bijeenkomsten/:id', { params: { id: made.bijeenkomst } });
    const params = { id: made.bijeenkomst };
    const body = { openbaarheid: 'groep' } as const;
    await trekker.call('PATCH /bijeenkomsten/:id', { params, versie: data.versie, body });
    await reader.until((s) => s.status === 'geen_toegang');
    reader.close();
    expect((await opened('bestuurslid', made.verslag)).ok).toBe(false);
    expect((await opened('werkgroeplid', made.verslag)).ok).toBe(true);
  });
});
