import { randomBytes } from 'node:crypto';
import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { actiepuntModel } from '../actiepunten/actiepunt.model.ts';
import { gebeurtenisModel } from '../gebeurtenissen/gebeurtenis.model.ts';
import { until, writeActiepunt } from '../testing/blokken.ts';
import { removeRegel, typeIn } from '../testing/regels.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';
import type { PersonaName } from '../testing/world.ts';
import type { Writer } from '../testing/writer.ts';
import { planZitting, writersIn, type Zitting } from '../testing/zitting.ts';

type BlokArgs = Parameters<typeof writeActiepunt> extends [Y.Doc, ...infer Rest] ? Rest : never;

let server: TestServer;
let trekker: Visitor;
const open = writersIn(() => server);

beforeAll(async () => {
  server = await startTestServer();
  trekker = await server.as('trekkerWerkgroep');
});
afterAll(() => server.close());

const bijeenkomst = () => planZitting(server);

const as = (persona: PersonaName, { verslagId }: Zitting) => open(persona, verslagId);

const blok = ({ doc }: Writer, ...rest: BlokArgs) => writeActiepunt(doc, ...rest);

const lijst = async ({ id }: Zitting, who = trekker): Promise<Actiepunt[]> =>
  (await who.call('GET /actiepunten', { query: { bijeenkomst: id } })).data.items;
const genoteerd = (zitting: Zitting, ...teksten: string[]) =>
  until(
    `noted: ${teksten.join(', ')}`,
    () => lijst(zitting),
    (items) =>
      items
        .map((p) => p.tekst)
        .toSorted()
        .join() === teksten.toSorted().join(),
  );
const records = ({ verslagId }: Zitting) => actiepuntModel(server.platform.db).find({ verslagId }).lean();
const logVan = async (id: string) =>
  (await gebeurtenisModel(server.platform.db).find({ dingId: id }).sort({ _id: 1 }).lean()).map((g) => [
    g.actie,
    String(g.persoonId),
  ]);

describe('an actiepunt in the text of a verslag', () => {
  it('is the real one: who, when, for which actielijn; in the name of who wrote it [rule 11]', async () => {
    const zitting = await bijeenkomst();
    const sam = await as('werkgroeplid', zitting);
    const { panellid, werkgroeplid } = server.world.personas;
    const actielijnId = server.world.actielijnen.groep;
    const velden = { actiehouderId: panellid, datum: '2027-01-31', actielijnId };
    const { id } = blok(sam, 'Meters ophangen', velden);
    const [punt] = await genoteerd(zitting, 'Meters ophangen');
    expect(punt).toMatchObject({ blok: id, datum: '2027-01-31', status: 'open', openbaarheid: 'groep' });
    expect(punt?.actielijn?.id).toBe(actielijnId);
    const holder = await server.as('panellid');
    const mijn = (await holder.call('GET /mijn', {})).data.actiepunten;
    expect(mijn.map((p) => p.blok)).toContain(id);
    const lijn = await trekker.call('GET /actiepunten', { query: { actielijn: actielijnId } });
    expect(lijn.data.items.map((p) => p.blok)).toContain(id);
    expect(await logVan(punt?.id ?? '')).toEqual([['actiepunt_genoteerd', werkgroeplid]]);
  });

  it('is there once it has words, and follows them; half a sentence is not noted', async () => {
    const zitting = await bijeenkomst();
    const sam = await as('werkgroeplid', zitting);
    blok(sam, '');
    const leeg = blok(sam, '   ');
    const seen = new Set<string>();
    for (const part of ['Sam ', 'belt ', 'de ', 'corporatie ', 'nog deze week']) {
      typeIn(sam.doc, 0, part, 'end');
      await new Promise((done) => setTimeout(done, 1_000));
      for (const { tekst } of await lijst(zitting)) seen.add(tekst);
    }
    expect([...seen]).toEqual([]);
    const [punt] = await genoteerd(zitting, 'Sam belt de corporatie nog deze week');
    typeIn(sam.doc, 0, 'Noor en ');
    await genoteerd(zitting, 'Noor en Sam belt de corporatie nog deze week');
    expect((await records(zitting)).map((r) => r.blok)).not.toContain(leeg.id);
    expect((await logVan(punt?.id ?? '')).map(([actie]) => actie)).toEqual(['actiepunt_genoteerd']);
  }, 40_000);

  it('done there is done here: the text changes nothing of what became of it', async () => {
    const zitting = await bijeenkomst();
    const sam = await as('werkgroeplid', zitting);
    blok(sam, 'Sleutel halen');
    const [punt] = await genoteerd(zitting, 'Sleutel halen');
    const { id = '', versie = 0 } = punt ?? {};
    const body = { status: 'gedaan' as const, datum: '2027-02-01' };
    await trekker.call('PATCH /actiepunten/:id', { params: { id }, versie, body });
    typeIn(sam.doc, 0, 'De ');
    const [after] = await genoteerd(zitting, 'De Sleutel halen');
    // What the text does not say anew stays as it was said on the list.
    expect(after).toMatchObject({ id, status: 'gedaan', datum: '2027-02-01' });
  }, 20_000);

  it('taken out of the text it stands on no list; with undo it is back, the same one', async () => {
    const zitting = await bijeenkomst();
    const sam = await as('werkgroeplid', zitting);
    const actiehouderId = server.world.personas.werkgroeplid;
    const holder = await server.as('werkgroeplid');
    const undo = new Y.UndoManager(tekstVan(sam.doc));
    blok(sam, 'Toch niet', { actiehouderId });
    const [punt] = await genoteerd(zitting, 'Toch niet');
    undo.stopCapturing();
    removeRegel(sam.doc, 0);
    await genoteerd(zitting);
    const mijn = (await holder.call('GET /mijn', {})).data.actiepunten;
    expect(mijn.map((p) => p.tekst)).not.toContain('Toch niet');
    const params = { id: punt?.id ?? '' };
    expect((await holder.call('GET /actiepunten/:id', { params })).status).toBe(404);
    expect(await records(zitting)).toHaveLength(1);
    undo.undo();
    const [back] = await genoteerd(zitting, 'Toch niet');
    expect(back?.id).toBe(punt?.id);
    expect((await logVan(params.id)).map(([actie]) => actie)).toEqual([
      'actiepunt_genoteerd',
      'actiepunt_weggehaald',
      'actiepunt_terug',
    ]);
  }, 30_000);

  it('what a text makes up is not believed: nobody, no day, no actielijn of others', async () => {
    const zitting = await bijeenkomst();
    const sam = await as('werkgroeplid', zitting);
    blok(sam, 'Verzonnen', {
      ...{ actiehouderId: 'f'.repeat(24), datum: '2027-02-31', actielijnId: randomBytes(12).toString('hex') },
    });
    blok(sam, 'Geen kenmerk', {}, 'x');
    const [punt] = await genoteerd(zitting, 'Verzonnen');
    expect(punt).toMatchObject({ actiehouder: null, datum: null, actielijn: null });
  });
});
