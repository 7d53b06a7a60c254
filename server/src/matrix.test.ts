import { api, type ApiKey } from '@opgaveteams/shared/api/api';
import { niemand } from '@opgaveteams/shared/access/actor';
import { commandSchemas, type CommandName } from '@opgaveteams/shared/realtime/events';
import { Types } from 'mongoose';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandRows, routeRows } from './testing/matrix.rows.ts';
import { iedereen, type MatrixWorld, type Wie } from './testing/matrix.wie.ts';
import { openProgramma } from './testing/programma.ts';
import { startTestServer, type TestServer } from './testing/server.ts';
import type { Visitor } from './testing/visitor.ts';

let server: TestServer;
let world: MatrixWorld;
const visitors = new Map<Wie, Visitor>();

beforeAll(async () => {
  server = await startTestServer();
  for (const wie of iedereen) visitors.set(wie, await server.as(wie));
  world = await withThings();
});
afterAll(() => server.close());

const as = (wie: Wie): Visitor => {
  const visitor = visitors.get(wie);
  if (!visitor) throw new Error(`nobody called ${wie}`);
  return visitor;
};

/** One of each thing that hangs on the werkgroep. */
async function withThings(): Promise<MatrixWorld> {
  const { world: w } = server;
  const trekker = as('trekkerWerkgroep');
  const groepId = w.groepen.werkgroep;
  const bijeenkomst = await trekker.call('POST /bijeenkomsten', {
    body: {
      titel: 'Overleg',
      groepIds: [groepId],
      begin: '2030-01-01T10:00:00Z',
      einde: '2030-01-01T11:00:00Z',
    },
  });
  const besluit = await trekker.call('POST /besluiten', { body: { groepId, tekst: 'We doen het.' } });
  const actiepunt = await trekker.call('POST /actiepunten', { body: { groepId, tekst: 'Bellen' } });
  const verslagId = bijeenkomst.data.verslagId ?? '';
  const opmerking = await trekker.call('POST /opmerkingen', { body: { verslagId, tekst: 'Wie was er?' } });
  const foto = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const sent = await trekker.raw('POST', `/verslagen/${verslagId}/afbeeldingen`, foto, {
    'content-type': 'image/png',
  });
  const afbeelding = (await sent.json()) as { id: string };
  const les = await trekker.call('POST /lessen', {
    body: {
      ...{ actielijnId: w.actielijnen.groep, titel: 'Bellen werkt' },
      ...{ dachten: 'Een brief.', deden: 'Gebeld.', zagen: 'Antwoord.', leerden: 'Bel.' },
    },
  });
  const versie = await trekker.call('POST /versies', { body: { verslagId, naam: 'Opzet' } });
  const lidIn = async (groep: string, persoonId: string): Promise<string> => {
    const { data } = await as('programmabureau').call('GET /lidmaatschappen', { query: { groep } });
    return data.items.find((l) => l.persoon.id === persoonId)?.id ?? '';
  };
  const aanvraag = await as('panellid').call('POST /aanvragen', { body: { groepId } });
  const uitnodiging = await trekker.call('POST /uitnodigingen', {
    body: { groepId, einde: new Date(server.clock.now().getTime() + 86_400_000).toISOString() },
  });
  const zetel = await trekker.call('POST /zetels', { body: { groepId, naam: 'huurder' } });
  const nieuweling = await as('programmabureau').call('POST /personen', { body: { naam: 'Nieuweling' } });
  return {
    ...w,
    lidmaatschap: {
      panellid: await lidIn(w.groepen.panel, w.personas.panellid),
      werkgroeplid: await lidIn(groepId, w.personas.werkgroeplid),
    },
    bijeenkomst: bijeenkomst.data.id,
    verslag: verslagId,
    opmerking: opmerking.data.id,
    afbeelding: afbeelding.id,
    versie: versie.data.id,
    besluit: besluit.data.id,
    les: les.data.id,
    ...(await ruimteMetInhoud()),
    bijdrage: await bijdrage(),
    ruimteOmTeVerlaten: await ruimte(),
    actiepunt: actiepunt.data.id,
    uitnodiging: uitnodiging.data.id,
    aanvraag: aanvraag.data.id,
    zetel: zetel.data.id,
    programma: await programma(),
    // A session of nobody in the table, so that for each persona it is another's.
    sessieVanAnder: 'f'.repeat(24),
    nieuweling: nieuweling.data.id,
  };
}

