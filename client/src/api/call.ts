import type { ApiInput, ApiKey, ApiOutput } from '@opgaveteams/shared/api/api';
import type { Problem } from '@opgaveteams/shared/http/contract';
import i18next from 'i18next';
import { learnTime } from './now.ts';

/** What failed, as the server said it; without an answer the code is `geen_verbinding`. */
export class ApiError extends Error {
  readonly code: Problem['code'] | 'geen_verbinding';
  readonly status: number;
  readonly problem: Problem | null;
  /** Seconds until it makes sense to try again, when the server said so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem | null, retryAfter: number | null = null) {
    super(problem?.detail ?? i18next.t('ui:offline.title'));
    this.name = 'ApiError';
    this.code = problem?.code ?? 'geen_verbinding';
    this.status = problem?.status ?? 0;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** What is wrong per field, for a form: `{ zin: 'Vul dit in.' }`. */
  get fields(): Record<string, string> {
    return Object.fromEntries((this.problem?.fouten ?? []).map((f) => [f.veld, f.melding]));
  }
}

interface LooseInput {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  versie?: number;
}

function addressOf(key: string, { params = {}, query = {} }: LooseInput): { method: string; path: string } {
  const [method = '', template = ''] = key.split(' ');
  const path = template.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '')
      search.set(name, Array.isArray(value) ? value.join(',') : String(value));
  return { method, path: `/v1${path}${search.size > 0 ? `?${search}` : ''}` };
}

async function problemOf(answer: Response): Promise<Problem | null> {
  try {
    return (await answer.json()) as Problem;
  } catch {
    return null;
  }
}

/**
 * Calls one route of the API, typed by the shared contract: the compiler knows its input and its answer.
 * @param versie in the input: the version that a change is based on, sent as If-Match (rule 10)
 * @throws ApiError with the problem of the server, or `geen_verbinding`
 */
export async function call<K extends ApiKey>(
  key: K,
  input: ApiInput<K>,
  signal?: AbortSignal,
): Promise<ApiOutput<K>> {
  const loose = input as LooseInput;
  const { method, path } = addressOf(key, loose);
  const headers: Record<string, string> = { 'Accept-Language': i18next.language };
  if (loose.body !== undefined) headers['Content-Type'] = 'application/json';
  if (loose.versie !== undefined) headers['If-Match'] = `"v${loose.versie}"`;
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (loose.body !== undefined) init.body = JSON.stringify(loose.body);
  if (signal) init.signal = signal;
  let answer: Response;
  try {
    answer = await fetch(path, init);
  } catch (err) {
    if (signal?.aborted) throw err;
    throw new ApiError(null);
  }
  learnTime(answer.headers.get('Date'));
  if (!answer.ok)
    throw new ApiError(await problemOf(answer), Number(answer.headers.get('Retry-After')) || null);
  if (answer.status === 204) return undefined as ApiOutput<K>;
  try {
    return (await answer.json()) as ApiOutput<K>;
  } catch (err) {
    if (signal?.aborted) throw err;
    // The line broke while the answer came in.
    throw new ApiError(null);
  }
}
