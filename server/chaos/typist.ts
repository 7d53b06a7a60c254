import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import type { seeded } from '../src/testing/random.ts';
import { openWriter, type Writer } from '../src/testing/writer.ts';
import { linesOf, type Line } from './characters.ts';

type Chance = ReturnType<typeof seeded>;

/** What became of characters: those typed and deleted here, and of which of them the screen said that they are saved. */
export interface Deeds {
  typed: Set<string>;
  deleted: Set<string>;
  savedTyped: Set<string>;
  savedDeleted: Set<string>;
}

/** What was done until now. */
export const copyOf = ({ typed, deleted, savedTyped, savedDeleted }: Deeds): Deeds => ({
  ...{ typed: new Set(typed), deleted: new Set(deleted) },
  ...{ savedTyped: new Set(savedTyped), savedDeleted: new Set(savedDeleted) },
});

export interface Typist {
  writer: Writer;
  deeds: Deeds;
  /** Types or deletes one character, somewhere. */
  strike(chance: Chance): void;
  /** Says the screen that all is saved? */
  saysSaved(): boolean;
  /** The tab dies: no last word, and its document with it. */
  die(): void;
}

const LONGEST_LINE = 200;

/** Somebody who types characters that nobody else types, and remembers what the screen said of them. */
export function openTypist(url: string, cookie: string, id: string, next: () => string): Typist {
  const writer = openWriter(url, cookie, id);
  const { doc } = writer;
  const tekst = tekstVan(doc);
  const deeds: Deeds = {
    ...{ typed: new Set<string>(), deleted: new Set<string>() },
    ...{ savedTyped: new Set<string>(), savedDeleted: new Set<string>() },
  };
  let unsaved: { character: string; deletes: boolean }[] = [];
  const saysSaved = (): boolean => writer.sync.state().status === 'opgeslagen';
  writer.sync.subscribe(() => {
    if (!saysSaved()) return;
    for (const { character, deletes } of unsaved)
      (deletes ? deeds.savedDeleted : deeds.savedTyped).add(character);
    unsaved = [];
  });

  function insert({ from }: Line, at: number): void {
    const character = next();
    deeds.typed.add(character);
    unsaved.push({ character, deletes: false });
    tekst.insert(from + at, character);
  }

  function remove({ from, words }: Line, at: number): void {
    const character = words[at] ?? '';
    deeds.deleted.add(character);
    unsaved.push({ character, deletes: true });
    tekst.delete(from + at, 1);
  }

  function newLine(): Line {
    const from = tekst.length;
    tekst.insert(from, '\n');
    return { from, words: '' };
  }

  return {
    ...{ writer, deeds, saysSaved },
    strike: (chance) => {
      const lines = linesOf(doc).filter(({ words }) => words.length < LONGEST_LINE);
      doc.transact(() => {
        const line = lines.length === 0 || chance.int(40) === 0 ? newLine() : chance.pick(lines);
        const { length } = line.words;
        if (length > 2 && chance.int(12) === 0) remove(line, chance.int(length));
        else insert(line, chance.int(3) === 0 ? chance.int(length + 1) : length);
      });
    },
    die: () => {
      writer.cut();
      writer.close();
    },
  };
}
