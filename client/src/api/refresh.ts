import type { Changed } from '@opgaveteams/shared/realtime/events';
import type { Noun } from '@opgaveteams/shared/realtime/realtime.schema';
import type { QueryClient } from '@tanstack/react-query';

/** First parts of query keys that show this noun beside its own pages. */
const alsoShownBy: Record<Noun, string[]> = {
  opgaveteams: ['voorpagina'],
  groepen: ['opgaveteams', 'mijn', 'samenstelling', 'lidmaatschappen', 'zetels'],
  lidmaatschappen: ['groepen', 'samenstelling', 'opgaveteams', 'mijn', 'ik', 'zetels'],
  uitnodigingen: [],
  aanvragen: ['lidmaatschappen', 'groepen'],
  personen: ['samenstelling', 'lidmaatschappen'],
  actielijnen: ['opgaveteams', 'voorpagina', 'mijn', 'gebeurtenissen', 'lessen'],
  lessen: [],
  bijeenkomsten: ['voorpagina', 'mijn', 'actiepunten'],
  verslagen: [],
  vaststellingen: [],
  opmerkingen: ['vaststellingen'],
  versies: ['schrijfsessies'],
  besluiten: ['actielijnen', 'bijeenkomsten'],
  actiepunten: ['mijn'],
  bijdragen: ['gebeurtenissen'],
  programmas: ['actielijnen', 'gebeurtenissen'],
  reacties: ['programmas'],
};

interface Touched {
  noun: Noun;
  /** Null: any of this noun. */
  id: string | null;
}

/** Does a kept answer show something of what was touched? */
function shows(queryKey: readonly unknown[], touched: Touched[]): boolean {
  const [first, , input] = queryKey as [string, string, { params?: { id?: string } } | undefined];
  return touched.some(({ noun, id }) => {
    if (alsoShownBy[noun].includes(first)) return true;
    if (first !== noun) return false;
    const own = input?.params?.id;
    return own === undefined || id === null || own === id;
  });
}

function refresh(queryClient: QueryClient, touched: Touched[]): Promise<void> {
  return queryClient.invalidateQueries({ predicate: (q) => shows(q.queryKey, touched) });
}

/** After a write of one's own: ask again for what the route's noun shows. */
export function refreshAfter(queryClient: QueryClient, key: string): Promise<void> {
  const noun = key.replace(/^[A-Z]+ \/([a-z-]+).*$/, '$1');
  if (noun in alsoShownBy) return refresh(queryClient, [{ noun: noun as Noun, id: null }]);
  return queryClient.invalidateQueries();
}

/** Gathers live messages for a moment, then asks again once for all that they touch. */
export function createRefresher(queryClient: QueryClient, waitMs = 40) {
  let touched: Touched[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    changed({ noun, id }: Changed): void {
      touched.push({ noun, id });
      timer ??= setTimeout(() => {
        timer = null;
        const now = touched;
        touched = [];
        void refresh(queryClient, now);
      }, waitMs);
    },
    /** After a lost connection anything may have changed. */
    all(): void {
      void queryClient.invalidateQueries();
    },
  };
}
