import { createServer, type Server as HttpServer } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type Express } from 'express';
import { bewonersruimteRoom } from './bewonersruimtes/bewonersruimte.live.ts';
import { notitieRoom } from './bewonersruimtes/notitie.live.ts';
import { createHandlers } from './handlers.ts';
import { ensureIndexes } from './platform/db/db.ts';
import { openWerkplaats } from './platform/db/werkplaats.ts';
import { serveClient } from './platform/http/client.ts';
import { API_VERSION, openApiDocument } from './platform/http/openapi.ts';
import { problemHandler } from './platform/http/problem.ts';
import { createApiRouter } from './platform/http/router.ts';
import { ownOriginOnly, requestId, securityHeaders } from './platform/http/security.ts';
import type { Platform } from './platform/platform.ts';
import { mayOpenPlek } from './plekken.ts';
import { createPubliek } from './publiek.ts';
import { servePubliek } from './publiek/publiek.routes.ts';
import { createPresence } from './realtime/presence.ts';
import { createRealtime, type Realtime } from './realtime/realtime.ts';
import { connectRedis } from './realtime/redis.ts';
import { createServices, type Services } from './services.ts';
import { verslagRoom } from './verslagen/verslag.live.ts';
import { webManifest } from './webmanifest.ts';

export interface AppOptions {
  /** Folder of the built client; without it only the API is served. */
  clientDir?: string | undefined;
  /** Hold every answer against its schema (tests). */
  checkAnswers?: boolean;
}

export interface App {
  http: HttpServer;
  services: Services;
  realtime: Realtime;
  /** Finishes open requests, writes what is pending, closes connections; the database stays the caller's. */
  close(): Promise<void>;
}

/** How long open requests get to finish when the server stops. */
const GRACE_MS = 3_000;

/** The largest request body; texts have limits of their own, far below. */
const MAX_BODY = '200kb';

/**
 * Brotli 5 is the first quality that looks back over the whole text: 6% smaller than the default, as fast. Small files
 * too, because the client is many of them.
 */
const COMPRESSION = {
  threshold: 256,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
};

function createExpress(platform: Platform, services: Services, options: AppOptions): Express {
  const { env, log, clock } = platform;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', env.TRUST_PROXY);
  app.set('query parser', 'simple');
  app.use(requestId, securityHeaders(env), compression(COMPRESSION));
  app.get('/gezond', (_req, res) => {
    const ok = platform.db.readyState === 1;
    res.status(ok ? 200 : 503).json({ ok });
  });
  app.get('/v1/openapi.json', (_req, res) => {
    res.set({ 'Access-Control-Allow-Origin': '*', 'API-Version': API_VERSION });
    res.json(openApiDocument(env.PUBLIC_URL));
  });
  app.use(
    '/v1',
    (_req, res, next) => {
      res.set({ 'API-Version': API_VERSION, 'Cache-Control': 'no-store' });
      next();
    },
    ownOriginOnly(env),
    express.json({ limit: MAX_BODY, strict: true }),
    createApiRouter(
      {
        clock,
        identify: (req) => services.toegang.identify(req.get('Cookie')),
        checkAnswers: options.checkAnswers ?? false,
      },
      createHandlers(services),
    ),
  );
  app.get('/manifest.webmanifest', (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('application/manifest+json').json(webManifest(platform.area));
  });
  services.toegang.mailboxPage(app);
  if (options.clientDir) {
    const publiek = createPubliek(platform, services, options.clientDir);
    servePubliek(app, publiek);
    serveClient(app, options.clientDir, publiek.lees);
  }
  app.use(problemHandler(log));
  return app;
}

/**
 * Makes the whole server on a platform: services, API, live layer. Nothing listens yet.
 * @throws NewerDataError when the database was written by a newer version.
 */
export async function createApp(platform: Platform, options: AppOptions = {}): Promise<App> {
  const services = createServices(platform);
  await openWerkplaats(platform.db);
  await ensureIndexes(platform.db);
  await services.alliantie.loadAreaPack();
  await services.opgaveteams.loadAreaPack();
  await services.lidmaatschappen.hervat();
  await services.programmas.hervat(platform.clock.now());

  const { env, log } = platform;
  const redis = env.REDIS_URL ? await connectRedis(env.REDIS_URL, log) : undefined;
  const http = createServer(createExpress(platform, services, options));
  const realtime = createRealtime(http, {
    env: platform.env,
    bus: platform.bus,
    clock: platform.clock,
    log: platform.log,
    identify: (cookie) => services.toegang.identify(cookie),
    redis,
  });
  const { cluster } = realtime;
  realtime.addRoom(
    createPresence({
      cluster,
      clock: platform.clock,
      mayOpen: (ctx, plek) => mayOpenPlek(services, ctx, plek),
      persoon: (id) => services.personen.bezoeker(id),
    }),
  );
  realtime.addRoom(verslagRoom(services.verslagen, cluster));
  realtime.addRoom(bewonersruimteRoom(services.bewonersruimtes, cluster));
  realtime.addRoom(notitieRoom(services.notities, cluster));

  return {
    http,
    services,
    realtime,
    close: async () => {
      // Browsers open connections ahead that ask nothing for minutes; the end does not wait for those.
      const end = setTimeout(() => http.closeAllConnections(), GRACE_MS);
      // Ends the live connections and stops listening; resolves when the open requests are answered.
      await realtime.close();
      clearTimeout(end);
      await services.afbeeldingen.close();
      await services.verslagen.close();
      await services.versies.close();
      await services.gasten.close();
      await services.herinneringen.close();
      await services.toegang.close();
      redis?.destroy();
    },
  };
}
