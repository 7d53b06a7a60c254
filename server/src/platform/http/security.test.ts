import { describe, expect, it } from 'vitest';
import { fromOwnOrigin } from './security.ts';

const url = 'https://werkplaats.example';

describe('a request of a browser comes from our own pages', () => {
  it.each([
    [{ origin: url, host: 'werkplaats.example', site: 'same-origin' }],
    [{ origin: url }],
    [{ site: 'none' }],
    [{}],
    [{ origin: 'https://ook.example', host: 'ook.example' }],
  ])('%j does', (headers) => expect(fromOwnOrigin(headers, url)).toBe(true));

  it.each([
    [{ origin: 'https://elders.example', host: 'werkplaats.example' }],
    [{ origin: 'https://werkplaats.example.elders.example', host: 'werkplaats.example' }],
    [{ origin: 'null', host: 'werkplaats.example' }],
    [{ origin: 'geen adres', host: 'geen adres' }],
    [{ site: 'cross-site' }],
    [{ site: 'same-site', origin: url }],
    [{ origin: 'http://werkplaats.example', host: 'werkplaats.example' }],
  ])('%j does not', (headers) => expect(fromOwnOrigin(headers, url)).toBe(false));
});
