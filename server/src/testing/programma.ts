import { UUR } from './clock.ts';
import type { TestServer } from './server.ts';

/** A besluit of the alliantiebestuur. */
export async function bestuursbesluit(server: TestServer, tekst: string): Promise<string> {
  const voorzitter = await server.as('bestuursvoorzitter');
  const groepId = server.world.groepen.bestuur;
  const { data } = await voorzitter.call('POST /besluiten', {
    body: { groepId, tekst, openbaarheid: 'openbaar' },
  });
  return data.id;
}

/** A programme with one section, of which the first version is open for reacties since an hour. */
export async function openProgramma(server: TestServer, actielijnIds: string[] = []) {
  const bureau = await server.as('programmabureau');
  const begonnen = await bureau.call('POST /programmas', {
    body: { titel: 'Wij maken samen', periode: { van: '2028-03-01', tot: '2032-02-29' } },
  });
  const params = { id: begonnen.data.id };
  const deel = await bureau.call('POST /programmas/versies/:id/delen', {
    params,
    body: {
      ...{ titel: 'Wonen', tekst: 'We maken veertig woningen droog. Daarna volgt de rest.' },
      ...{ kern: true, verdiepend: true, actielijnIds },
    },
  });
  const { versie } = (await bureau.call('GET /programmas/versies/:id', { params })).data;
  const now = server.clock.now().getTime();
  const open = await bureau.call('POST /programmas/versies/:id/openstelling', {
    ...{ params, versie },
    body: {
      besluitId: await bestuursbesluit(server, 'We geven het concept vrij.'),
      van: new Date(now - UUR).toISOString(),
      tot: new Date(now + 2 * UUR).toISOString(),
    },
  });
  return { programmaId: begonnen.data.programma.id, versieId: open.data.id, deelId: deel.data.id };
}
