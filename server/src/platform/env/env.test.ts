import { expect, it } from 'vitest';
import { readEnv, SettingError } from './env.ts';

it('without any setting the workspace can be tried out', () => {
  expect(readEnv({})).toMatchObject({
    PORT: 3000,
    DEMO: true,
    production: false,
    PUBLIC_URL: 'http://localhost:3000',
  });
});

it('an empty setting is no setting', () => {
  expect(readEnv({ PORT: '', MONGODB_URI: '' })).toMatchObject({ PORT: 3000, MONGODB_URI: undefined });
});

it('a setting that makes no sense gets one sentence that names it', () => {
  const start = () => readEnv({ PORT: 'drieduizend' });
  expect(start).toThrow(SettingError);
  expect(start).toThrow(/PORT="drieduizend"/);
  expect(start).not.toThrow(/\n/);
});

it('production has no demo data unless asked for, and wants to know its address', () => {
  expect(() => readEnv({ NODE_ENV: 'production' })).toThrow(/PUBLIC_URL/);
  const env = readEnv({ NODE_ENV: 'production', PUBLIC_URL: 'https://werkplaats.voorbeeld.nl/' });
  expect(env).toMatchObject({ DEMO: false, production: true, PUBLIC_URL: 'https://werkplaats.voorbeeld.nl' });
});
