import type { ApiInput, ApiKey, ApiOutput } from '@opgaveteams/shared/api/api';
import type { Problem } from '@opgaveteams/shared/http/contract';
import type {
  Ack,
  ClientToServer,
  CommandName,
  CommandPayload,
  CommandResult,
  ServerToClient,
} from '@opgaveteams/shared/realtime/events';
import { io, type Socket } from 'socket.io-client';
import { SESSION_COOKIE } from '../toegang/toegang.cookie.ts';

export interface Answer<K extends ApiKey> {
  status: number;
  headers: Headers;
  /** The body of a success. */
  data: ApiOutput<K>;
  /** The body of a failure. */
  problem: Problem;
}

export interface LiveVisitor {
  socket: Socket<ServerToClient, ClientToServer>;
  command<N extends CommandName>(name: N, payload: CommandPayload<N>): Promise<Ack<CommandResult<N>>>;
  /** Waits for a message of this kind that fits. */
  next<E extends keyof ServerToClient>(
    event: E,
    fits?: (message: Parameters<ServerToClient[E]>[0]) => boolean,
    ms?: number,
  ): Promise<Parameters<ServerToClient[E]>[0]>;
  close(): void;
}

export interface Visitor {
  cookie: string | null;
  call<K extends ApiKey>(key: K, input: ApiInput<K>): Promise<Answer<K>>;
  /** The same, unchecked by the compiler: for bad input. */
  raw(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  live(): Promise<LiveVisitor>;
}

function fill(key: string, params: Record<string, string> = {}): { method: string; path: string } {
  const [method, template] = key.split(' ') as [string, string];
  return { method, path: template.replace(/:([A-Za-z]+)/g, (_, name: string) => params[name] ?? '') };
}

/** Text and bytes go as they are, anything else as JSON. */
function asSent(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return Uint8Array.from(body);
  return typeof body === 'string' ? body : JSON.stringify(body);
}

async function openLive(url: string, cookie: string | null): Promise<LiveVisitor> {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(cookie ? { extraHeaders: { cookie } } : {}),
  });
  await new Promise<void>((done, fail) => {
    socket.once('connect', done);
    socket.once('connect_error', fail);
  });
  return {
    socket,
    command: (name, payload) => socket.timeout(10_000).emitWithAck(name, ...([payload] as never)) as never,
    next: (event, fits = () => true, ms = 5_000) =>
      new Promise((done, fail) => {
        const timer = setTimeout(() => {
          socket.off(event, listen as never);
          fail(new Error(`no ${event} within ${ms} ms`));
        }, ms);
        const listen = (message: never): void => {
          if (!fits(message)) return;
          clearTimeout(timer);
          socket.off(event, listen as never);
          done(message);
        };
        socket.on(event, listen as never);
      }),
    close: () => void socket.close(),
  };
}

/** Somebody who uses the server over HTTP and sockets, with a session or without. */
export function createVisitor(url: string, token: string | null): Visitor {
  const cookie = token === null ? null : `${SESSION_COOKIE}=${token}`;

  async function raw(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    return fetch(`${url}/v1${path}`, {
      method,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: asSent(body) }),
    });
  }

  return {
    cookie,
    raw,
    live: () => openLive(url, cookie),
    async call(key, input) {
      const { params, query, body, versie } = input as {
        params?: Record<string, string>;
        query?: Record<string, unknown>;
        body?: unknown;
        versie?: number;
      };
      const { method, path } = fill(key, params);
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(query ?? {})) search.set(name, String(value));
      const answer = await raw(
        method,
        `${path}${search.size > 0 ? `?${search}` : ''}`,
        body,
        versie === undefined ? {} : { 'If-Match': `"v${versie}"` },
      );
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
      const json = (isJson && text !== '' ? JSON.parse(text) : undefined) as never;
      return { status: answer.status, headers: answer.headers, data: json, problem: json };
    },
  };
}
