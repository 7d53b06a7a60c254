import { collect } from '../collect.ts';

/** Messages of what is loaded where one writes: too many words for the first load of the front page. */
export const messages = collect(
  import.meta.glob<Record<string, unknown>>('./later/*.json', { eager: true, import: 'default' }),
);
