import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { actiepuntModel } from '../actiepunten/actiepunt.model.ts';
import { until, writeActiepunt } from '../testing/blokken.ts';
import { planZitting, type Zitting } from '../testing/zitting.ts';
import { removeRegel, typeIn } from '../testing/regels.ts';
import { startOther, startTestServer, type TestServer } from '../testing/server.ts';
import { openWriter } from '../testing/writer.ts';
import { createVerslagStore } from './verslag.store.ts';

const script = fileURLToPath(new URL('../testing/projectie.projector.ts', import.meta.url));
let server: TestServer;
/** The same data, another server. */
let other: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  other = await startOther(server);
});
afterAll(async () => {
  await other.close();
  await server.close();
});

const store = () => createVerslagStore(server.platform.db);
const logVan = ({ verslagId }: Zitting) => store().log(verslagId);
/** A change in which nothing changes: the text has to be looked at again. */
const NOTHING = Uint8Array.of(0, 0);

/** A text with so many actiepunten that nobody looked at yet. */
async function unseen(aantal: number): Promise<{ zitting: Zitting; doc: Y.Doc }> {
  const zitting = await planZitting(server);
  const doc = new Y.Doc();
  for (let n = 0; n < aantal; n++) writeActiepunt(doc, `Actie ${n}`);
  await logVan(zitting).append(Y.encodeStateAsUpdate(doc));
  return { zitting, doc };
}

const model = () => actiepuntModel(server.platform.db);
const tekstenVan = async ({ verslagId }: Zitting): Promise<string[]> =>
  (
    await model()
      .find({ verslagId, weg: { $ne: true } })
      .lean()
  ).map((r) => r.tekst);
const acties = (aantal: number): string[] => Array.from({ length: aantal }, (_, n) => `Actie ${n}`);
/** Something in it was not looked at yet, as far as the database knows. */
const wacht = async ({ verslagId }: Zitting): Promise<boolean> =>
  (await store().unsettled()).includes(verslagId);

function projector({ verslagId }: Zitting, times = 1): ChildProcess {
  const args = ['--import', 'tsx', '--conditions=source', script, server.uri, verslagId, String(times)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}
const ended = async (child: ChildProcess): Promise<unknown> => (await once(child, 'close'))[0];

describe('the projection is idempotent', () => {
  it('run again, it changes nothing', async () => {
    const { zitting } = await unseen(5);
    const { verslagen } = server.app.services;
    await verslagen.catchUp();
    const before = await model().find({ verslagId: zitting.verslagId }).sort({ _id: 1 }).lean();
    expect(before.map((r) => r.tekst)).toEqual(acties(5));
    expect(await wacht(zitting)).toBe(false);
    for (let n = 0; n < 3; n++) {
      await logVan(zitting).append(NOTHING);
      await verslagen.catchUp();
    }
    const after = await model().find({ verslagId: zitting.verslagId }).sort({ _id: 1 }).lean();
    expect(after).toEqual(before);
  });

  it('[rule 4] killed between any two steps: what was missing is caught up with, each once', async () => {
    const { zitting } = await unseen(40);
    for (const at of [1, 13, 29]) {
      const child = projector(zitting);
      await until(
        `${at} noted`,
        () => tekstenVan(zitting),
        (teksten) => teksten.length >= at,
      );
      child.kill('SIGKILL');
      await ended(child);
      const half = await tekstenVan(zitting);
      expect(new Set(half).size).toBe(half.length);
      // It did not end, so the text still counts as not looked at.
      expect(await wacht(zitting)).toBe(true);
    }
    expect((await tekstenVan(zitting)).length).toBeLessThan(40);
    expect(await ended(projector(zitting))).toBe(0);
    expect((await tekstenVan(zitting)).toSorted()).toEqual(acties(40).toSorted());
    expect(await wacht(zitting)).toBe(false);
  }, 60_000);

  it('three processes at once, while the text goes on: each once, and as the text says in the end', async () => {
    const { zitting, doc } = await unseen(25);
    const log = logVan(zitting);
    const children = [projector(zitting, 15), projector(zitting, 15), projector(zitting, 15)];
    await Promise.all(children.map((child) => once(child.stdout ?? child, 'data')));
    const teksten = acties(25);
    for (let n = 0; n < 12; n++) {
      const before = Y.encodeStateVector(doc);
      // One changes, one comes, one goes.
      typeIn(doc, n, 'Toch: ');
      writeActiepunt(doc, `Nieuw ${n}`);
      removeRegel(doc, 20);
      teksten.splice(20, 1);
      teksten.push(`Nieuw ${n}`);
      teksten[n] = `Toch: ${teksten[n]}`;
      await log.append(Y.encodeStateAsUpdate(doc, before));
      await new Promise((done) => setTimeout(done, 60));
    }
    expect(await Promise.all(children.map(ended))).toEqual([0, 0, 0]);
    // What came after their last look waits for the next one.
    await log.append(NOTHING);
    await Promise.all([server.app.services.verslagen.catchUp(), other.app.services.verslagen.catchUp()]);
    expect((await tekstenVan(zitting)).toSorted()).toEqual(teksten.toSorted());
    const all = await model().find({ verslagId: zitting.verslagId }).lean();
    expect(new Set(all.map((r) => r.blok)).size).toBe(all.length);
  }, 90_000);

  it('what was acknowledged just before the end of a process is noted at the next start, with its writer', async () => {
    const zitting = await planZitting(server);
    const { cookie } = await server.as('werkgroeplid');
    const sam = openWriter(server.url, cookie, zitting.verslagId);
    await sam.until(({ status }) => status === 'opgeslagen');
    const { id } = writeActiepunt(sam.doc, 'Vlak voor het einde');
    await sam.until(({ status, unsaved }) => status === 'opgeslagen' && unsaved === 0);
    // The first server did not look yet; this is what another one does when it starts.
    expect(await tekstenVan(zitting)).toEqual([]);
    await other.app.services.verslagen.catchUp();
    const record = await model().findOne({ verslagId: zitting.verslagId, blok: id }).lean();
    expect(record?.tekst).toBe('Vlak voor het einde');
    const log = await (
      await server.as('trekkerWerkgroep')
    ).call('GET /gebeurtenissen', { query: { ding: String(record?._id) } });
    expect(log.data.items.map(({ actie, wie }) => [actie, wie.id])).toEqual([
      ['actiepunt_genoteerd', server.world.personas.werkgroeplid],
    ]);
    // The first one lives after all, and looks: it is the same one.
    await until(
      'looked',
      () => wacht(zitting),
      (waits) => !waits,
    );
    sam.close();
    expect(await tekstenVan(zitting)).toEqual(['Vlak voor het einde']);
  }, 30_000);
});
