import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gebeurtenisModel } from '../gebeurtenissen/gebeurtenis.model.ts';
import { persoonModel } from '../personen/persoon.model.ts';
import {
  createAuthenticator,
  type Anders,
  type Authenticator,
  type Sleutel,
} from '../testing/authenticator.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { createVisitor, type Visitor } from '../testing/visitor.ts';
import type { PersonaName } from '../testing/world.ts';
import { passkeyModel } from './passkey.model.ts';

const ORIGIN = 'https://werkplaats.voorbeeld.test';
const MINUUT = 60_000;
let server: TestServer;
let nobody: Visitor;
let telefoon: Authenticator;

beforeAll(async () => {
  server = await startTestServer({ env: { PUBLIC_URL: ORIGIN } });
  nobody = await server.as('niemand');
  telefoon = createAuthenticator(ORIGIN);
});
afterAll(() => server.close());

const uitdaging = async () => (await nobody.call('POST /inloguitdagingen', {})).data;
const signIn = (antwoord: ReturnType<Authenticator['use']>, visitor = nobody) =>
  visitor.call('POST /sessies', { body: { met: 'passkey', antwoord } });

/** Somebody adds a passkey of this phone. */
async function voegToe(
  persona: PersonaName,
  naam = 'Telefoon',
): Promise<{ wie: Visitor; sleutel: Sleutel; id: string }> {
  const wie = await server.as(persona);
  const { data: options } = await wie.call('POST /passkeys/uitdagingen', {});
  const { sleutel, antwoord } = telefoon.make(options);
  const { status, data } = await wie.call('POST /passkeys', { body: { naam, antwoord } });
  expect(status).toBe(201);
  return { wie, sleutel, id: data.id };
}

/** Tries to sign in with a fresh challenge, perhaps not honestly. */
const probeer = async (sleutel: Sleutel, anders: Anders = {}) =>
  signIn(telefoon.use(await uitdaging(), sleutel, anders));

describe('signing in with a passkey', () => {
  it('a passkey that was added signs in, without an address, again and again', async () => {
    const { sleutel } = await voegToe('werkgroeplid');
    const first = await probeer(sleutel);
    expect(first.status).toBe(201);
    expect(first.data.persoon?.naam).toBe('werkgroeplid');
    const token = /__Host-opgaveteams=([^;]+)/.exec(first.headers.get('set-cookie') ?? '')?.[1] ?? '';
    const ik = await createVisitor(server.url, token).call('GET /ik', {});
    expect(ik.data.persoon?.naam).toBe('werkgroeplid');
    expect((await probeer(sleutel)).status).toBe(201);
  });

  it('begins a fresh session; the one of this browser ends', async () => {
    const { wie, sleutel } = await voegToe('trekkerWerkgroep');
    expect((await signIn(telefoon.use(await uitdaging(), sleutel), wie)).status).toBe(201);
    expect((await wie.call('GET /sessies', {})).status).toBe(401);
  });

  it('an answer works once, also twice at the same moment', async () => {
    const { sleutel } = await voegToe('panellid');
    const antwoord = telefoon.use(await uitdaging(), sleutel);
    const both = await Promise.all([signIn(antwoord), signIn(antwoord)]);
    expect(both.map((a) => a.status).toSorted()).toEqual([201, 401]);
    expect((await signIn(antwoord)).problem.code).toBe('passkey_onjuist');
  });

  it('a challenge ends after five minutes', async () => {
    const { sleutel } = await voegToe('bestuurslid');
    const given = await uitdaging();
    server.clock.forward(5 * MINUUT + 1_000);
    expect((await signIn(telefoon.use(given, sleutel))).status).toBe(401);
  });

  it('what another site, a wrong key or a careless device says, signs nobody in', async () => {
    const { sleutel } = await voegToe('bestuursvoorzitter');
    const { sleutel: ander } = await voegToe('oudLid');
    const { data: voorToevoegen } = await (await server.as('oudLid')).call('POST /passkeys/uitdagingen', {});
    const oneerlijk: Record<string, Anders> = {
      'another site': { origin: 'https://werkplaats.elders.example' },
      'another site that looks like it': { origin: `${ORIGIN}.elders.example` },
      'without https': { origin: ORIGIN.replace('https', 'http') },
      'another relying party': { rpId: 'elders.example' },
      'a made-up challenge': { challenge: Buffer.from('zelf bedacht').toString('base64url') },
      'a challenge to add a passkey': { challenge: voorToevoegen.challenge },
      'another key': { vreemdeSleutel: true },
      'nobody was recognised': { zonderControle: true },
      "another person's handle": { userHandle: ander.userHandle },
    };
    for (const [wat, anders] of Object.entries(oneerlijk)) {
      const { problem } = await probeer(sleutel, anders);
      expect(problem, wat).toMatchObject({ status: 401, code: 'passkey_onjuist' });
    }
    expect((await probeer(sleutel)).status).toBe(201);
  });

  it('a counter that goes back or stands still is a copied key', async () => {
    const { sleutel } = await voegToe('kernteamlidWonen');
    expect((await probeer(sleutel, { teller: 7 })).status).toBe(201);
    expect((await probeer(sleutel, { teller: 7 })).status).toBe(401);
    expect((await probeer(sleutel, { teller: 3 })).status).toBe(401);
    expect((await probeer(sleutel, { teller: 8 })).status).toBe(201);
  });

  it('a key that keeps no count goes on working', async () => {
    const { sleutel } = await voegToe('kernteamlidJeugd');
    for (let n = 0; n < 3; n++) expect((await probeer(sleutel, { teller: 0 })).status).toBe(201);
  });

  it('malformed answers are refused, none breaks the server', async () => {
    const { sleutel } = await voegToe('zonderGroep');
    const goed = telefoon.use(await uitdaging(), sleutel);
    for (const veld of ['clientDataJSON', 'authenticatorData', 'signature'] as const)
      for (const waarde of ['', 'AA', 'bnVsbA', goed.response.signature]) {
        const antwoord = { ...goed, response: { ...goed.response, [veld]: waarde } };
        if (antwoord.response[veld] !== goed.response[veld])
          expect((await signIn(antwoord)).status, `${veld} ${waarde}`).toBe(401);
      }
    const groot = { ...goed, response: { ...goed.response, clientDataJSON: 'A'.repeat(5000) } };
    expect((await signIn(groot)).status).toBe(400);
  });
});

