import { nieuwApparaat, type Bytes } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { openStuk, sluitStuk, sluitTitel } from '@opgaveteams/shared/bewonersruimtes/notitie.crypto';
import { NotitieLezer } from '@opgaveteams/shared/bewonersruimtes/notitie.lezer';
import { STUKKEN_TOT_MOMENTOPNAME } from '@opgaveteams/shared/bewonersruimtes/notitie.limits';
import { pakUit } from '@opgaveteams/shared/bewonersruimtes/notitie.pak';
import type { NieuwStuk, NotitieStuk } from '@opgaveteams/shared/bewonersruimtes/notitie.schema';
import { nieuweTekst, tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bytesOf } from '../platform/db/bytes.ts';
import { openSchrijver } from '../testing/notitie.ts';
import { begin, bijwerken, ruimteVanDrie, type Browser } from '../testing/ruimte.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { eventually } from '../testing/writer.ts';
import { notitieModels } from './notitie.model.ts';

let server: TestServer;
let stops: (() => void)[] = [];
beforeAll(async () => void (server = await startTestServer()));
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});
afterAll(() => server.close());

let count = 0;
/** A room with three in it, and a note of its host. */
async function notitie() {
  const { id: ruimteId, drie } = await ruimteVanDrie(server);
  const [host] = drie;
  const notitieId = (++count).toString(16).padStart(24, 'b');
  const kop = { ruimteId, notitieId, epoch: 1, afzender: host.persoonId, apparaat: nieuwApparaat() };
  const bytes = await sluitTitel(host.ring.get(1) as Bytes, kop, 'Lift');
  await host.wie.call('POST /bewonersruimtes/:id/notities', {
    ...{ params: { id: ruimteId } },
    body: { id: notitieId, titel: { apparaat: kop.apparaat, epoch: 1, bytes } },
  });
  return { plek: { ruimteId, notitieId }, drie };
}
type Plek = Awaited<ReturnType<typeof notitie>>['plek'];

function schrijver(b: Browser, plek: Plek) {
  const wie = { ...plek, ik: b.persoonId, sleutels: () => b.ring, naamVan: () => '' };
  const it = openSchrijver(server.url, b.wie.cookie, wie);
  stops.push(it.close);
  return it;
}
async function leest(b: Browser, plek: Plek): Promise<string> {
  const it = schrijver(b, plek);
  await it.saved();
  return it.text();
}

async function lijnVan(b: Browser) {
  const live = await b.wie.live();
  stops.push(() => live.close());
  return live;
}

const db = () => notitieModels(server.platform.db);
const rij = ({ notitieId }: Plek) => db().stukken.find({ notitieId }).sort({ volgnummer: 1 }).lean();

/** A change of this member, closed, as it goes over the line. */
async function stuk(b: Browser, plek: Plek, teller: number, update: Uint8Array, apparaat: string) {
  const kop = { ...plek, epoch: 1, afzender: b.persoonId, apparaat, teller };
  const data = await sluitStuk(b.ring.get(1) as Bytes, kop, 'stuk', update);
  return { id: plek.notitieId, apparaat, teller, epoch: 1, data } satisfies NieuwStuk;
}

/** Lines, each in a change of its own. */
async function schrijf(b: Browser, plek: Plek, regels: string[]) {
  const doc = nieuweTekst();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const regel of regels) tekstVan(doc).insert(tekstVan(doc).length, `${regel}\n`);
  const live = await lijnVan(b);
  const apparaat = nieuwApparaat();
  const stukken: NieuwStuk[] = [];
  for (const [i, update] of updates.entries()) {
    const nieuw = await stuk(b, plek, i + 1, update, apparaat);
    expect(await live.command('notitie:stuk', nieuw)).toMatchObject({ ok: true });
    stukken.push(nieuw);
  }
  return { doc, live, stukken, tekst: regels.map((regel) => `${regel}\n`).join('') };
}

