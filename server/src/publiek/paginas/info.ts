import type { Language } from '@opgaveteams/shared/errors/errors';
import { html, type Html } from '../../platform/html/html.ts';
import type { PubliekeBron, PubliekePagina } from '../publiek.types.ts';
import { deel } from '../stukken.ts';
import type { Woorden } from '../woorden.ts';

/** Sentences in the order of the screen: a part is a title with sentences. */
type Zinnen = { [naam: string]: string | Zinnen };
/** What the build tells of the pages that are only words, by language and page. */
export type InfoWoorden = Record<Language, Record<string, Zinnen>>;

function delen(w: Woorden, zinnen: Zinnen): Html[] {
  return Object.values(zinnen).flatMap((part) => {
    if (typeof part === 'string') return [];
    const { title, ...rest } = part;
    const regels = Object.values(rest).filter((zin) => typeof zin === 'string');
    return [
      deel(
        typeof title === 'string' ? w.vul(title) : '',
        regels.map((zin) => html`<p>${w.vul(zin)}</p>`),
      ),
    ];
  });
}

/** The pages that the law asks for; their words are those of the screens. */
export function infoBron(info: InfoWoorden): PubliekeBron {
  const pagina = (naam: string): PubliekePagina => ({
    pad: `/${naam}`,
    toon({ w }) {
      const zinnen = info[w.taal][naam] ?? {};
      const zin = (sleutel: string): string => {
        const waarde = zinnen[sleutel];
        return typeof waarde === 'string' ? w.vul(waarde) : '';
      };
      return Promise.resolve({
        pad: `/${naam}`,
        titel: zin('title'),
        beschrijving: zin('lead'),
        inhoud: html`${delen(w, zinnen)}`,
      });
    },
  });
  const namen = ['toegankelijkheid', 'privacy'];
  return {
    paginas: namen.map(pagina),
    async *adressen() {
      for (const naam of namen) yield { pad: `/${naam}` };
    },
  };
}
