import { distance } from 'fastest-levenshtein';

/** New words are looked through one by one until there are so many; then they take their places among the others. */
const MEESTE_NIEUWE = 400;
/** A part that so many words begin or end with says little. */
const MEESTE_WOORDEN = 200;
/** A shorter end of a word is chance: "en", "er", "ing". */
const KORTSTE_EINDE = 4;
/** In a shorter word each letter counts; in a longer one two may be wrong. */
const KORTSTE_MET_FOUT = 4;
const KORTSTE_MET_TWEE = 7;

/** The place of the first one that is not before this, in a sorted list. */
export function eerstePlaats<T>(sorted: readonly T[], isErvoor: (item: T) => boolean): number {
  let [van, tot] = [0, sorted.length];
  while (van < tot) {
    const midden = (van + tot) >> 1;
    if (isErvoor(sorted[midden] as T)) van = midden + 1;
    else tot = midden;
  }
  return van;
}

/** Words by how they begin. */
class Beginlijst {
  #sorted: string[] = [];
  #nieuw: string[] = [];

  add(woord: string): void {
    this.#nieuw.push(woord);
  }

  metBegin(begin: string, meeste: number): string[] {
    if (this.#nieuw.length > MEESTE_NIEUWE) {
      this.#sorted = [...this.#sorted, ...this.#nieuw].sort();
      this.#nieuw = [];
    }
    const found = this.#nieuw.filter((woord) => woord.startsWith(begin));
    const sorted = this.#sorted;
    for (let i = eerstePlaats(sorted, (woord) => woord < begin); found.length < meeste; i++) {
      const woord = sorted[i];
      if (!woord?.startsWith(begin)) break;
      found.push(woord);
    }
    return found;
  }
}

const omgekeerd = (woord: string): string => [...woord].reverse().join('');

/** The words that are in the index: how they begin, how they end, and which are nearly what somebody typed. */
export class Woordenlijst {
  readonly #begin = new Beginlijst();
  readonly #einde = new Beginlijst();

  /** @param woord one that was not in it */
  add(woord: string): void {
    this.#begin.add(woord);
    if (woord.length > KORTSTE_EINDE) this.#einde.add(omgekeerd(woord));
  }

  begintMet(deel: string): string[] {
    return this.#begin.metBegin(deel, MEESTE_WOORDEN);
  }

  /**
   * Dutch writes words together: who looks for "overleg" wants the "vochtoverleg" too, and its beginning says nothing
   * of that.
   */
  eindigtOp(deel: string): string[] {
    if (deel.length < KORTSTE_EINDE) return [];
    return this.#einde.metBegin(omgekeerd(deel), MEESTE_WOORDEN).map(omgekeerd);
  }

  /** Words of which a letter or two are other, more or less, with how many; the first one is seldom mistaken. */
  lijktOp(woord: string): { woord: string; fouten: number }[] {
    if (woord.length < KORTSTE_MET_FOUT) return [];
    const meeste = woord.length < KORTSTE_MET_TWEE ? 1 : 2;
    return this.#begin
      .metBegin(woord.slice(0, 1), Infinity)
      .filter((ander) => Math.abs(ander.length - woord.length) <= meeste)
      .map((ander) => ({ woord: ander, fouten: distance(woord, ander) }))
      .filter(({ fouten }) => fouten <= meeste);
  }
}
