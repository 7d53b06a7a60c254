import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createApp } from './app.ts';
import { seedDemoIfEmpty } from './demo/seed.ts';
import type { Env } from './platform/env/env.ts';
import { openPlatform, runProgram } from './start.ts';
import { welcome } from './welcome.ts';

/** Starts everything and returns how to stop it. */
async function start(env: Env): Promise<() => Promise<void>> {
  const { platform, close } = await openPlatform(env);
  const app = await createApp(platform, { clientDir: resolve('client/dist') });
  if (env.FIRST_EMAIL) await app.services.personen.createFirst(env.FIRST_EMAIL);
  else if (env.DEMO) await seedDemoIfEmpty(platform);
  await app.services.zetels.loadAreaPack(platform.clock.now());
  await new Promise<void>((done, fail) => {
    app.http.once('error', fail);
    app.http.listen(env.PORT, env.HOST, done);
  });
  // Not awaited: the workspace is open meanwhile.
  void app.services.statusberichten
    .repair()
    .catch((err: unknown) => platform.log.error({ err }, 'repair failed'));
  void app.services.verslagen
    .catchUp()
    .catch((err: unknown) => platform.log.error({ err }, 'catching up with the texts failed'));
  void app.services.opmerkingen
    .catchUp()
    .catch((err: unknown) => platform.log.error({ err }, 'catching up with the remarks failed'));
  void app.services.zoeken
    .begin()
    .catch((err: unknown) => platform.log.error({ err }, 'the index of the search could not be made'));
  app.services.gasten.begin();
  app.services.herinneringen.begin();
  await welcome(env, app.services, app.http.address() as AddressInfo);
  return async () => {
    await app.close();
    await close();
  };
}

await runProgram(async (env) => {
  const started = start(env);
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) return;
    stopping = true;
    started
      .then((stop) => stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  // From the first moment: whoever stops it while it starts gets a clean end too.
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  await started;
});
