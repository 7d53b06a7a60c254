import { once } from 'node:events';
import { connect } from 'node:net';
import { api } from '@opgaveteams/shared/api/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from './testing/random.ts';
import { startTestServer, type TestServer } from './testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers });

describe('GET /v1/openapi.json', () => {
  it('tells every route of the contract, without signing in and to any site', async () => {
    const answer = await get('/v1/openapi.json', { Origin: 'https://elders.voorbeeld.nl' });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('API-Version')).toMatch(/^\d+\.\d+\.\d+$/);
    const document = (await answer.json()) as { paths: Record<string, Record<string, unknown>> };
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((m) => `${m.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(told.sort()).toEqual(Object.keys(api).sort());
  });

  it('agrees with the running server: what it tells is there, what it does not tell is not', async () => {
    const document = (await (await get('/v1/openapi.json')).json()) as { paths: Record<string, unknown> };
    for (const path of Object.keys(document.paths)) {
      const answer = await fetch(`${server.url}/v1${path.replace(/\{\w+\}/g, 'f'.repeat(24))}`, {
        method: 'OPTIONS',
      });
      expect(answer.status, path).toBe(405);
    }
    expect((await get('/v1/bestaat-niet')).status).toBe(404);
  });

  it('resources are Dutch, plural and kebab-case', () => {
    for (const key of Object.keys(api)) expect(key).toMatch(/^[A-Z]+ (\/(:[a-zA-Z]+|[a-z]+(-[a-z]+)*))+$/);
  });
});

describe('problems', () => {
  it('are application/problem+json with a code, a Dutch sentence and a request id', async () => {
    const answer = await get('/v1/actielijnen/niet-een-id');
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({
      status: 400,
      code: 'ongeldige_invoer',
      detail: expect.stringMatching(/klopt iets niet/) as string,
      requestId: answer.headers.get('X-Request-Id'),
    });
  });

  it('speak English to who asks for it', async () => {
    const answer = await get('/v1/mijn', { 'Accept-Language': 'en' });
    expect(((await answer.json()) as { detail: string }).detail).toBe('Please sign in first.');
  });

  it('a body that is no JSON, too large or of the wrong kind gets its answer', async () => {
    const post = (body: string, type = 'application/json') =>
      fetch(`${server.url}/v1/inlogverzoeken`, { method: 'POST', body, headers: { 'content-type': type } });
    expect((await post('{')).status).toBe(400);
    expect((await post(JSON.stringify({ email: 'a'.repeat(300_000) }))).status).toBe(413);
    expect((await post('email=a', 'text/plain')).status).toBe(400);
  });

  it('a write that another site makes a browser send is refused', async () => {
    const answer = await fetch(`${server.url}/v1/inlogverzoeken`, {
      method: 'POST',
      body: JSON.stringify({ email: 'iemand@voorbeeld.test' }),
      headers: { 'content-type': 'application/json', 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
  });

  it('two thousand seeded malformed requests bring no fault of ours', { timeout: 180_000 }, async () => {
    const chance = seeded(42);
    const values = [
      '',
      '0',
      '-1',
      'null',
      '%00',
      '../..',
      '{}',
      '[]',
      'a'.repeat(500),
      '💥',
      '1e999',
      '$where',
      "'",
    ];
    const keys = Object.keys(api);
    const bureau = await server.as('programmabureau');
    for (let i = 0; i < 2_000; i++) {
      const [method = 'GET', template = '/'] = chance.pick(keys).split(' ');
      if (template === '/ik/sessie' || template === '/inlogverzoeken') continue;
      const path = template.replace(/:\w+/g, () => encodeURIComponent(chance.pick(values)));
      const query = `?${chance.pick(['q', 'na', 'aantal', 'op', 'status'])}=${encodeURIComponent(chance.pick(values))}`;
      const body =
        method === 'GET' || method === 'DELETE'
          ? undefined
          : { [chance.pick(['tekst', '__proto__', 'naam', 'fase'])]: chance.pick(values) };
      const { status } = await bureau.raw(method, `${path}${query}`, body, {
        'If-Match': chance.pick(values.filter((v) => /^[ -~]*$/.test(v))),
      });
      expect(status, `${method} ${path}${query} ${JSON.stringify(body)}`).toBeLessThan(500);
    }
  });
});

it('security headers hold the page to its own origin', async () => {
  const { headers } = await get('/v1/alliantie');
  const policy = headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy.split(';').find((d) => d.startsWith('script-src'))).not.toContain('unsafe-inline');
  expect(headers.get('Strict-Transport-Security')).toContain('max-age=31536000');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('X-Powered-By')).toBeNull();
});

it('another area speaks with its own words', async () => {
  const elsewhere = await startTestServer({ area: 'voorbeeld-alliantietafel' });
  try {
    const { data } = await (await elsewhere.as('niemand')).call('GET /alliantie', {});
    expect(data.woorden.opgaveteam).toBe('alliantietafel');
    expect(data.woorden.Alliantiebestuur).toBe('Alliantieraad');
    const teams = await (await elsewhere.as('programmabureau')).call('GET /opgaveteams', {});
    expect(teams.data.items).toHaveLength(2);
  } finally {
    await elsewhere.close();
  }
});

it('a browser that holds a connection open without asking anything does not keep the server from stopping', async () => {
  const stopping = await startTestServer({ empty: true });
  const { port } = new URL(stopping.url);
  const silent = connect(Number(port), '127.0.0.1');
  await once(silent, 'connect');
  const ended = once(silent, 'close');
  await stopping.close();
  await ended;
  expect(stopping.app.http.listening).toBe(false);
});
