import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../testing/server.ts';
import { serversOfFile } from '../testing/servers.ts';
import { eventually, type Writer } from '../testing/writer.ts';
import { saved } from '../testing/zitting.ts';

const { started, on } = serversOfFile();
let one: TestServer;
let other: TestServer;
beforeAll(() => void ({ one, other } = started()));

async function newText(schrijverIds: string[] = []): Promise<string> {
  const { groepen, teams } = one.world;
  return one.app.services.verslagen.bind({
    ...{ soort: 'verslag', vanId: randomBytes(12).toString('hex'), schrijverIds },
    gebonden: { openbaarheid: 'groep', groepIds: [groepen.werkgroep], opgaveteamIds: [teams.won?.id ?? ''] },
  });
}

const caretOf = (reader: Writer, writer: Writer) => reader.awareness.getStates().get(writer.doc.clientID);

describe('[V12] one text on two processes', () => {
  it('what one writes stands with the other, both ways, and a newcomer of either has all', async () => {
    const id = await newText();
    const [sam, noor] = [await on(one, 'werkgroeplid', id), await on(other, 'trekkerWerkgroep', id)];
    sam.write('Van het ene');
    noor.write('Van het andere');
    await eventually('both have both', () => sam.form() === noor.form() && sam.form().includes('andere'));
    await Promise.all([saved(sam), saved(noor)]);
    for (const server of [one, other]) {
      const late = await on(server, 'kernteamlidWonen', id);
      expect(late.form()).toBe(sam.form());
    }
  });

  it('many changes on both at once converge, and all of it is on disk', async () => {
    const id = await newText();
    const [sam, noor] = [await on(one, 'werkgroeplid', id), await on(other, 'trekkerWerkgroep', id)];
    for (let n = 0; n < 80; n++) {
      sam.write(`een ${n}.`);
      noor.write(`twee ${n}.`);
      if (n % 5 === 0) await new Promise((done) => setTimeout(done, 3));
    }
    await Promise.all([saved(sam), saved(noor)]);
    await eventually('equal', () => sam.form() === noor.form());
    const stored = await one.app.services.verslagen.leven.gelezen(id);
    const lines = tekstVan(stored).toString().split('\n');
    for (let n = 0; n < 80; n++)
      for (const line of [`een ${n}.`, `twee ${n}.`])
        expect(lines.filter((written) => written === line)).toHaveLength(1);
  });

  it('a text that nobody has open here any more is not old when somebody comes back', async () => {
    const id = await newText();
    const first = await on(other, 'werkgroeplid', id);
    first.close();
    const sam = await on(one, 'werkgroeplid', id);
    sam.write('Intussen elders');
    await saved(sam);
    expect((await on(other, 'trekkerWerkgroep', id)).form()).toContain('Intussen elders');
  });

  it('carets and presence cross, and go', async () => {
    const id = await newText();
    const [sam, noor] = [await on(one, 'werkgroeplid', id), await on(other, 'trekkerWerkgroep', id)];
    sam.awareness.setLocalState({ cursor: null });
    await eventually('noor sees sam', () => caretOf(noor, sam) !== undefined);
    expect(caretOf(noor, sam)?.user).toMatchObject({ naam: 'werkgroeplid' });
    sam.cut();
    await eventually('sam is gone', () => caretOf(noor, sam) === undefined);

    const plek = { noun: 'groepen', id: one.world.groepen.openNetwerk } as const;
    const here = await (await one.as('panellid')).live();
    await here.command('plek:kies', { plek });
    const seen = here.next('aanwezigen', (m) => m.personen.length === 1);
    const there = await on(other, 'werkgroeplid', id);
    await there.socket.emitWithAck('plek:kies', { plek });
    expect((await seen).personen[0]?.naam).toBe('werkgroeplid');
    const gone = here.next('aanwezigen', (m) => m.personen.length === 0);
    there.cut();
    await gone;
    here.close();
  });

  it('[V6] rights that end on one process end on the other', async () => {
    const { zonderGroep } = one.world.personas;
    const vanId = randomBytes(12).toString('hex');
    const gebonden = { openbaarheid: 'openbaar' as const, groepIds: [], opgaveteamIds: [] };
    const bind = (schrijverIds: string[]) =>
      one.app.services.verslagen.bind({ soort: 'verslag', vanId, gebonden, schrijverIds });
    const id = await bind([zonderGroep]);
    const sam = await on(other, 'zonderGroep', id);
    await bind([]);
    await sam.until(({ status }) => status === 'alleen_lezen');

    const bureau = await one.as('programmabureau');
    const lidVan = { groepId: one.world.groepen.werkgroep, persoonId: zonderGroep };
    const begun = await bureau.call('POST /lidmaatschappen', { body: lidVan });
    const lid = await on(other, 'zonderGroep', await newText());
    const tot = one.clock.now().toISOString();
    const params = { id: begun.data.id };
    await bureau.call('PATCH /lidmaatschappen/:id', { params, versie: begun.data.versie, body: { tot } });
    await lid.until(({ status }) => status === 'geen_toegang');
  });

  it('a change is told on the screens of the other process', async () => {
    const id = one.world.actielijnen.groep;
    const screen = await on(other, 'werkgroeplid', await newText());
    const told = new Promise((done) => screen.socket.on('changed', (m) => m.id === id && done(m)));
    await (
      await one.as('trekkerWonen')
    ).call('POST /actielijnen/:id/statusberichten', {
      params: { id },
      body: { status: 'op_koers', zin: 'De steigers staan.' },
    });
    await told;
  });

  it('an act for which the text stands still, stands still everywhere', async () => {
    const id = await newText();
    const noor = await on(other, 'trekkerWerkgroep', id);
    let during = '';
    await one.app.services.verslagen.leven.stil(id, async () => {
      noor.write('Te laat voor nu');
      await new Promise((done) => setTimeout(done, 200));
      const doc = await one.app.services.verslagen.leven.gelezen(id);
      during = tekstVan(doc).toString();
      expect(noor.sync.state().status).toBe('bezig');
    });
    expect(during).not.toContain('Te laat');
    await saved(noor);
  });

  it('without Redis all is still kept and comes over by the log, and at once when it is back', async () => {
    const id = await newText();
    const [sam, noor] = [await on(one, 'werkgroeplid', id), await on(other, 'trekkerWerkgroep', id)];
    await started().redis.kill();
    await eventually('the line is cut', () => one.app.realtime.cluster.isCut());
    sam.write('Zonder lijn');
    await saved(sam);
    await eventually('it comes over', () => noor.form().includes('Zonder lijn'));
    await started().redis.start();
    await eventually('the line is back', () => !one.app.realtime.cluster.isCut());
    noor.write('Weer met lijn');
    await eventually('it comes over again', () => sam.form().includes('Weer met lijn'));
    await eventually('equal', () => sam.form() === noor.form());
  }, 30_000);
});
