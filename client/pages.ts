import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { places, type Place } from './src/app/places.ts';

type Bundle = Rolldown.OutputBundle;

/** The files of a module and of all it cannot do without. */
function filesOf(module: string, bundle: Bundle): Set<string> {
  const files = new Set<string>();
  const add = (name: string): void => {
    const file = bundle[name];
    if (files.has(name) || file?.type !== 'chunk') return;
    files.add(name);
    for (const style of file.viteMetadata?.importedCss ?? []) files.add(style);
    file.imports.forEach(add);
  };
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(`/client/src/${module}`)),
  );
  if (!chunk) throw new Error(`${module} is not a file of its own in the client`);
  add(chunk.fileName);
  return files;
}

/** What matches the addresses of a screen: `:id` is one part of it, `:id?` may be left out. */
const pattern = (path: string): string =>
  `^${path
    .split('/')
    .map((part) =>
      part.startsWith(':') ? (part.endsWith('?') ? '(/[^/]+)?' : '/[^/]+') : part && `/${part}`,
    )
    .join('')}/?$`;

interface Page {
  path: string;
  modules: string[];
}

/** A place and those inside it, each with all modules that show it. */
function pagesOf({ path, screen, editor, children }: Place): Page[] {
  const modules = [
    `app/screens/${screen}Screen.tsx`,
    'i18n/nl/later.ts',
    ...(editor ? ['features/verslagen/editor/Editor.tsx'] : []),
  ];
  if (!children) return [{ path, modules }];
  return children.flatMap(pagesOf).map((inside) => ({
    path: [path, inside.path].filter(Boolean).join('/'),
    modules: [...modules, ...inside.modules],
  }));
}

/** The words of the pages that are only words: the server says them too, to who reads without JavaScript. */
const info = (language: string): unknown =>
  JSON.parse(readFileSync(new URL(`src/i18n/${language}/later/info.json`, import.meta.url), 'utf8'));

/**
 * Tells a browser with the page itself which files it needs: otherwise it finds them out one after the other, and on a
 * slow phone each takes seconds. The words go in the page; what a screen needs goes in `pages.json`, which the server
 * reads ({ pattern, files }, the files as paths).
 */
export const pages: Plugin = {
  name: 'pages',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      [...filesOf('i18n/nl/index.ts', bundle)].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      })),
  },
  generateBundle(_options, bundle) {
    const first = new Set([...filesOf('main.tsx', bundle), ...filesOf('i18n/nl/index.ts', bundle)]);
    const list = [{ path: '', modules: ['app/screens/HomeScreen.tsx'] }, ...places.flatMap(pagesOf)].map(
      ({ path, modules }) => ({
        pattern: pattern(path),
        files: [...new Set(modules.flatMap((module) => [...filesOf(module, bundle)]))]
          .filter((file) => !first.has(file))
          .map((file) => `/${file}`),
      }),
    );
    this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(list) });
    const words = JSON.stringify({ nl: info('nl'), en: info('en') });
    this.emitFile({ type: 'asset', fileName: 'info.json', source: words });
  },
};
