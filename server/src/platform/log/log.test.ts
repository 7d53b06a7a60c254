import { expect, it } from 'vitest';
import { bareError } from './log.ts';

it('an error in the log tells where it happened, not what somebody had typed', () => {
  const error = Object.assign(
    new Error('E11000 duplicate key { email: "noor@voorbeeld.test" }\n at "geheim"'),
    {
      code: 11000,
    },
  );
  const kept = JSON.stringify(bareError(error));
  expect(kept).toContain('11000');
  expect(kept).toContain('log.test.ts');
  expect(kept).not.toContain('noor');
  expect(kept).not.toContain('geheim');
});
