import type { NieuweSessie } from '@opgaveteams/shared/toegang/toegang.schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { persoonModel } from '../personen/persoon.model.ts';
import { markVoorbeeldgegevens } from '../platform/db/werkplaats.ts';
import { DAG } from '../testing/clock.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { createVisitor, type Visitor } from '../testing/visitor.ts';
import type { PersonaName } from '../testing/world.ts';

let server: TestServer;
let nobody: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  nobody = await server.as('niemand');
});
afterAll(() => server.close());

const addressOf = (persona: PersonaName): string => `${persona.toLowerCase()}@voorbeeld.test`;
const ask = (email: string) => nobody.call('POST /inlogverzoeken', { body: { email } });
const signIn = (body: NieuweSessie) => nobody.call('POST /sessies', { body });

/** Asks for a mail and reads it: its link, the token in it, and its code. */
async function mailFor(persona: PersonaName, verder?: string) {
  const email = addressOf(persona);
  const { status } = await nobody.call('POST /inlogverzoeken', {
    body: { email, ...(verder ? { verder } : {}) },
  });
  expect(status).toBe(202);
  await server.app.services.toegang.mailed();
  const mail = server.app.services.toegang.postbus?.find((m) => m.naar === email);
  const link = new URL(/http\S+/.exec(mail?.tekst ?? '')?.[0] ?? '');
  return {
    email,
    link,
    token: link.searchParams.get('token') ?? '',
    code: /^\d{6}$/m.exec(mail?.tekst ?? '')?.[0] ?? '',
  };
}

/** A code that is not this one. */
const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

const tokenOf = (headers: Headers): string =>
  /__Host-opgaveteams=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';

describe('with the mail', () => {
  it('the link signs in, once', async () => {
    const { token } = await mailFor('werkgroeplid');
    const first = await signIn({ met: 'link', token });
    expect(first.status).toBe(201);
    expect(first.data.persoon).toMatchObject({ naam: 'werkgroeplid', email: addressOf('werkgroeplid') });
    const again = await signIn({ met: 'link', token });
    expect(again.problem).toMatchObject({ status: 401, code: 'code_onjuist' });
  });

  it('the code signs in, once, after a mistake', async () => {
    const { email, code, token } = await mailFor('trekkerWonen');
    expect((await signIn({ met: 'code', email, code: otherThan(code) })).status).toBe(401);
    const first = await signIn({ met: 'code', email: ` ${email.toUpperCase()} `, code });
    expect(first.status).toBe(201);
    expect((await signIn({ met: 'code', email, code })).status).toBe(401);
    expect((await signIn({ met: 'link', token })).status).toBe(401);
  });

  it('a code is of one address only', async () => {
    const { code } = await mailFor('bestuurslid');
    const other = await signIn({ met: 'code', email: addressOf('panellid'), code });
    expect(other.problem.code).toBe('code_onjuist');
  });

  it('link and code end after fifteen minutes', async () => {
    const { email, code, token } = await mailFor('kernteamlidWonen');
    server.clock.forward(15 * 60_000 + 1_000);
    expect((await signIn({ met: 'link', token })).status).toBe(401);
    expect((await signIn({ met: 'code', email, code })).status).toBe(401);
  });

  it('after five wrong codes the right one no longer works; the link does', async () => {
    const { email, code, token } = await mailFor('kernteamlidJeugd');
    for (let n = 0; n < 5; n++)
      expect((await signIn({ met: 'code', email, code: otherThan(code) })).status).toBe(401);
    expect((await signIn({ met: 'code', email, code })).status).toBe(401);
    expect((await signIn({ met: 'link', token })).status).toBe(201);
  });

  it('tries at the same moment do not get past the bound', async () => {
    const { email, code } = await mailFor('panellid');
    const wrong = await Promise.all(
      Array.from({ length: 5 }, () => signIn({ met: 'code', email, code: otherThan(code) })),
    );
    expect(wrong.map((a) => a.status)).toEqual([401, 401, 401, 401, 401]);
    expect((await signIn({ met: 'code', email, code })).status).toBe(401);
  });

  it('who goes on trying has to wait, whatever the address', async () => {
    for (const email of [addressOf('oudLid'), 'onbekend@voorbeeld.test']) {
      const answers = [];
      for (let n = 0; n < 11; n++) answers.push(await signIn({ met: 'code', email, code: '000000' }));
      expect(answers.map((a) => a.status)).toEqual([...Array<number>(10).fill(401), 429]);
      expect(Number(answers.at(-1)?.headers.get('Retry-After'))).toBeGreaterThan(0);
    }
  });

  it('goes on to a page of this site, never of another', async () => {
    const { link } = await mailFor('bestuursvoorzitter', '/groepen/1?toon=leden');
    expect(link.searchParams.get('verder')).toBe('/groepen/1?toon=leden');
    for (const verder of ['//elders.example', '/\\elders.example', 'https://elders.example/']) {
      const body = { email: addressOf('bestuursvoorzitter'), verder };
      const { problem } = await nobody.call('POST /inlogverzoeken', { body });
      expect(problem.fouten?.[0]?.veld, verder).toBe('verder');
    }
  });

  it('is written in the language of its reader', async () => {
    const id = server.world.personas.beheerder;
    await persoonModel(server.platform.db).updateOne({ _id: id }, { $set: { taal: 'en' } });
    await mailFor('beheerder');
    expect(server.app.services.toegang.postbus?.[0]?.tekst).toMatch(/^Hello beheerder,.*15 minutes/s);
  });
});