describe('adding a passkey', () => {
  it('is only for the person who asked, once, from this site, with somebody recognised', async () => {
    const [wie, ander] = [await server.as('trekkerWonen'), await server.as('werkgroeplid')];
    const vraag = async () => (await wie.call('POST /passkeys/uitdagingen', {})).data;
    const post = (visitor: Visitor, { antwoord }: ReturnType<Authenticator['make']>) =>
      visitor.call('POST /passkeys', { body: { naam: 'Telefoon', antwoord } });
    expect((await post(ander, telefoon.make(await vraag()))).status).toBe(400);
    expect((await post(wie, telefoon.make(await vraag(), { origin: 'https://elders.example' }))).status).toBe(
      400,
    );
    expect((await post(wie, telefoon.make(await vraag(), { zonderControle: true }))).status).toBe(400);
    const { challenge } = await uitdaging();
    expect((await post(wie, telefoon.make(await vraag(), { challenge }))).status).toBe(400);
    const made = telefoon.make(await vraag());
    expect((await post(wie, made)).status).toBe(201);
    expect((await post(wie, made)).status, 'the challenge is used up').toBe(400);
    const { sleutel } = made;
    const eerder = (await vraag()).excludeCredentials as { id: string }[];
    expect(eerder.map((c) => c.id)).toEqual([sleutel.id.toString('base64url')]);
  });

  it('the same answer twice at the same moment makes one passkey', async () => {
    const wie = await server.as('kernteamlidJeugd');
    const had = (await wie.call('GET /passkeys', {})).data.items.length;
    const { data: options } = await wie.call('POST /passkeys/uitdagingen', {});
    const { antwoord } = telefoon.make(options);
    const add = () => wie.call('POST /passkeys', { body: { naam: 'Telefoon', antwoord } });
    const both = await Promise.all([add(), add()]);
    expect(both.map((a) => a.status).toSorted()).toEqual([201, 400]);
    expect((await wie.call('GET /passkeys', {})).data.items).toHaveLength(had + 1);
  });

  it('[rule 9] makes an account of a guest, also on a page that is open', async () => {
    const gast = await server.as('gast');
    const live = await gast.live();
    const judged = live.next('rechten');
    await voegToe('gast');
    await judged;
    live.close();
    expect((await gast.call('GET /ik', {})).data).toMatchObject({ persoon: { soort: 'account' } });
  });

  it('a key that is somebody’s already does not become another’s', async () => {
    const { wie } = await voegToe('beheerder');
    const { data: options } = await wie.call('POST /passkeys/uitdagingen', {});
    const { antwoord } = telefoon.make(options);
    const van = {
      persoonId: server.world.personas.panellid,
      naam: 'x',
      sleutelId: antwoord.id,
      sleutel: 'x',
      teller: 0,
    };
    await passkeyModel(server.platform.db).create({ ...van, gemaaktOp: server.clock.now() });
    const { status } = await wie.call('POST /passkeys', { body: { naam: 'Telefoon', antwoord } });
    expect(status).toBe(400);
    await passkeyModel(server.platform.db).deleteOne({ sleutelId: antwoord.id });
  });

  it('[rule 11] is logged and mailed to its owner, and told to nobody else', async () => {
    const { wie } = await voegToe('werkgroeplid', 'Mijn laptop');
    const { data } = await wie.call('GET /ik/gebeurtenissen', {});
    expect(data.items[0]?.actie).toBe('passkey_toegevoegd');
    await server.app.services.toegang.mailed();
    const mail = server.app.services.toegang.postbus?.find((m) => m.naar === 'werkgroeplid@voorbeeld.test');
    expect(mail?.tekst).toContain('Bij je account is een apparaat gezet');
    const persoonId = server.world.personas.werkgroeplid;
    const line = await gebeurtenisModel(server.platform.db).findOne({ dingId: persoonId }).lean();
    expect(line?.titel, 'no key and no address in the log').toBe('werkgroeplid');
    const ander = await server.as('trekkerWerkgroep');
    const log = await ander.call('GET /gebeurtenissen', { query: { ding: persoonId } });
    expect(log.data.items).toEqual([]);
  });

  it('twenty are enough', async () => {
    const wie = await server.as('oudLid');
    await passkeyModel(server.platform.db).insertMany(
      Array.from({ length: 20 }, (_, n) => ({
        ...{ persoonId: server.world.personas.oudLid, naam: `Sleutel ${n}`, sleutelId: `vol-${n}` },
        ...{ sleutel: 'x', teller: 0, gemaaktOp: server.clock.now() },
      })),
    );
    expect((await wie.call('POST /passkeys/uitdagingen', {})).problem.code).toBe('te_veel');
    await passkeyModel(server.platform.db).deleteMany({ sleutelId: /^vol-/ });
  });
});

