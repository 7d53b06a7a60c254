import { EmbeddedMongoStartError, startEmbeddedMongo } from './index.ts';

/** Runs the database alone, so that several server processes can share it: `npm run db`. */
async function main(): Promise<void> {
  // eslint-disable-next-line no-restricted-properties -- this program starts without the server's settings
  const { DATA_DIR = './data', DB_PORT = '27018' } = process.env;
  const port = Number(DB_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new EmbeddedMongoStartError('port_taken', `DB_PORT must be a port number, not "${DB_PORT}".`);
  const database = await startEmbeddedMongo({
    dataDir: DATA_DIR,
    port,
    log: (message, error) => process.stderr.write(`${message} ${String(error ?? '')}\n`),
  });
  process.stdout.write(`${database.uri}\n`);
  const stop = (): void => void database.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof EmbeddedMongoStartError ? error.message : String(error)}\n`);
  process.exit(1);
});
