import { VERSLAG_VELD } from '@opgaveteams/shared/verslagen/verslag.limits';
import * as Y from 'yjs';
import type { seeded } from '../src/testing/random.ts';
import { openWriter, type Writer } from '../src/testing/writer.ts';
import { linesOf } from './characters.ts';

type Chance = ReturnType<typeof seeded>;

/** What became of characters: those typed and deleted here, and of which of them the screen said that they are saved. */
export interface Deeds {
  typed: Set<string>;
  deleted: Set<string>;
  savedTyped: Set<string>;
  savedDeleted: Set<string>;
}

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

  function insert(line: Y.XmlText, at: number): void {
    const character = next();
    deeds.typed.add(character);
    unsaved.push({ character, deletes: false });
    line.insert(at, character);
  }

  function remove(line: Y.XmlText, at: number): void {
    const character = line.toString()[at] ?? '';
    deeds.deleted.add(character);
    unsaved.push({ character, deletes: true });
    line.delete(at, 1);
  }

  function newLine(): Y.XmlText {
    const line = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [line]);
    doc.getXmlFragment(VERSLAG_VELD).push([paragraph]);
    return line;
  }

  return {
    ...{ writer, deeds, saysSaved },
    strike: (chance) => {
      const lines = linesOf(doc).filter((line) => line.length < LONGEST_LINE);
      doc.transact(() => {
        const line = lines.length === 0 || chance.int(40) === 0 ? newLine() : chance.pick(lines);
        if (line.length > 2 && chance.int(12) === 0) remove(line, chance.int(line.length));
        else insert(line, chance.int(3) === 0 ? chance.int(line.length + 1) : line.length);
      });
    },
    die: () => {
      writer.cut();
      writer.close();
    },
  };
}
