import { collect } from '../collect.ts';

/** All messages of this language, one namespace for each file; a new file is found by itself. */
export const messages = collect(
  import.meta.glob<Record<string, unknown>>('./*.json', { eager: true, import: 'default' }),
);