describe('asking for a mail', () => {
  /** What an answer says, without what differs in every answer. */
  const said = async (email: string) => {
    const answer = await nobody.raw('POST', '/inlogverzoeken', { email });
    const headers = Object.fromEntries(
      [...answer.headers].filter(([n]) => n !== 'x-request-id' && n !== 'date'),
    );
    return { status: answer.status, headers, body: await answer.text() };
  };

  it('answers the same for a known and an unknown address, and mails only the known one', async () => {
    const before = server.app.services.toegang.postbus?.length ?? 0;
    const known = await said(addressOf('zonderGroep'));
    const unknown = await said('nooitgezien@voorbeeld.test');
    await server.app.services.toegang.mailed();
    expect(unknown).toEqual(known);
    expect(server.app.services.toegang.postbus?.length).toBe(before + 1);
  });

  it('has to wait after five in a quarter of an hour, whatever the address', async () => {
    for (const email of [addressOf('programmabureau'), 'iemand@voorbeeld.test']) {
      const statuses = [];
      for (let n = 0; n < 6; n++) statuses.push((await ask(email)).status);
      expect(statuses, email).toEqual([202, 202, 202, 202, 202, 429]);
    }
  });

  it('says which field is wrong', async () => {
    const { problem } = await ask('geen adres');
    expect(problem.fouten?.map((f) => f.veld)).toEqual(['email']);
  });
});

