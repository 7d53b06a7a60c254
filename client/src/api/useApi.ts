import type { ApiInput, ApiKey, ApiOutput } from '@opgaveteams/shared/api/api';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ApiError } from './call.ts';
import { call } from './call.ts';
import { refreshAfter } from './refresh.ts';

type GetKey = Extract<ApiKey, `GET ${string}`>;
type ListKey = { [K in GetKey]: ApiOutput<K> extends { volgende: string | null } ? K : never }[GetKey];

/** The key under which an answer is kept: first the noun, so that a live message finds it. */
export function queryKey(key: string, input: unknown): [string, string, unknown] {
  const noun = key.replace(/^GET \/([a-z-]+).*$/, '$1');
  return [noun, key, input];
}

interface Options {
  /** Do not ask yet. */
  enabled?: boolean;
  /** Show the former answer while a changed question is asked (filters). */
  keep?: boolean;
}

/** Reads one route. A live message that touches it makes it ask again; there is no second copy of the state. */
export function useApi<K extends GetKey>(
  key: K,
  input: ApiInput<K>,
  { enabled = true, keep = false }: Options = {},
): UseQueryResult<ApiOutput<K>, ApiError> {
  return useQuery<ApiOutput<K>, ApiError>({
    queryKey: queryKey(key, input),
    queryFn: ({ signal }) => call(key, input, signal),
    enabled,
    retry: (count, error) => count < 2 && (error.status === 0 || error.status >= 500),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  } as Parameters<typeof useQuery<ApiOutput<K>, ApiError>>[0]);
}

/** Reads a list page by page: `items` of all pages so far, and `more()` when there is another one. */
export function useApiList<K extends ListKey>(
  key: K,
  input: ApiInput<K>,
  { enabled = true, keep = false }: Options = {},
) {
  type Page = ApiOutput<K> & { items: unknown[]; volgende: string | null };
  const result = useInfiniteQuery({
    queryKey: [...queryKey(key, input), 'paginas'],
    queryFn: ({ pageParam, signal }) => {
      const loose = input as { query?: Record<string, unknown> };
      const query = { ...loose.query, ...(pageParam ? { na: pageParam } : {}) };
      return call(key, { ...input, query } as ApiInput<K>, signal) as Promise<Page>;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page) => last.volgende,
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
  type Item = ApiOutput<K> extends { items: (infer I)[] } ? I : never;
  return {
    items: result.data?.pages.flatMap((p) => p.items as Item[]),
    isPending: result.isPending,
    error: result.error as ApiError | null,
    refetch: () => void result.refetch(),
    more: result.hasNextPage ? () => void result.fetchNextPage() : null,
    loadingMore: result.isFetchingNextPage,
  };
}

/**
 * Writes through one route. On success everything on screen that it may touch is asked again (the live
 * message does the same on the screens of others).
 */
export function useWrite<K extends Exclude<ApiKey, GetKey>>(key: K) {
  const queryClient: QueryClient = useQueryClient();
  return useMutation<ApiOutput<K>, ApiError, ApiInput<K>>({
    mutationFn: (input) => call(key, input),
    onSuccess: () => refreshAfter(queryClient, key),
  });
}
