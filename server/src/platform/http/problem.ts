import { errorRegistry, sentenceOf, statusOf, type ErrorCode } from '@opgaveteams/shared/errors/errors';
import type { Problem } from '@opgaveteams/shared/http/contract';
import type { ErrorRequestHandler, Request } from 'express';
import { DomainError } from '../errors/domain-error.ts';
import type { Logger } from '../log/log.ts';
import { languageOf } from './language.ts';

/** Errors of Express and its body parser carry a status and a type; they mean bad input, not a fault of ours. */
function codeOf(error: unknown): ErrorCode {
  if (error instanceof DomainError) return error.code;
  if (typeof error === 'object' && error !== null && 'status' in error) {
    if (error.status === 413) return 'te_groot';
    if (typeof error.status === 'number' && error.status >= 400 && error.status < 500)
      return 'ongeldige_invoer';
  }
  if (error instanceof Error && /^Mongo(Network|ServerSelection|NotConnected|Topology)/.test(error.name))
    return 'niet_beschikbaar';
  return 'onverwacht';
}

function problemOf(error: unknown, code: ErrorCode, req: Request): Problem {
  const details = error instanceof DomainError ? error.details : {};
  return {
    type: `/v1/fouten/${code}`,
    title: code,
    status: statusOf(code),
    detail: sentenceOf(code, languageOf(req)),
    code,
    requestId: String(req.id),
    ...(details.fouten ? { fouten: details.fouten } : {}),
    ...(details.huidig !== undefined ? { huidig: details.huidig } : {}),
  };
}

/**
 * Answers everything that was thrown as application/problem+json. A fault of ours says nothing about its
 * inside; the request id leads to the log.
 */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const code = codeOf(error);
    if (errorRegistry[code].status >= 500) log.error({ requestId: req.id, err: error }, 'request failed');
    if (res.headersSent) {
      res.destroy();
      return;
    }
    if (error instanceof DomainError && error.details.wachtSeconden !== undefined)
      res.set('Retry-After', String(error.details.wachtSeconden));
    res
      .status(statusOf(code))
      .type('application/problem+json')
      .send(JSON.stringify(problemOf(error, code, req)));
  };
}
