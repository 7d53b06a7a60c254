import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const sources = import.meta.glob('../**/*.tsx', { query: '?raw', import: 'default', eager: true });

/** Attributes that people see or hear. */
const spoken = new Set([
  'title',
  'label',
  'alt',
  'placeholder',
  'description',
  'aria-label',
  'aria-description',
]);
const letters = /\p{L}{2,}/u;

/** Texts that stand in JSX where a message belongs. */
function literals(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && letters.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
      if (!ts.isJsxAttribute(node.parent) && letters.test(node.expression.text))
        found.push(node.expression.text);
    }
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText())) {
      const value = node.initializer;
      const text = value && ts.isJsxExpression(value) ? value.expression : value;
      if (text && ts.isStringLiteralLike(text) && letters.test(text.text)) found.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

describe('all words on screen stand in the message files', () => {
  const files = Object.entries(sources as Record<string, string>).filter(
    ([file]) => !file.endsWith('.test.tsx'),
  );

  it.each(files)('%s', (file, source) => {
    expect(literals(file, source)).toEqual([]);
  });

  it('the search finds what it looks for', () => {
    const source = `<p title="Een tip" id="los">Hallo daar {'jij'} <b aria-label={'Zoek'}>{t('key')} ·</b></p>`;
    expect(literals('x.tsx', source)).toEqual(['Een tip', 'Hallo daar', 'jij', 'Zoek']);
  });
});
