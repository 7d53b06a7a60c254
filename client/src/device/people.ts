import { TRACE } from './trace.ts';

/** `wissen`: signed out here, and what is kept of them has to go. */
type Kept = 'bewaart' | 'wissen';

function read(): Record<string, Kept> {
  try {
    const known: unknown = JSON.parse(window.localStorage.getItem(TRACE) ?? '{}');
    return typeof known === 'object' && known !== null ? (known as Record<string, Kept>) : {};
  } catch {
    // A browser that keeps nothing has nothing to remember.
    return {};
  }
}

function write(people: Record<string, Kept>): void {
  try {
    if (Object.keys(people).length > 0) window.localStorage.setItem(TRACE, JSON.stringify(people));
    else window.localStorage.removeItem(TRACE);
  } catch {
    // As above.
  }
}

/** Remembers that something is kept of this person, or has to be erased. */
export function remember(persoonId: string, kept: Kept = 'bewaart'): void {
  write({ ...read(), [persoonId]: kept });
}

/** Nothing is kept of this person any more. */
export function forgetPerson(persoonId: string): void {
  const { [persoonId]: _gone, ...others } = read();
  write(others);
}

/** Of these people something is kept, and of nobody else. */
export function rememberOnly(persoonIds: readonly string[]): void {
  const known = read();
  write(Object.fromEntries(persoonIds.map((id) => [id, known[id] ?? 'bewaart'])));
}

/** The people of whom something was kept here. */
export const remembered = (): string[] => Object.keys(read());

/** Whether this person signed out here while not everything could be erased. */
export const hasToGo = (persoonId: string): boolean => read()[persoonId] === 'wissen';