describe('taking a passkey away', () => {
  it('it no longer signs in; of another person it cannot be taken away', async () => {
    const { wie, sleutel, id } = await voegToe('panellid');
    const ander = await server.as('programmabureau');
    expect((await ander.call('DELETE /passkeys/:id', { params: { id } })).status).toBe(404);
    expect((await probeer(sleutel)).status).toBe(201);
    const { data } = await wie.call('GET /passkeys', {});
    expect(data.items.find((p) => p.id === id)?.laatstGebruikt).not.toBeNull();
    expect((await wie.call('DELETE /passkeys/:id', { params: { id } })).status).toBe(204);
    expect((await probeer(sleutel)).status).toBe(401);
  });

  it('the last way in stays, also when two go at the same moment', async () => {
    const een = await voegToe('zonderGroep');
    const twee = await voegToe('zonderGroep');
    const personen = persoonModel(server.platform.db);
    const { zonderGroep } = server.world.personas;
    await passkeyModel(server.platform.db).deleteMany({
      persoonId: zonderGroep,
      _id: { $nin: [een.id, twee.id] },
    });
    await personen.updateOne({ _id: zonderGroep }, { $set: { email: null } });
    const remove = (id: string) => een.wie.call('DELETE /passkeys/:id', { params: { id } });
    const both = await Promise.all([remove(een.id), remove(twee.id)]);
    expect(both.filter((a) => a.status === 204).length).toBeLessThan(2);
    for (const a of both) if (a.status !== 204) expect(a.problem.code).toBe('laatste_ingang');
    const { data } = await een.wie.call('GET /passkeys', {});
    for (const { id } of data.items.slice(1)) expect((await remove(id)).status).toBe(204);
    expect((await remove(data.items[0]?.id ?? '')).problem.code).toBe('laatste_ingang');
    await personen.updateOne({ _id: zonderGroep }, { $set: { email: 'zondergroep@voorbeeld.test' } });
    expect((await remove(data.items[0]?.id ?? '')).status).toBe(204);
  });
});