/** A room of residents in which only `zonderGroep` is. */
async function ruimte(): Promise<string> {
  const body = { namens: 'bewoners', toegangHash: 'a'.repeat(64) } as const;
  return (await as('zonderGroep').call('POST /bewonersruimtes', { body })).data.id;
}

async function ruimteMetInhoud() {
  const id = await ruimte();
  const voorstel = async (apparaat: string): Promise<string> => {
    const body = { apparaat, epoch: 1, bytes: 'A'.repeat(40), hash: 'e'.repeat(64) };
    const { data } = await as('zonderGroep').call('POST /bewonersruimtes/:id/voorstellen', {
      ...{ params: { id }, body },
    });
    return data.id;
  };
  const titel = { apparaat: 'b'.repeat(16), epoch: 1, bytes: 'B'.repeat(40) };
  const notitie = 'd'.repeat(24);
  await as('zonderGroep').call('POST /bewonersruimtes/:id/notities', {
    ...{ params: { id }, body: { id: notitie, titel } },
  });
  return {
    ruimte: id,
    notitie,
    voorstel: await voorstel('d'.repeat(16)),
    voorstelOmInTeTrekken: await voorstel('f'.repeat(16)),
  };
}

/** A concept, and another programme that is open for reacties. */
async function programma() {
  const bureau = as('programmabureau');
  const { data } = await bureau.call('POST /programmas', {
    body: { titel: 'Concept', periode: { van: '2032-01-01', tot: '2035-12-31' } },
  });
  const deel = await bureau.call('POST /programmas/versies/:id/delen', {
    params: { id: data.id },
    body: { titel: 'Deel', tekst: '', kern: true, verdiepend: true, actielijnIds: [] },
  });
  const { versieId } = await openProgramma(server);
  const gezegd = await bureau.call('POST /reacties', { body: { versieId, tekst: 'Meer bomen.' } });
  return {
    ...{ id: data.programma.id, concept: data.id, deel: deel.data.id, open: versieId },
    ...{ reactie: gezegd.data.reactie.id, geheim: gezegd.data.geheim },
  };
}

/** What residents shared with team Wonen alone. */
async function bijdrage(): Promise<string> {
  const id = new Types.ObjectId();
  const voor = { opgaveteamId: server.world.teams.won?.id ?? '', openbaar: false };
  const ctx = { actor: niemand, now: server.clock.now(), taal: 'nl' as const };
  await server.app.services.bijdragen.neemOp(ctx, { id, voor, passages: ['De lift is stuk.'] });
  return String(id);
}

/** Never part of the rows: signing out would make the next row somebody else's. */
async function visitorFor(key: ApiKey, wie: Wie): Promise<Visitor> {
  return key === 'DELETE /ik/sessie' ? server.as(wie) : as(wie);
}

describe('[rule 9] every persona on every route', () => {
  for (const key of Object.keys(api) as ApiKey[])
    it(key, async () => {
      const row = routeRows[key];
      for (const wie of iedereen) {
        const visitor = await visitorFor(key, wie);
        const { status } = await visitor.call(key, row.input(world) as never);
        const leest = row.leest?.includes(wie) ?? true;
        if (row.mag.includes(wie)) {
          const good = row.ok ?? [200, 201, 202, 204, 412];
          expect(good, `${wie} may: ${status}`).toContain(status);
        } else if (leest) expect(status, `${wie} may not`).toBe(wie === 'niemand' ? 401 : 403);
        else expect(status, `${wie} may not know`).toBe(404);
      }
    });
});

describe('[rule 9] every persona on every command of the live layer', () => {
  for (const name of Object.keys(commandSchemas) as CommandName[])
    it(name, async () => {
      for (const wie of iedereen) {
        const live = await as(wie).live();
        const row = commandRows[name];
        if (name === 'verslag:update' || name === 'verslag:bewustzijn')
          await live.command('verslag:open', commandRows['verslag:open'].payload(world));
        const answer = await live.command(name, row.payload(world) as never);
        live.close();
        if (row.mag.includes(wie)) expect(answer, wie).toMatchObject({ ok: true });
        else
          expect(['niet_gevonden', 'geen_toegang', 'niet_ingelogd'], wie).toContain(
            answer.ok ? 'ok' : answer.code,
          );
      }
    });
});
