import { afterAll, beforeAll, expect, it } from 'vitest';
import { gebeurtenisModel } from '../gebeurtenissen/gebeurtenis.model.ts';
import { createAuthenticator } from '../testing/authenticator.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import type { Visitor } from '../testing/visitor.ts';

const ORIGIN = 'https://werkplaats.voorbeeld.test';
let server: TestServer;
let nobody: Visitor;

beforeAll(async () => {
  server = await startTestServer({ env: { PUBLIC_URL: ORIGIN } });
  nobody = await server.as('niemand');
});
afterAll(() => server.close());

const anders = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const codeIn = (tekst: string | undefined): string => /^\d{6}$/m.exec(tekst ?? '')?.[0] ?? '';

/** The newest mail to an address. */
async function mailTo(email: string) {
  await server.app.services.toegang.mailed();
  return server.app.services.toegang.postbus?.find((m) => m.naar === email);
}

async function vraag(wie: Visitor, email: string): Promise<string> {
  const { status, data } = await wie.call('POST /adreswijzigingen', { body: { email } });
  expect([status, data.geldigMinuten]).toEqual([202, 15]);
  return codeIn((await mailTo(email))?.tekst);
}

const bevestig = (wie: Visitor, code: string) =>
  wie.call('POST /adreswijzigingen/bevestiging', { body: { code } });

it('sign-in survives a change of e-mail address; sessions and passkeys stay', async () => {
  const wie = await server.as('werkgroeplid');
  const elders = await server.as('werkgroeplid');
  const telefoon = createAuthenticator(ORIGIN);
  const { data: options } = await wie.call('POST /passkeys/uitdagingen', {});
  const { sleutel, antwoord } = telefoon.make(options);
  await wie.call('POST /passkeys', { body: { naam: 'Telefoon', antwoord } });
  await nobody.call('POST /inlogverzoeken', { body: { email: 'werkgroeplid@voorbeeld.test' } });
  const oudeMail = await mailTo('werkgroeplid@voorbeeld.test');

  const code = await vraag(wie, 'Nieuw.Adres@voorbeeld.test'.toLowerCase());
  expect((await bevestig(wie, anders(code))).problem.code).toBe('code_onjuist');
  const { status, data } = await bevestig(wie, code);
  expect([status, data.persoon?.email]).toEqual([200, 'nieuw.adres@voorbeeld.test']);
  expect((await bevestig(wie, code)).status, 'the code works once').toBe(401);

  for (const visitor of [wie, elders]) expect((await visitor.call('GET /sessies', {})).status).toBe(200);
  const { data: uitdaging } = await nobody.call('POST /inloguitdagingen', {});
  const met = { met: 'passkey' as const, antwoord: telefoon.use(uitdaging, sleutel) };
  expect((await nobody.call('POST /sessies', { body: met })).status).toBe(201);

  const token = new URL(/http\S+/.exec(oudeMail?.tekst ?? '')?.[0] ?? '').searchParams.get('token') ?? '';
  const link = await nobody.call('POST /sessies', { body: { met: 'link', token } });
  expect(link.status, 'a mail that was still waiting at the old address').toBe(401);

  await nobody.call('POST /inlogverzoeken', { body: { email: 'nieuw.adres@voorbeeld.test' } });
  const nieuw = codeIn((await mailTo('nieuw.adres@voorbeeld.test'))?.tekst);
  const body = { met: 'code' as const, email: 'nieuw.adres@voorbeeld.test', code: nieuw };
  expect((await nobody.call('POST /sessies', { body })).status).toBe(201);
});

it('the old address is told, no longer signs in, and nobody learns that from the answer', async () => {
  const wie = await server.as('trekkerWerkgroep');
  const oud = 'trekkerwerkgroep@voorbeeld.test';
  await bevestig(wie, await vraag(wie, 'trekker.nieuw@voorbeeld.test'));
  expect((await mailTo(oud))?.tekst).toContain('Met dit adres kun je niet meer inloggen.');
  const before = server.app.services.toegang.postbus?.length;
  const answer = await nobody.call('POST /inlogverzoeken', { body: { email: oud } });
  const onbekend = await nobody.call('POST /inlogverzoeken', { body: { email: 'niemand@voorbeeld.test' } });
  expect([answer.status, answer.data]).toEqual([onbekend.status, onbekend.data]);
  await server.app.services.toegang.mailed();
  expect(server.app.services.toegang.postbus?.length).toBe(before);
});

it('an address of somebody else cannot be taken, and the answer does not say that it is in use', async () => {
  const wie = await server.as('panellid');
  const inGebruik = 'bestuurslid@voorbeeld.test';
  const vrij = await wie.call('POST /adreswijzigingen', { body: { email: 'vrij@voorbeeld.test' } });
  const eigenCode = codeIn((await mailTo('vrij@voorbeeld.test'))?.tekst);
  const bezet = await wie.call('POST /adreswijzigingen', { body: { email: inGebruik } });
  expect([bezet.status, bezet.data]).toEqual([vrij.status, vrij.data]);
  const mail = await mailTo(inGebruik);
  expect(mail?.tekst).toContain('Iemand wilde dit e-mailadres bij een ander account zetten');
  expect(codeIn(mail?.tekst), 'no code goes there').toBe('');
  const { problem } = await bevestig(wie, eigenCode);
  expect(problem.code, 'the code of the address before it does not tell either').toBe('code_onjuist');
  expect((await wie.call('GET /ik', {})).data.persoon?.email).toBe('panellid@voorbeeld.test');
});

it('an address that somebody else took in the meantime stays theirs', async () => {
  const [een, twee] = [await server.as('bestuurslid'), await server.as('oudLid')];
  const codeEen = await vraag(een, 'gewild@voorbeeld.test');
  const codeTwee = await vraag(twee, 'gewild@voorbeeld.test');
  const both = await Promise.all([bevestig(een, codeEen), bevestig(twee, codeTwee)]);
  expect(both.map((a) => a.status).toSorted()).toEqual([200, 401]);
});

it('a code is of who asked for it, for fifteen minutes and five tries', async () => {
  const [wie, ander] = [await server.as('kernteamlidWonen'), await server.as('kernteamlidJeugd')];
  const eerste = await vraag(wie, 'kern@voorbeeld.test');
  expect((await bevestig(ander, eerste)).status).toBe(401);
  server.clock.forward(15 * 60_000 + 1_000);
  expect((await bevestig(wie, eerste)).status).toBe(401);
  const tweede = await vraag(wie, 'kern@voorbeeld.test');
  for (let n = 0; n < 5; n++) expect((await bevestig(wie, anders(tweede))).status).toBe(401);
  expect((await bevestig(wie, tweede)).status).toBe(401);
});

it('[rule 11] the change is logged, without an address', async () => {
  const wie = await server.as('zonderGroep');
  await bevestig(wie, await vraag(wie, 'geheim@voorbeeld.test'));
  const { data } = await wie.call('GET /ik/gebeurtenissen', {});
  expect(data.items.map((i) => i.actie)).toEqual(['adres_gewijzigd']);
  const lines = await gebeurtenisModel(server.platform.db).find({ actie: 'adres_gewijzigd' }).lean();
  expect(JSON.stringify(lines)).not.toContain('@');
});
