import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UUR } from '../testing/clock.ts';
import { bestuursbesluit, openProgramma } from '../testing/programma.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import { programmaversieModel } from './programma.model.ts';

let server: TestServer;
let bureau: Visitor;
let niemand: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  bureau = await server.as('programmabureau');
  niemand = await server.as('niemand');
});
afterAll(() => server.close());

const versieVan = async (id: string) =>
  (await bureau.call('GET /programmas/versies/:id', { params: { id } })).data;

/** A programme that is open, and somebody who enters what came on paper. */
async function geopend(actielijnIds: string[] = []) {
  const programma = await openProgramma(server, actielijnIds);
  const papier = async (tekst: string): Promise<string> => {
    const body = { versieId: programma.versieId, tekst, kanaal: 'papier' } as const;
    const { data } = await bureau.call('POST /reacties', { body });
    return data.reactie.id;
  };
  return { ...programma, papier };
}

const antwoord = (ids: string[]) =>
  bureau.call('POST /reacties/antwoorden', { body: { ids, soort: 'niet', waarom: 'Er is geen geld.' } });
const verwerk = (id: string) => bureau.call('POST /programmas/versies/:id/verwerking', { params: { id } });

describe('a programme', () => {
  it('is read by the alliance while it is a concept, and by everybody once it is released by the bestuur', async () => {
    const { data } = await bureau.call('POST /programmas', {
      body: { titel: 'Concept', periode: { van: '2040-01-01', tot: '2043-12-31' } },
    });
    const params = { id: data.id };
    expect((await niemand.call('GET /programmas/versies/:id', { params })).status).toBe(404);
    const ronde = { van: '2041-01-01T00:00:00Z', tot: '2041-02-01T00:00:00Z' };
    const werkgroep = await (
      await server.as('trekkerWerkgroep')
    ).call('POST /besluiten', {
      body: { groepId: server.world.groepen.werkgroep, tekst: 'Wij vinden het goed.' },
    });
    const open = async (besluitId: string) =>
      bureau.call('POST /programmas/versies/:id/openstelling', {
        ...{ params, versie: data.versie, body: { ...ronde, besluitId } },
      });
    expect((await open(werkgroep.data.id)).problem.code).toBe('besluit_nodig');
    expect((await open(await bestuursbesluit(server, 'Vrij.'))).data.stand).toBe('vrijgegeven');
    expect((await niemand.call('GET /programmas/versies/:id', { params })).status).toBe(200);
  });

  it('[rule 10] two who write in one section do not overwrite; in two sections they do not meet', async () => {
    const { data } = await bureau.call('POST /programmas', {
      body: { titel: 'Samen', periode: { van: '2044-01-01', tot: '2047-12-31' } },
    });
    const params = { id: data.id };
    const inhoud = { titel: 'Deel', tekst: '', kern: true, verdiepend: false, actielijnIds: [] };
    const maak = async () =>
      (await bureau.call('POST /programmas/versies/:id/delen', { params, body: inhoud })).data;
    const [een, twee] = [await maak(), await maak()];
    const schrijf = (deelId: string, tekst: string) =>
      bureau.call('PUT /programmas/versies/:id/delen/:deelId', {
        ...{ params: { ...params, deelId }, versie: 1, body: { ...inhoud, tekst } },
      });
    const apart = await Promise.all([schrijf(een.id, 'A'), schrijf(twee.id, 'B')]);
    expect(apart.map(({ status }) => status)).toEqual([200, 200]);
    const laat = await schrijf(een.id, 'C');
    expect([laat.status, laat.problem.huidig]).toMatchObject([412, { tekst: 'A', versie: 2 }]);
  });

  it('[rule 5] is not verwerkt while a reactie has no antwoord', async () => {
    const { versieId, papier } = await geopend();
    const id = await papier('Meer bomen.');
    server.clock.forward(3 * UUR);
    expect((await verwerk(versieId)).problem.code).toBe('reacties_open');
    expect((await antwoord([id])).status).toBe(200);
    expect((await verwerk(versieId)).data.stand).toBe('verwerkt');
  });

  it('[rule 5] holds also when reacties come in while somebody says that all were answered', async () => {
    const { versieId } = await geopend();
    server.clock.forward(3 * UUR);
    const body = { versieId, tekst: 'Nog een kaartje.', kanaal: 'papier' } as const;
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => bureau.call('POST /reacties', { body })),
      verwerk(versieId),
      verwerk(versieId),
    ]);
    const gekomen = answers.slice(0, 8).filter(({ status }) => status === 201).length;
    const stand = await versieVan(versieId);
    // Either nothing waits in what is verwerkt, or what came is waiting and it is not verwerkt.
    expect(stand.onbeantwoord).toBe(gekomen);
    expect(stand.stand).toBe(gekomen === 0 ? 'verwerkt' : 'gesloten');
  });

  it('[rule 5] is not held up by a reactie that a crash kept from being stored', async () => {
    const { versieId } = await geopend();
    server.clock.forward(3 * UUR);
    const op = new Date(server.clock.now().getTime() - UUR);
    await programmaversieModel(server.platform.db).updateOne(
      { _id: versieId },
      { $push: { wachtend: { _id: 'f'.repeat(24), op } } },
    );
    expect((await verwerk(versieId)).data.stand).toBe('verwerkt');
  });

  it('[rule 2] [rule 7] vastgesteld by a besluit of the bestuur: its text has a hash, and what its actielijnen do is fixed', async () => {
    const lijnId = server.world.actielijnen.openbaar;
    const { programmaId, versieId, deelId } = await geopend([lijnId]);
    server.clock.forward(3 * UUR);
    await verwerk(versieId);
    const next = await bureau.call('POST /programmas/:id/versies', { params: { id: programmaId } });
    const params = { id: next.data.id };
    await bureau.call('PUT /programmas/versies/:id/delen/:deelId', {
      ...{ params: { ...params, deelId }, versie: 1 },
      body: {
        ...{ titel: 'Wonen', tekst: 'We maken zestig woningen droog.', kern: true, verdiepend: true },
        actielijnIds: [lijnId],
      },
    });
    const besluitId = await bestuursbesluit(server, 'We stellen het programma vast.');
    const { versie } = await versieVan(params.id);
    const vast = await bureau.call('POST /programmas/versies/:id/vaststelling', {
      ...{ params, versie, body: { besluitId } },
    });
    expect(vast.data).toMatchObject({ stand: 'vastgesteld', vastgesteld: { besluit: { id: besluitId } } });
    const tekst = await (await niemand.raw('GET', `/programmas/versies/${params.id}/vastgesteld`)).text();
    expect(createHash('sha256').update(tekst).digest('hex')).toBe(vast.data.vastgesteld?.sha256);
    const lijn = (await niemand.call('GET /actielijnen/:id', { params: { id: lijnId } })).data;
    expect([lijn.watVastgesteld, lijn.watVersies.at(-1)?.besluitId]).toEqual([true, besluitId]);
    const trekker = await server.as('programmabureau');
    const anders = await trekker.call('PUT /actielijnen/:id/wat', {
      ...{ params: { id: lijnId }, versie: lijn.versie, body: { tekst: 'Iets anders.' } },
    });
    expect(anders.problem.code).toBe('besluit_nodig');
    const weer = await bureau.call('PUT /programmas/versies/:id/delen/:deelId', {
      ...{ params: { ...params, deelId }, versie: 2 },
      body: { titel: 'W', tekst: 'X', kern: true, verdiepend: true, actielijnIds: [] },
    });
    expect(weer.problem.code).toBe('programma_fase');
    const vervolg = await bureau.call('POST /programmas', {
      body: { titel: 'Verder', periode: { van: '2048-01-01', tot: '2051-12-31' }, vorigeId: programmaId },
    });
    expect(vervolg.data.delen.map((d) => d.tekst)).toEqual(['We maken zestig woningen droog.']);
  });

  it('is kept as a file, in one of two forms, with its headings', async () => {
    const { versieId } = await geopend();
    const html = await (await niemand.raw('GET', `/programmas/versies/${versieId}/html?vorm=kern`)).text();
    expect(html).toContain('<h2 dir="auto">Wonen</h2>');
    const odt = await niemand.raw('GET', `/programmas/versies/${versieId}/odt`);
    const delen = unzipSync(new Uint8Array(await odt.arrayBuffer()));
    expect(strFromU8(delen['content.xml'] ?? new Uint8Array())).toContain('text:outline-level="2">Wonen<');
  });
});
