import type { Api, ApiKey } from '@opgaveteams/shared/api/api';
import type { RouteContract } from '@opgaveteams/shared/http/contract';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Ctx } from './context.ts';

type Field<K extends ApiKey, F extends keyof RouteContract> = F extends keyof Api[K] ? Api[K][F] : undefined;
type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

/** The parsed input of a route. `versie` is the version of If-Match, where the contract asks for it. */
export interface HandlerInput<K extends ApiKey> {
  params: Parsed<Field<K, 'params'>>;
  query: Parsed<Field<K, 'query'>>;
  body: Parsed<Field<K, 'body'>>;
  versie: Field<K, 'ifMatch'> extends true ? number : undefined;
  /** For the few routes that set cookies or look at the device. */
  http: { req: Request; res: Response; sessieId: string | null };
}

type Answer<K extends ApiKey> = Field<K, 'response'> extends z.ZodType ? z.input<Field<K, 'response'>> : void;

/** A handler calls one service and returns what its presenter made; it holds no logic. */
export type Handler<K extends ApiKey> = (ctx: Ctx, input: HandlerInput<K>) => Promise<Answer<K>>;

export type Handlers<K extends ApiKey = ApiKey> = { [P in K]: Handler<P> };

/** Any handler, for the code that binds them to the router. */
export type AnyHandler = (ctx: Ctx, input: unknown) => Promise<unknown>;
