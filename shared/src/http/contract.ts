import { z } from 'zod';
import type { ErrorCode } from '../errors/errors.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One route of the API, said once: the server parses and answers by it, the client is typed by it,
 * OpenAPI is generated from it and the access matrix walks over it.
 */
export interface RouteContract {
  /** What it does, one Dutch sentence (R36). */
  summary: string;
  /** The noun it belongs to, for the grouping in OpenAPI. */
  tag: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body is no JSON but of one of these media types; the handler reads it from the request. */
  bodyTypes?: readonly string[];
  /** Shape of the answer; absent for 204. */
  response?: z.ZodType;
  /** The answer is no JSON but of this media type; the handler writes it. */
  responseType?: string;
  /** Status of success; 200 unless told. */
  status?: 200 | 201 | 202 | 204;
  /** The answer carries an ETag with the version of the thing. */
  etag?: boolean;
  /** The request must carry If-Match (428 without, 412 when stale; rule 10). */
  ifMatch?: boolean;
  /** Open data: a page of any other site may read it too, as nobody. */
  open?: boolean;
  /** Domain errors that a caller should expect, beside the general ones. */
  errors?: readonly ErrorCode[];
}

export type RouteKey = `${Method} /${string}`;
export type RouteTable = Record<RouteKey, RouteContract>;

/** Declares the routes of one noun; keys are `METHOD /path/:param`, relative to /v1. */
export function defineRoutes<const T extends RouteTable>(routes: T): T {
  return routes;
}

/** The id of a thing: 24 lower-case hex digits. */
export const idSchema = z
  .string()
  .regex(/^[0-9a-f]{24}$/, { error: 'Dit is geen geldig kenmerk.' })
  .meta({ description: 'Kenmerk van een ding (24 hexadecimale tekens)' });

/** A moment, ISO 8601 in UTC. */
export const momentSchema = z.iso.datetime({ offset: true, error: 'Vul een geldig moment in.' });

/** A calendar day, ISO 8601 (yyyy-mm-dd), meant in the time zone of the area. */
export const datumSchema = z.iso.date({ error: 'Vul een geldige datum in.' });

/** Text of one line, trimmed. */
export function regel(max: number, min = 1): z.ZodString {
  return z
    .string()
    .trim()
    .min(min, { error: 'Vul dit in.' })
    .max(max, { error: `Gebruik hoogstens ${max} tekens.` });
}

/** Text of several paragraphs, trimmed; may be empty. */
export function tekst(max: number): z.ZodString {
  return z
    .string()
    .trim()
    .max(max, { error: `Gebruik hoogstens ${max} tekens.` });
}

/** Query parameters of every list: a cursor and a page size. */
export const paginaQuery = z.object({
  na: z.string().max(200).optional().meta({ description: 'Cursor: geef de waarde van `volgende` terug' }),
  aantal: z.coerce.number().int().min(1).max(100).default(50).meta({ description: 'Aantal per pagina' }),
});

/** One page of a list; `volgende` is the cursor of the next page, null at the end. */
export function pagina<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), volgende: z.string().nullable() });
}

/** A comma-separated list in the query. */
export function lijst<T extends z.ZodType<string, string>>(item: T) {
  return z
    .string()
    .transform((s) => s.split(',').filter((p) => p !== ''))
    .pipe(z.array(item).max(50));
}

/** `ja` / `nee` in the query. */
export const jaNee = z.enum(['ja', 'nee']);

export const idParams = z.object({ id: idSchema });

/** The answer to everything that fails: RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().meta({ description: 'Code uit het register van fouten' }),
  requestId: z.string(),
  fouten: z
    .array(z.object({ veld: z.string(), melding: z.string() }))
    .optional()
    .meta({ description: 'Per veld wat er niet klopt' }),
  huidig: z.unknown().optional().meta({ description: 'Bij een conflict: hoe het nu is' }),
});
export type Problem = z.infer<typeof problemSchema>;
