/**
 * The server as `npm start` runs it, with a clock that whoever started the process can turn: each message is a number
 * of milliseconds. Run with: node --import tsx --conditions=source server/chaos/server.ts
 */
import type { AddressInfo } from 'node:net';
import { createApp } from '../src/app.ts';
import { openPlatform, runProgram } from '../src/start.ts';
import { testClock } from '../src/testing/clock.ts';

await runProgram(async (env) => {
  const clock = testClock();
  const { platform } = await openPlatform(env);
  const app = await createApp({ ...platform, clock });
  await new Promise<void>((done) => app.http.listen(env.PORT, '127.0.0.1', done));
  process.on('message', (ms: number) => clock.forward(ms));
  // Whoever started it is gone, by whatever end: nothing stays behind.
  process.on('disconnect', () => process.exit(0));
  process.send?.((app.http.address() as AddressInfo).port);
});
