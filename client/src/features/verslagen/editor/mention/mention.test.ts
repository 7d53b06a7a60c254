import { describe, expect, it } from 'vitest';
import { writer } from '../../testing/writers.ts';

const id = 'a'.repeat(24);

function mentioned(attrs: Record<string, unknown>): Element | null {
  const { editor } = writer();
  editor.commands.insertContent({ type: 'vermelding', attrs });
  return editor.view.dom.querySelector('[data-vermelding]');
}

describe('a mention', () => {
  it.each([
    [{ soort: 'persoon', id, label: 'Noor' }, `/personen/${id}`],
    [{ soort: 'actielijn', id, label: 'Ventilatie' }, `/actielijnen/${id}`],
    [{ soort: 'opgave', id, label: 'Gezond wonen', team: 'wonen' }, '/opgaveteams/wonen'],
  ])('%o leads to its page', (attrs, path) => {
    const link = mentioned(attrs);
    expect(link?.getAttribute('href')).toBe(path);
    expect(link?.textContent).toBe(attrs.label);
  });

  it.each([
    { soort: 'persoon', id: '../../uitloggen', label: 'x' },
    { soort: 'opgave', id, label: 'x', team: '//kwaad.test' },
    { soort: 'opgave', id, label: 'x' },
    { soort: 'javascript:alert(1)', id: '"><img src=x onerror=alert(1)>', label: '<b>x</b>' },
  ])('%o, which nobody here made so, is a name that leads nowhere', (attrs) => {
    const name = mentioned(attrs);
    expect(name?.tagName).toBe('SPAN');
    expect(name?.textContent).toBe(attrs.label);
    expect(name?.children).toHaveLength(0);
  });
});
