import { describe, expect, it } from 'vitest';
import { hrefOf, isSafeHref } from './links.ts';

describe('links', () => {
  it.each([
    ['https://www.amsterdam.nl/x?y=1', 'https://www.amsterdam.nl/x?y=1'],
    ['www.voorbeeld.nl', 'https://www.voorbeeld.nl'],
    [' voorbeeld.nl/pad ', 'https://voorbeeld.nl/pad'],
    ['noor@voorbeeld.nl', 'mailto:noor@voorbeeld.nl'],
    ['mailto:noor@voorbeeld.nl', 'mailto:noor@voorbeeld.nl'],
  ])('%s leads to %s', (typed, href) => {
    expect(hrefOf(typed)).toBe(href);
  });

  it.each([
    '',
    'zomaar woorden',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://voorbeeld.nl',
    '//kwaad.nl',
    '/pad',
  ])('%s is no link', (typed) => {
    expect(hrefOf(typed)).toBeNull();
    expect(isSafeHref(typed)).toBe(false);
  });
});
