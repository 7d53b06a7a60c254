import type { Language } from '@opgaveteams/shared/errors/errors';

/** What is kept of a User-Agent: enough for its owner to recognise the device, no more. */
export interface Apparaat {
  browser: string | null;
  systeem: string | null;
}

/** Order matters: Edge and Opera also say Chrome, Chrome also says Safari. */
const browsers: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

/** Android also says Linux; an iPhone also says Mac OS X. */
const systemen: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

const first = (list: [RegExp, string][], text: string): string | null =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** Browser and system of a User-Agent header, as far as it can be told. */
export function apparaatOf(userAgent: string | undefined): Apparaat {
  const text = (userAgent ?? '').slice(0, 500);
  return { browser: first(browsers, text), systeem: first(systemen, text) };
}

/** A device in plain words: "Chrome op Windows". */
export function apparaatInWoorden({ browser, systeem }: Apparaat, taal: Language): string {
  if (browser && systeem) return taal === 'nl' ? `${browser} op ${systeem}` : `${browser} on ${systeem}`;
  return browser ?? systeem ?? (taal === 'nl' ? 'Onbekend apparaat' : 'Unknown device');
}
