import { describe, expect, it } from 'vitest';
import { contrast, distance, sights } from '../../testing/colour.ts';
import { accentCount, accentProps } from './accent.ts';

type Files = Record<string, string>;

const styleSheets = import.meta.glob('../../**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Files;
const examples = import.meta.glob('../../../public/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const components = import.meta.glob('../../**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Files;
const mantineStyles = Object.keys(
  import.meta.glob('../../../../node_modules/@mantine/core/styles/*.layer.css', { query: '?raw' }),
);

const read = (path: string): string => {
  const text = { ...styleSheets, ...(examples as Files) }[path];
  if (!text) throw new Error(`no style sheet ${path}`);
  return text;
};

type Tokens = Record<string, string>;

const declarations = (block: string): Tokens =>
  Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));

/** The brand tokens of both schemes, of this theme or with those of another laid over them. */
function schemes(...files: string[]): Record<'light' | 'dark', Tokens> {
  const light: Tokens = {};
  const dark: Tokens = {};
  for (const file of files) {
    for (const [, selector, block] of read(file).matchAll(/(:root[^{]*)\{([^}]*)\}/g)) {
      Object.assign(selector?.includes('dark') ? dark : light, declarations(block ?? ''));
    }
  }
  return { light, dark: { ...light, ...dark } };
}

const themes = {
  own: schemes('./brand.css'),
  example: schemes('./brand.css', '../../../public/themes/voorbeeld.css'),
};
const accents = Array.from({ length: accentCount }, (_, index) => `--ot-thema-${index + 1}`);
const token = (tokens: Tokens, name: string): string => {
  const value = tokens[name];
  if (!value) throw new Error(`no token ${name}`);
  return value;
};

const texts = ['ink', 'ink-soft', 'link', 'danger', 'steady', 'attention', 'stuck'].map(
  (name) => `--ot-brand-${name}`,
);

describe.each(Object.entries(themes))('theme %s', (_name, theme) => {
  describe.each(Object.entries(theme))('%s', (_scheme, tokens) => {
    const against = (name: string, ground: string) =>
      contrast(token(tokens, name), token(tokens, `--ot-brand-${ground}`));

    it.each([...texts, ...accents])('%s can be read on paper and on fields', (name) => {
      expect(against(name, 'paper')).toBeGreaterThanOrEqual(4.5);
      expect(against(name, 'surface')).toBeGreaterThanOrEqual(4.5);
    });

    it.each(['ink', 'ink-soft', 'link'])('%s can be read on sunken and highlighted ground', (name) => {
      expect(against(`--ot-brand-${name}`, 'sunken')).toBeGreaterThanOrEqual(4.5);
      expect(against(`--ot-brand-${name}`, 'highlight')).toBeGreaterThanOrEqual(4.5);
    });

    it('buttons and banners can be read', () => {
      expect(against('--ot-brand-paper', 'ink-hover')).toBeGreaterThanOrEqual(4.5);
      expect(against('--ot-brand-on-notice', 'notice')).toBeGreaterThanOrEqual(4.5);
    });

    it('edges of fields and the focus ring can be seen (WCAG 1.4.11)', () => {
      expect(against('--ot-brand-line-strong', 'paper')).toBeGreaterThanOrEqual(3);
      expect(against('--ot-brand-line-strong', 'surface')).toBeGreaterThanOrEqual(3);
      expect(against('--ot-brand-focus', 'paper')).toBeGreaterThanOrEqual(3);
    });

    it.each(Object.entries(sights))('accents can be told apart by %s sight', (_sight, matrix) => {
      const apart = (one: string, other: string) =>
        distance(token(tokens, one), token(tokens, other), matrix);
      accents.forEach((one, index) => {
        for (const other of accents.slice(index + 1)) {
          const first = accents.indexOf(other) < 5;
          expect(apart(one, other), `${one} and ${other}`).toBeGreaterThanOrEqual(first ? 0.08 : 0.05);
        }
      });
    });
  });
});

describe('layers', () => {
  const css = (file: string) => read(`./${file}`).replace(/\/\*[\s\S]*?\*\//g, '');

  it('common and component tokens hold no bare colour', () => {
    expect(css('common.css')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i);
    expect(css('component.css')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i);
  });

  it('every token that a style sheet uses exists', () => {
    const sheets = Object.values(styleSheets);
    const known = new Set(sheets.flatMap((sheet) => Object.keys(declarations(sheet))));
    const used = sheets.flatMap((sheet) =>
      [...sheet.matchAll(/var\((--ot-[\w-]+)/g)].map(([, name]) => name),
    );
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((name) => name && !known.has(name))).toEqual([]);
  });

  it('style sheets use logical properties only', () => {
    const physical =
      /[\s;{]((margin|padding|border|inset)-(left|right|top|bottom)|left|right|top|bottom|(min-|max-)?(width|height))\s*:|text-align:\s*(left|right)/;
    const wrong = Object.entries(styleSheets).filter(([, sheet]) =>
      physical.test(sheet.replace(/@media[^{]*/g, '')),
    );
    expect(wrong.map(([file]) => file)).toEqual([]);
  });
});

describe('accentProps', () => {
  it('gives the attribute for the number of a thema, and nothing for what is no number of one', () => {
    expect(accentProps(3)).toEqual({ 'data-accent': '3' });
    for (const wrong of [undefined, 0, 9, 1.5, Number.NaN]) expect(accentProps(wrong)).toEqual({});
  });
});

describe('mantine.css', () => {
  it('has the styles of every Mantine component that the source imports', () => {
    const imported = Object.values(components)
      .flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)])
      .flatMap(([, names]) => (names ?? '').split(',').map((name) => name.trim()));
    expect(imported).toContain('Button');
    const sheet = read('./mantine.css');
    const styled = (name: string) => mantineStyles.some((file) => file.endsWith(`/${name}.layer.css`));
    expect(styled('Button')).toBe(true);
    const missing = imported.filter((name) => styled(name) && !sheet.includes(`/${name}.layer.css`));
    expect([...new Set(missing)]).toEqual([]);
  });
});
