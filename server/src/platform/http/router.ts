import { api, type ApiKey } from '@opgaveteams/shared/api/api';
import type { RouteContract } from '@opgaveteams/shared/http/contract';
import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import type { Clock } from '../clock/clock.ts';
import { DomainError } from '../errors/domain-error.ts';
import type { Identity } from './context.ts';
import type { AnyHandler, Handlers } from './handlers.ts';
import { languageOf } from './language.ts';

interface RouterDeps {
  clock: Clock;
  /** Who sends this request. Judged anew for every request. */
  identify(req: Request): Promise<Identity>;
  /** Hold every answer against its schema; for tests, where a mismatch must fail. */
  checkAnswers: boolean;
}

function fieldErrors(error: z.ZodError): { veld: string; melding: string }[] {
  return error.issues.map((i) => ({ veld: i.path.join('.'), melding: i.message }));
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw new DomainError('ongeldige_invoer', { fouten: fieldErrors(result.error) });
  return result.data;
}

/** The version in If-Match; `"v12"` and `12` are both understood. */
function ifMatch(req: Request): number {
  const header = req.get('If-Match');
  if (header === undefined) throw new DomainError('versie_ontbreekt');
  const match = /^(?:W\/)?"?v?(\d{1,9})"?$/.exec(header);
  if (!match)
    throw new DomainError('ongeldige_invoer', {
      fouten: [{ veld: 'If-Match', melding: 'Onbekende versie.' }],
    });
  return Number(match[1]);
}

function send(res: Response, contract: RouteContract, answer: unknown): void {
  // A picture is no JSON; its handler wrote it.
  if (contract.responseType) return;
  if (contract.etag) res.set('ETag', `"v${(answer as { versie: number }).versie}"`);
  if (contract.response) res.status(contract.status ?? 200).json(answer);
  else res.status(contract.status ?? 204).end();
}

function bind(deps: RouterDeps, contract: RouteContract, handler: AnyHandler) {
  return async (req: Request, res: Response): Promise<void> => {
    // To any site, but never with a session: with `*` a browser sends no cookie and gives no answer that had one.
    if (contract.open) res.set('Access-Control-Allow-Origin', '*');
    const identity = await deps.identify(req);
    const ctx = { actor: identity.actor, now: deps.clock.now(), taal: languageOf(req) };
    const answer = await handler(ctx, {
      params: parse(contract.params, req.params),
      query: parse(contract.query, req.query),
      body: parse(contract.body, req.body ?? {}),
      versie: contract.ifMatch ? ifMatch(req) : undefined,
      http: { req, res, sessieId: identity.sessieId },
    });
    if (deps.checkAnswers && contract.response) contract.response.parse(answer);
    send(res, contract, answer);
  };
}

/** The router of /v1: every route of the contract, bound to its handler. */
export function createApiRouter(deps: RouterDeps, handlers: Handlers): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const paths = new Set<string>();
  for (const key of Object.keys(api) as ApiKey[]) {
    const [method, path] = key.split(' ') as [string, string];
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    router[verb](path, bind(deps, api[key] as RouteContract, handlers[key] as AnyHandler));
    paths.add(path);
  }
  for (const path of paths)
    router.all(path, () => {
      throw new DomainError('methode_onbekend');
    });
  router.use(() => {
    throw new DomainError('niet_gevonden');
  });
  return router;
}
