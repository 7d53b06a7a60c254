import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../testing/server.ts';
import { serversOfFile } from '../testing/servers.ts';
import type { Writer } from '../testing/writer.ts';
import { planZitting, saved } from '../testing/zitting.ts';

const { started, enter, on } = serversOfFile();
let one: TestServer;
let other: TestServer;
beforeAll(() => void ({ one, other } = started()));

const newText = async (): Promise<string> => (await planZitting(one)).verslagId;
const leven = () => one.app.services.verslagen.leven;

async function onDisk(id: string): Promise<string> {
  const doc = await leven().gelezen(id);
  return tekstVan(doc).toString();
}

/** What vaststellen changes, as it was seen at version 1. */
const vast = (id: string) =>
  leven().change(id, { versie: 1, fasen: ['in_bewerking'] }, { fase: 'vastgesteld' });

const isFrozen = (writer: Writer) =>
  writer.until(({ status, waarom }) => status === 'alleen_lezen' && waarom === 'vastgesteld');

describe('[V6] [V12] a text stands still on every process', () => {
  it('also where nobody had it open when that began', async () => {
    const id = await newText();
    const late = await leven().stil(id, async () => {
      const noor = await enter(other, 'trekkerWerkgroep', id);
      noor.write('Net binnen');
      await wait(400);
      expect(await onDisk(id)).toBe('');
      expect(noor.sync.state().unsaved).toBeGreaterThan(0);
      return noor;
    });
    await saved(late);
    expect(await onDisk(id)).toContain('Net binnen');
  });

  it('or the act does not happen: one that takes too long is overtaken by those who wait', async () => {
    const id = await newText();
    const noor = await on(other, 'trekkerWerkgroep', id);
    await leven().stil(id, async () => {
      noor.write('Dit duurt te lang');
      // The others do not wait for ever: whoever asked for it may be gone.
      await saved(noor);
      expect(await vast(id)).toBeNull();
    });
    noor.write('en verder');
    await saved(noor);
    expect((await leven().doc(id))?.fase ?? 'in_bewerking').toBe('in_bewerking');
  }, 20_000);

  it('and afterwards nothing is taken in what is vastgesteld, also when the line broke in the middle', async () => {
    const id = await newText();
    const noor = await on(other, 'trekkerWerkgroep', id);
    await leven().stil(id, async () => {
      await started().redis.kill();
      noor.write('Te laat');
      await vast(id);
    });
    await isFrozen(noor);
    expect(noor.sync.state().unsaved).toBeGreaterThan(0);
    expect(await onDisk(id)).toBe('');
    await started().redis.start();
  }, 20_000);

  it('a process that is cut off takes nothing in what was vastgesteld meanwhile', async () => {
    const id = await newText();
    const noor = await on(other, 'trekkerWerkgroep', id);
    await started().redis.kill();
    // Redis is away for all here; this is what a process does that alone still has a line.
    await vast(id);
    noor.write('Niets van gehoord');
    await isFrozen(noor);
    expect(noor.sync.state().unsaved).toBeGreaterThan(0);
    expect(await onDisk(id)).toBe('');
    await started().redis.start();
  }, 20_000);
});
