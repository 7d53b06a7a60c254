import { afterEach, describe, expect, it, vi } from 'vitest';
import { schemeManager } from './theme.ts';

const [script] = Object.values(
  import.meta.glob('../../../public/scheme.js', { query: '?raw', import: 'default', eager: true }),
) as string[];

/** What the page looks like before any other script ran. */
function firstPaint(systemIsDark: boolean): string | null {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: systemIsDark } as MediaQueryList);
  document.documentElement.removeAttribute('data-mantine-color-scheme');
  new Function(script ?? 'throw new Error("no script")')();
  return document.documentElement.getAttribute('data-mantine-color-scheme');
}

afterEach(() => {
  vi.restoreAllMocks();
  window.localStorage.clear();
});

describe('light or dark before the first paint', () => {
  it('follows the system until somebody chose', () => {
    expect(firstPaint(true)).toBe('dark');
    expect(firstPaint(false)).toBe('light');
  });

  it('keeps what was chosen with the switch', () => {
    schemeManager.set('light');
    expect(firstPaint(true)).toBe('light');
    schemeManager.set('dark');
    expect(firstPaint(false)).toBe('dark');
    schemeManager.set('auto');
    expect(firstPaint(true)).toBe('dark');
  });

  it('shows a page where nothing may be kept', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('not allowed');
    });
    expect(firstPaint(true)).toBe('dark');
  });
});
