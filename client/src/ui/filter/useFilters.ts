import { useSearchParams } from 'react-router';

export interface Filters<Key extends string> {
  /** What is in the address; empty when the filter is not set. */
  values: Record<Key, string>;
  set: (key: Key, value: string) => void;
  clear: () => void;
  /** Whether any filter is set. */
  active: boolean;
}

/**
 * Filters that live in the address, so that what one sees can be shared, kept and walked back to.
 * A change replaces the entry in the history and leaves focus and scroll where they are.
 * @param keys names of the filters, as they stand in the address
 */
export function useFilters<Key extends string>(keys: readonly Key[]): Filters<Key> {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(keys.map((key) => [key, params.get(key) ?? ''])) as Record<Key, string>;

  const change = (edit: (next: URLSearchParams) => void) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        edit(next);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );

  return {
    values,
    active: keys.some((key) => values[key] !== ''),
    set: (key, value) => change((next) => (value === '' ? next.delete(key) : next.set(key, value))),
    clear: () => change((next) => keys.forEach((key) => next.delete(key))),
  };
}
