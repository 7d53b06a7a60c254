/** What the bundler knows of a module. */
interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; code: string | null } | null;
}

/** What makes a piece heavy, the heaviest first. */
const heavy: readonly (readonly [name: string, parts: RegExp])[] = [
  [
    'editor',
    /node_modules[\\/](@tiptap|prosemirror-|yjs|lib0|y-protocols|orderedmap|rope-sequence|w3c-keyname)|verslagen[\\/]editor/,
  ],
  [
    'formulieren',
    /node_modules[\\/](zod|@mantine[\\/]form|@mantine[\\/]core[\\/].*[\\/](Checkbox|Modal|Combobox|Textarea)|@simplewebauthn|react-number-format|react-remove-scroll|fast-equals|klona|use-sidecar)/,
  ],
  [
    'bediening',
    /node_modules[\\/](@floating-ui|html-parse-stringify|@mantine[\\/]core[\\/].*[\\/](Floating|FocusTrap|Input|Portal|ScrollArea))/,
  ],
];

/** Libraries of which an index names every part, and where a part is that one asks for by name. */
const indexes: readonly { from: string; index: RegExp; part: (name: string) => string }[] = [
  {
    from: '@mantine/core',
    index: /@mantine[\\/]core[\\/]esm[\\/]index\.mjs$/,
    part: (name) => `components/${name}/${name}.mjs`,
  },
  {
    from: 'react-i18next',
    index: /react-i18next[\\/]dist[\\/]es[\\/]index\.js$/,
    part: (name) => `${name}.js`,
  },
];

/** The names that this code imports from a library. */
function namesFrom(library: string, code: string): string[] {
  const found = code.matchAll(new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["']${library}["']`, 'g'));
  const lists = [...found].flatMap(([, list = '']) => list.split(','));
  return lists.map((each) => each.trim().split(/\s/, 1)[0] ?? '').filter(Boolean);
}

/** The modules that this one asks for: of a library with an index only what it asks for by name. */
function imports(id: string, modules: Modules): string[] {
  const { importedIds = [], code } = modules.getModuleInfo(id) ?? {};
  return importedIds.flatMap((each) => {
    const found = indexes.find(({ index }) => index.test(each));
    if (!found) return [each];
    const folder = each.replace(/index\.m?js$/, '');
    return namesFrom(found.from, code ?? '').map((name) => folder + found.part(name));
  });
}

/** All modules that this one cannot do without, itself included. */
function needs(id: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of imports(id, modules)) needs(next, modules, found);
  return found;
}

/**
 * The piece of a module that several screens share: that of the heaviest library it leans on. So a piece only needs
 * lighter ones, and a screen without forms or editor never fetches those.
 */
function pieceOf(id: string, modules: Modules): string | null {
  // The words of a language come by themselves.
  if (id.includes('/i18n/')) return null;
  const all = [...needs(id, modules)];
  return heavy.find(([, parts]) => all.some((each) => parts.test(each)))?.[0] ?? 'delen';
}

/** Shared by so many that a page most likely needs it. */
const MANY = 4;

const onlyLight = (id: string, modules: Modules): string | null =>
  pieceOf(id, modules) === 'delen' ? 'schermen' : null;

const shared = { priority: 1, includeDependenciesRecursively: false };

/**
 * The pieces that the client comes in. On a slow network a request costs more than its bytes, so there are few: what
 * every page needs, what screens share in five weights, and each screen or dialog by itself.
 */
export const pieces = [
  { name: 'app', tags: ['$initial' as const], priority: 2 },
  // What a module needs is shared by at least as many: this piece needs none of those below.
  { ...shared, name: onlyLight, debugName: 'schermen', minShareCount: MANY },
  { ...shared, name: pieceOf, debugName: 'shared', minShareCount: 2 },
];