describe('[rule 8] a note after a member was put out', () => {
  it('is closed to them, to read and to write; the others read all of it and write on', async () => {
    const { plek, drie } = await notitie();
    const [host, weg, blijver] = drie;
    const [a, b, c] = [schrijver(host, plek), schrijver(weg, plek), schrijver(blijver, plek)];
    await Promise.all([a.saved(), b.saved(), c.saved()]);
    a.write('Van voor. ');
    await a.saved();
    await eventually('all have it', () => b.text() === a.text() && c.text() === a.text());

    expect((await begin(host, plek.ruimteId, [weg.persoonId])).answer.status).toBe(201);
    await eventually('out at once', () => b.status() === 'geen_toegang');
    // Typed with the old key: it waits, and goes when the new one is here.
    c.write('Van tussen. ');
    await bijwerken(host, plek.ruimteId);
    await bijwerken(blijver, plek.ruimteId);
    await c.saved();
    await eventually('it came', () => a.text() === 'Van voor. Van tussen. ');
    a.write('Van na. ');
    await a.saved();
    const alles = 'Van voor. Van tussen. Van na. ';
    await eventually('who stays reads on', () => c.text() === alles && a.text() === alles);
    expect(await leest(blijver, plek)).toBe(alles);
    expect(a.lijn.verdacht() + c.lijn.verdacht()).toBe(0);

    const live = await lijnVan(weg);
    const { notitieId: id } = plek;
    const apparaat = nieuwApparaat();
    const nieuw = await stuk(weg, plek, 1, Y.encodeStateAsUpdate(b.doc), apparaat);
    const dicht = { ok: false, code: 'niet_gevonden' };
    expect(await live.command('notitie:open', { id, apparaat, na: 0 })).toMatchObject(dicht);
    expect(await live.command('notitie:stuk', nieuw)).toMatchObject(dicht);
    expect(await live.command('notitie:caret', nieuw)).toMatchObject(dicht);
    const params = { id: plek.ruimteId };
    expect((await weg.wie.call('GET /bewonersruimtes/:id/notities', { params })).status).toBe(404);
    expect(b.text()).toBe('Van voor. ');
  });

  it('does not open with their key, also when the server gives it to them', async () => {
    const { plek, drie } = await notitie();
    const [host, weg] = drie;
    await begin(host, plek.ruimteId, [weg.persoonId]);
    await bijwerken(host, plek.ruimteId);
    const a = schrijver(host, plek);
    await a.saved();
    a.write('Van na.');
    await a.saved();
    const [doc] = await rij(plek);
    const { epoch, teller, apparaat, afzender } = doc!;
    const kop = { ...plek, epoch, teller, apparaat, afzender: String(afzender) };
    const data = bytesOf(doc!.data);
    expect(epoch).toBe(2);
    expect(await openStuk(weg.ring.get(1) as Bytes, kop, 'stuk', data)).toBeNull();
    expect(await openStuk(host.ring.get(2) as Bytes, kop, 'stuk', data)).not.toBeNull();
  });
});

describe('[rule 8] a change of a note that is sent again', () => {
  it('by its tab, now or much later: the answer of then, and nothing more', async () => {
    const { plek, drie } = await notitie();
    const [host, ander] = drie;
    const { live, stukken, tekst } = await schrijf(host, plek, ['een', 'twee', 'drie']);
    const b = schrijver(ander, plek);
    await b.saved();
    for (const [i, nieuw] of [stukken[2]!, stukken[0]!, stukken[2]!].entries())
      expect(await live.command('notitie:stuk', nieuw)).toEqual({
        ...{ ok: true, data: { volgnummer: [3, 1, 3][i] } },
      });
    const anders = { ...stukken[0]!, data: stukken[1]!.data };
    expect(await live.command('notitie:stuk', anders)).toMatchObject({ ok: false, code: 'conflict' });
    expect(await rij(plek)).toHaveLength(3);
    expect([b.text(), b.lijn.verdacht()]).toEqual([tekst, 0]);
  });

  it('by another member, as if it were theirs: it opens for nobody, and it is said', async () => {
    const { plek, drie } = await notitie();
    const [host, kwaad, lezer] = drie;
    const { stukken, tekst } = await schrijf(host, plek, ['een', 'twee']);
    const b = schrijver(lezer, plek);
    await b.saved();
    const live = await lijnVan(kwaad);
    for (const nieuw of [stukken[1]!, stukken[0]!]) await live.command('notitie:stuk', nieuw);
    await eventually('it is said', () => b.lijn.verdacht() === 2);
    expect(b.text()).toBe(tekst);
    expect(await leest(host, plek)).toBe(tekst);
  });

  it('by the server, under a new number: it is left out, and counted', async () => {
    const { plek, drie } = await notitie();
    const [host, lezer] = drie;
    const { live, tekst } = await schrijf(host, plek, ['een', 'twee']);
    const open = { id: plek.notitieId, apparaat: nieuwApparaat(), na: 0 };
    const answer = await live.command('notitie:open', open);
    if (!answer.ok) throw new Error(answer.code);
    const stukken: NotitieStuk[] = pakUit(answer.data.stukken);
    const gelezen: Uint8Array[] = [];
    const ik = { ...plek, ik: lezer.persoonId, apparaat: nieuwApparaat() };
    const it = new NotitieLezer({ ...ik, sleutels: () => lezer.ring, naamVan: () => '' }, (update) =>
      gelezen.push(update),
    );
    for (const [i, s] of [...stukken, ...stukken].entries()) await it.zet({ ...s, volgnummer: i + 1 });
    expect(tekstVan(it.doc).toJSON()).toBe(tekst);
    expect([gelezen.length, it.verdacht]).toEqual([2, 2]);
  });
});

