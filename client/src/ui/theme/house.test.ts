import lock from '../../../../package-lock.json?raw';
import { expect, it } from 'vitest';

const styles = import.meta.glob('./*.css', { query: '?raw', import: 'default', eager: true });

it('[R01] wears nothing of the city: no package and no token of its design system', () => {
  expect(lock).toContain('"@mantine/core"');
  expect(lock).not.toContain('@amsterdam/');
  const all = Object.values(styles).join('\n');
  expect(all).toContain('--ot-');
  expect(all).not.toMatch(/--ams-|Amsterdam Sans/);
});
