import type { ResourceLanguage } from 'i18next';

/**
 * Turns the files of a language folder into namespaces: `./actielijnen.json` becomes `actielijnen`.
 * @param files what `import.meta.glob` found: path to content
 */
export function collect(files: Record<string, Record<string, unknown>>): ResourceLanguage {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path.replace(/^\.\/(?:later\/)?(.+)\.json$/, '$1'),
      content,
    ]),
  ) as ResourceLanguage;
}
