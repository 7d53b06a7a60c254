import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Env } from '../env/env.ts';
import { DomainError } from '../errors/domain-error.ts';

declare global {
  // Express's own way to add a field to its request.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    interface Request {
      /** Links an answer that a user saw to the log. */
      id: string;
    }
  }
}

/** Gives every request an id. */
export const requestId: RequestHandler = (req, res, next) => {
  req.id = randomUUID();
  res.set('X-Request-Id', req.id);
  next();
};

/**
 * Security headers. No third party, no inline script (R21). Styles may be inline: the component library sets
 * positions by style attributes.
 */
export function securityHeaders(env: Env): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(env.production ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
}

/** True if a request of a browser comes from our own pages. Absent headers mean: not a browser. */
export function fromOwnOrigin(
  headers: { origin?: string | undefined; host?: string | undefined; site?: string | undefined },
  publicUrl: string,
): boolean {
  if (headers.site !== undefined && !['same-origin', 'none'].includes(headers.site)) return false;
  if (headers.origin === undefined) return true;
  const own = new URL(publicUrl);
  try {
    const { origin, host, protocol } = new URL(headers.origin);
    // Under another name or port than PUBLIC_URL's our pages still call their own host; never from http to https.
    return origin === own.origin || (host === headers.host && protocol === own.protocol);
  } catch {
    return false;
  }
}

/** Refuses writes that another site makes a browser send. */
export function ownOriginOnly(env: Env): RequestHandler {
  return (req, _res, next) => {
    const reads = req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS';
    const headers = { origin: req.get('Origin'), host: req.get('Host'), site: req.get('Sec-Fetch-Site') };
    if (!reads && !fromOwnOrigin(headers, env.PUBLIC_URL)) throw new DomainError('vreemde_herkomst');
    next();
  };
}
