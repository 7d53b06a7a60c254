import { nounsFor } from '@opgaveteams/shared/area/area.nouns';
import i18next from 'i18next';
import type { ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages with messages, by their own name, and the direction in which they are written. */
export const languages = {
  nl: { name: 'Nederlands', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
} as const;
export type Language = keyof typeof languages;

const storageKey = 'ot-taal';

type Loader = () => Promise<{ messages: ResourceLanguage }>;

const loaders: Record<Language, Loader> = {
  nl: () => import('./nl/index.ts'),
  en: () => import('./en/index.ts'),
};
const laterLoaders: Record<Language, Loader> = {
  nl: () => import('./nl/later.ts'),
  en: () => import('./en/later.ts'),
};
let laterWanted = false;
let ready: () => void = () => undefined;
/** A screen may be loaded, with its words, before the first language is there. */
const started = new Promise<void>((done) => void (ready = done));

const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in languages;

function keptLanguage(): Language {
  try {
    const kept = window.localStorage.getItem(storageKey);
    if (isLanguage(kept)) return kept;
  } catch {
    // A browser that keeps nothing starts in Dutch each time.
  }
  return 'nl';
}

async function add(language: Language, loader: Loader): Promise<void> {
  const { messages } = await loader();
  for (const [namespace, content] of Object.entries(messages)) {
    i18next.addResourceBundle(language, namespace, content, true, true);
  }
}

async function load(language: Language): Promise<void> {
  const has = (namespace: string): boolean => i18next.hasResourceBundle(language, namespace);
  if (!has('common')) await add(language, loaders[language]);
  if (laterWanted && !has('verslagen')) await add(language, laterLoaders[language]);
}

/** Loads the messages in `<language>/later`, in this language and any that is chosen after it. */
export async function loadLaterMessages(): Promise<void> {
  laterWanted = true;
  await started;
  await load(currentLanguage());
}

function tellDocument(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].dir;
}

/**
 * Starts i18next in the language that was chosen on this device, else in Dutch.
 * Call it once, before the first render; resolves when the messages are there.
 */
export async function startI18n(language: Language = keptLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: {
      // React escapes what it renders; escaping twice would show `&amp;` on screen.
      escapeValue: false,
      defaultVariables: nounsFor({}),
    },
    react: { useSuspense: false },
  });
  await load(language);
  tellDocument(language);
  ready();
}

/** The language on screen now. */
export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'nl';
}

/** Shows the whole page in another language and keeps the choice on this device. */
export async function setLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  tellDocument(language);
  try {
    window.localStorage.setItem(storageKey, language);
  } catch {
    // Not kept: the choice holds until the tab closes.
  }
}

/**
 * Puts the words of the area into every message, at once and on every screen.
 * @param words the flat map that `nounsFor` makes and GET /v1/alliantie gives as `woorden`
 */
export function setNouns(words: Record<string, string>): void {
  const { interpolation } = i18next.options;
  i18next.options.interpolation = { ...interpolation, defaultVariables: { ...nounsFor({}), ...words } };
  i18next.emit('languageChanged', i18next.language);
}