describe('[rule 8] the whole text of a note', () => {
  /** A note that is long enough for a whole text. */
  async function lang() {
    const it = await notitie();
    const regels = Array.from({ length: STUKKEN_TOT_MOMENTOPNAME }, (_, i) => `regel ${i}`);
    return { ...it, ...(await schrijf(it.drie[0], it.plek, regels)), aantal: regels.length };
  }
  const opnames = ({ notitieId }: Plek) => db().momentopnames.find({ notitieId }).lean();

  /** Waits until there is one for which a second member vouched, or not. */
  async function totOpname(plek: Plek, bevestigd: boolean): Promise<void> {
    await expect
      .poll(async () => (await opnames(plek)).map((o) => o.bevestigd !== null), { timeout: 10_000 })
      .toEqual([bevestigd]);
  }

  /** Offers, as a member who means ill, something else as the whole text. */
  async function liegt(kwaad: Browser, plek: Plek, tot: number, doc: Y.Doc) {
    const apparaat = nieuwApparaat();
    const kop = { ...plek, epoch: 1, afzender: kwaad.persoonId, apparaat, teller: tot };
    const inhoud = Y.encodeStateAsUpdate(doc);
    const data = await sluitStuk(kwaad.ring.get(1) as Bytes, kop, 'momentopname', inhoud);
    const live = await lijnVan(kwaad);
    const id = plek.notitieId;
    const bied = { id, apparaat, epoch: 1, tot, data };
    expect(await live.command('notitie:momentopname', bied)).toMatchObject({ ok: true });
    return live.command('notitie:klopt', { id, tot });
  }

  it('is made by one member and vouched for by another: who opens then gets that, and reads the same', async () => {
    const { plek, drie, tekst, aantal, live } = await lang();
    const [host, tweede, derde] = drie;
    expect(await leest(host, plek)).toBe(tekst);
    await totOpname(plek, false);
    expect(await leest(tweede, plek)).toBe(tekst);
    await totOpname(plek, true);
    const a = schrijver(host, plek);
    await a.saved();
    a.write('erna\n');
    await a.saved();
    const open = { id: plek.notitieId, apparaat: nieuwApparaat(), na: 0 };
    const answer = await live.command('notitie:open', open);
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.data.begin?.tot).toBe(aantal);
    expect(answer.data.stukken.koppen).toHaveLength(1);
    const b = schrijver(derde, plek);
    await b.saved();
    expect([b.text(), b.lijn.verdacht()]).toEqual([`${tekst}erna\n`, 0]);
    expect(await rij(plek)).toHaveLength(aantal + 1);
  });

  const leugens: [string, (waar: Y.Doc) => Y.Doc][] = [
    ['with nothing in it', () => nieuweTekst()],
    [
      'from which a line of another was taken out',
      (waar) => {
        const doc = nieuweTekst();
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(waar));
        tekstVan(doc).delete(0, 'regel 0\n'.length);
        return doc;
      },
    ],
  ];
  it.each(leugens)(
    'of one member %s counts for nobody: no browser vouches for it, nor can they',
    async (_wat, maak) => {
      const { plek, drie, doc, tekst, aantal } = await lang();
      const [host, kwaad, lezer] = drie;
      const klopt = await liegt(kwaad, plek, aantal, maak(doc));
      expect(klopt).toMatchObject({ ok: false, code: 'geen_toegang' });
      for (const b of [host, lezer, host]) expect(await leest(b, plek)).toBe(tekst);
      expect((await opnames(plek)).map((o) => o.bevestigd)).toEqual([null]);
      expect(await rij(plek)).toHaveLength(aantal);
    },
  );

  it('of two members who lie together erases nothing: the changes stay, and a device with the words brings them back', async () => {
    const { plek, drie, doc, tekst, aantal } = await lang();
    const [host, kwaad, handlanger] = drie;
    await liegt(kwaad, plek, aantal, nieuweTekst());
    const live = await lijnVan(handlanger);
    await live.command('notitie:klopt', { id: plek.notitieId, tot: aantal });
    await totOpname(plek, true);
    expect(await rij(plek)).toHaveLength(aantal);
    // The device keeps what it had of the text, as for every text.
    const a = schrijver(host, plek);
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(doc));
    await a.saved();
    expect(a.text()).toBe(tekst);
    expect(await leest(handlanger, plek)).toBe(tekst);
  });
});
