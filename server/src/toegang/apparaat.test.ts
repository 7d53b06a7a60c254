import { expect, it } from 'vitest';
import { apparaatInWoorden, apparaatOf } from './apparaat.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`${windows} Chrome/131.0.0.0 Safari/537.36`, 'Chrome op Windows'],
  [`${windows} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, 'Edge op Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox op Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari op iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
    'Samsung Internet op Android',
  ],
  ['curl/8.5.0', 'Onbekend apparaat'],
  [undefined, 'Onbekend apparaat'],
])('%s is %s', (userAgent, words) => {
  expect(apparaatInWoorden(apparaatOf(userAgent), 'nl')).toBe(words);
});

it('says it in English too', () => {
  expect(apparaatInWoorden({ browser: 'Firefox', systeem: 'Mac' }, 'en')).toBe('Firefox on Mac');
});