describe('a session', () => {
  it('is a cookie that scripts and other sites do not get', async () => {
    const { token } = await mailFor('trekkerWerkgroep');
    const { headers } = await signIn({ met: 'link', token });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^__Host-opgaveteams=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('is a new one at each sign-in, and the old one of this browser ends', async () => {
    const before = await server.as('werkgroeplid');
    const { token } = await mailFor('werkgroeplid');
    const { headers } = await before.call('POST /sessies', { body: { met: 'link', token } });
    const after = createVisitor(server.url, tokenOf(headers));
    expect(after.cookie).not.toBe(before.cookie);
    expect((await after.call('GET /ik', {})).data.persoon?.naam).toBe('werkgroeplid');
    expect((await before.call('GET /ik', {})).data).toEqual({
      persoon: null,
      actor: { persoonId: null, rollen: [], gast: false, lidmaatschappen: [] },
    });
  });

  it('ends where one signs out, and the cookie goes', async () => {
    const me = await server.as('zonderGroep');
    const { status, headers } = await me.call('DELETE /ik/sessie', {});
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toMatch(/^__Host-opgaveteams=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect((await me.call('GET /ik', {})).data.persoon).toBeNull();
  });

  it('is listed to its owner, who ends it on another device; what is open there closes at once', async () => {
    const phone = await server.as('zonderGroep');
    const laptop = await server.as('zonderGroep');
    const screen = await phone.live();
    const closed = new Promise((done) => screen.socket.once('disconnect', done));
    const { items } = (await laptop.call('GET /sessies', {})).data;
    expect(items.map((s) => s.deze)).toContain(true);
    const others = items.filter((s) => !s.deze);
    expect(others).toHaveLength(1);
    const params = { id: others[0]?.id ?? '' };

    const stranger = await server.as('bestuurslid');
    expect((await stranger.call('DELETE /sessies/:id', { params })).problem.code).toBe('niet_gevonden');
    expect((await phone.call('GET /ik', {})).data.persoon?.naam).toBe('zonderGroep');

    expect((await laptop.call('DELETE /sessies/:id', { params })).status).toBe(204);
    expect(await closed).toBe('io server disconnect');
    expect((await phone.call('GET /ik', {})).data.persoon).toBeNull();
    expect((await laptop.call('GET /ik', {})).data.persoon?.naam).toBe('zonderGroep');
  });

  it('is listed to nobody else', async () => {
    expect((await nobody.call('GET /sessies', {})).problem.code).toBe('niet_ingelogd');
  });

  it('tells when it was last used', async () => {
    const me = await server.as('oudLid');
    const seen = async () => (await me.call('GET /sessies', {})).data.items.find((s) => s.deze)?.laatstGezien;
    const first = await seen();
    server.clock.forward(30_000);
    expect(await seen()).toBe(first);
    server.clock.forward(40_000);
    await seen();
    expect(Date.parse((await seen()) ?? '')).toBeGreaterThan(Date.parse(first ?? ''));
  });

  it('ends by itself after thirty days', async () => {
    const me = await server.as('bestuurslid');
    server.clock.forward(29 * DAG);
    expect((await me.call('GET /ik', {})).data.persoon?.naam).toBe('bestuurslid');
    server.clock.forward(DAG + 1_000);
    expect((await me.call('GET /ik', {})).data.persoon).toBeNull();
  });

  it('that ends by itself closes what is open', async () => {
    const me = await server.as('bestuurslid');
    server.clock.forward(30 * DAG - 5_000);
    const screen = await me.live();
    expect(await new Promise((done) => screen.socket.once('disconnect', done))).toBe('io server disconnect');
  });

  it('a cookie that was made up is nobody', async () => {
    for (const token of ['A'.repeat(43), '', 'kort', '%00'.repeat(9)])
      expect((await createVisitor(server.url, token).call('GET /ik', {})).data.persoon).toBeNull();
  });
});

describe('what others could try', () => {
  it('no token, link or code can be read in the database', async () => {
    const me = await server.as('panellid');
    const { token, code } = await mailFor('panellid');
    const models = Object.values(server.platform.db.models);
    const stored = await Promise.all(models.map((m) => m.collection.find().toArray()));
    const dump = JSON.stringify(stored);
    expect(dump).toContain('linkHash');
    expect(dump).not.toContain(token);
    expect(dump).not.toContain(me.cookie?.split('=')[1]);
    expect(dump).not.toContain(JSON.stringify(code));
  });

  it('another site cannot make a browser write', async () => {
    const me = await server.as('werkgroeplid');
    const write = async (headers: Record<string, string>) =>
      (await me.raw('DELETE', '/sessies/000000000000000000000000', undefined, headers)).status;
    const own = server.url;
    expect(await write({ Origin: 'https://elders.example' })).toBe(403);
    expect(await write({ Origin: 'null' })).toBe(403);
    expect(await write({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await write({ 'Sec-Fetch-Site': 'same-site', Origin: own })).toBe(403);
    expect(await write({ 'Sec-Fetch-Site': 'same-origin', Origin: own })).toBe(404);
    expect(await write({})).toBe(404);
  });
});

describe('demo people', () => {
  const demo = () => nobody.call('GET /demo-personen', {});

  it('are not there, and cannot sign in, where the data are real', async () => {
    const id = server.world.personas.bestuurslid;
    await persoonModel(server.platform.db).updateOne(
      { _id: id },
      { $set: { demoUitleg: 'Kijk bij het bestuur.' } },
    );
    expect((await demo()).data.items).toEqual([]);
    expect((await signIn({ met: 'demo', persoonId: id })).problem.code).toBe('niet_gevonden');
  });

  it('sign in by one tap where everything is made up; nobody else does', async () => {
    await markVoorbeeldgegevens(server.platform.db);
    const id = server.world.personas.bestuurslid;
    expect((await demo()).data.items).toEqual([
      { id, naam: 'bestuurslid', uitleg: 'Kijk bij het bestuur.', email: addressOf('bestuurslid') },
    ]);
    expect((await signIn({ met: 'demo', persoonId: id })).data.persoon?.id).toBe(id);
    const other = await signIn({ met: 'demo', persoonId: server.world.personas.beheerder });
    expect(other.problem.code).toBe('niet_gevonden');
  });

  it('are not there when the setting says so', async () => {
    const { env } = server.platform;
    for (const off of [{ DEMO: false }, { production: true }]) {
      const before = { ...env };
      Object.assign(env, off);
      expect((await demo()).data.items).toEqual([]);
      Object.assign(env, before);
    }
  });
});

it('without a mail server the mails are on a page of their own', async () => {
  await mailFor('bestuurslid');
  const page = await fetch(`${server.url}/dev/mailbox`);
  const html = await page.text();
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(html).toContain(addressOf('bestuurslid'));
  expect(html).toMatch(/<a href="http[^"]+\/inloggen\?token=/);
  expect(html).not.toMatch(/<script/i);
});
