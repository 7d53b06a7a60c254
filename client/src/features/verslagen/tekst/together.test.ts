import { seededNumbers } from '@opgaveteams/shared/random/seeded';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { docOf } from './binding.ts';
import { Together } from './together.ts';

const open: Together[] = [];
afterEach(() => open.splice(0).forEach((together) => together.close()));

function together(...args: ConstructorParameters<typeof Together>): Together {
  const made = new Together(...args);
  open.push(made);
  return made;
}

function press(editor: Editor, key: string): void {
  const event = new KeyboardEvent('keydown', { key });
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event));
}

function type(editor: Editor, words: string): void {
  const { from, to } = editor.state.selection;
  editor.view.dispatch(editor.state.tr.insertText(words, from, to));
}

function stand(editor: Editor, pos: number): void {
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, pos)));
}

/** Where people put a caret to write or to change something: at the ends of lines and of words. */
function edges(editor: Editor): number[] {
  const found: number[] = [];
  editor.state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, ' ', ' ');
    found.push(pos + 1, pos + 1 + text.length);
    for (let i = 1; i < text.length; i++) if (text[i] === ' ') found.push(pos + 1 + i);
    return false;
  });
  return found;
}

/** All that one does to lines without taking words out. */
const changes: Record<string, (editor: Editor) => void> = {
  enter: (editor) => press(editor, 'Enter'),
  backspaceAtBegin: (editor) => {
    editor.commands.selectTextblockStart();
    press(editor, 'Backspace');
  },
  heading: (editor) => void editor.commands.toggleHeading({ level: 2 }),
  list: (editor) => void editor.commands.toggleBulletList(),
  tasks: (editor) => void editor.commands.toggleTaskList(),
  quote: (editor) => void editor.commands.toggleBlockquote(),
  namens: (editor) => void editor.commands.toggleNamens('papier'),
  spoken: (editor) => void editor.commands.toggleNamens('gesproken'),
  further: (editor) => void editor.commands.sinkListItem('listItem'),
  back: (editor) => void editor.commands.liftListItem('listItem'),
  bold: (editor) => {
    const { $from } = editor.state.selection;
    const at = editor.state.selection.from;
    editor.chain().setTextSelection({ from: $from.start(), to: $from.end() }).toggleBold().run();
    stand(editor, at);
  },
};

/** Three people who write words, letter by letter, and change lines, with a slow network between them. */
function writeALot(seed: number, rounds: number): { words: string[]; texts: string[]; whole: boolean } {
  const random = seededNumbers(seed);
  const int = (below: number): number => Math.floor(random() * below);
  const room = together(3);
  const words: string[] = [];
  const typing: string[][] = [[], [], []];
  let whole = true;
  for (let round = 0; round < rounds; round++) {
    const who = int(3);
    const editor = room.editors[who];
    const letters = typing[who];
    if (!editor || !letters) continue;
    const letter = letters.shift();
    if (letter !== undefined) type(editor, letter);
    else {
      const at = edges(editor);
      stand(editor, at[int(at.length)] ?? 1);
      if (random() < 0.6) {
        const word = `w${String(words.length).padStart(3, '0')}w`;
        words.push(word);
        letters.push(...` ${word} `);
      } else Object.values(changes)[int(Object.keys(changes).length)]?.(editor);
    }
    const doc = room.docs[who];
    whole &&= doc !== undefined && docOf(editor.schema, doc).eq(editor.state.doc);
    if (random() < 0.4) room.deliver(int(3), int(3));
  }
  typing.forEach((letters, who) => letters.forEach((letter) => type(room.editors[who] as Editor, letter)));
  room.settle();
  return { words, texts: [0, 1, 2].map((who) => room.textOf(who)), whole };
}

describe('[V15] what people type at the same time', () => {
  it.each([1, 2, 3, 4, 5, 6, 99, 20261122])(
    'stays: every word whole and once, whatever others do to its line (seed %i)',
    (seed) => {
      const { words, texts, whole } = writeALot(seed, 400);
      expect(new Set(texts).size).toBe(1);
      expect(words.length).toBeGreaterThan(20);
      const times = (word: string): number => (texts[0]?.split(word).length ?? 0) - 1;
      expect(words.filter((word) => times(word) !== 1)).toEqual([]);
      // What is on the screen is what is shared, after everything that anybody did.
      expect(whole).toBe(true);
    },
  );

  it('two who begin in an empty text at once both have their sentence', () => {
    const room = together(2);
    const [emine, bram] = room.editors as [Editor, Editor];
    for (const [a, b] of Array.from('De metingen staan in de map. ', (a, i) => [
      a,
      'De corporatie komt. '[i],
    ])) {
      type(emine, a ?? '');
      if (b) type(bram, b);
      if (a === 'n') room.settle();
    }
    room.settle();
    expect(room.textOf(0)).toContain('De metingen staan in de map. ');
    expect(room.textOf(0)).toContain('De corporatie komt. ');
    expect(room.textOf(1)).toBe(room.textOf(0));
  });

  it('who begins behind a word that another is still typing leaves that word whole', () => {
    for (const first of [0, 1]) {
      const room = together(2);
      const [one, two] = first === 0 ? room.editors : [...room.editors].reverse();
      if (!one || !two) throw new Error('two editors');
      type(one, 'Ver');
      room.settle();
      stand(two, 4);
      type(two, ' en meer');
      type(one, 'gadering');
      room.settle();
      expect(room.textOf(0)).toBe('Vergadering en meer');
    }
  });

  it('a paragraph that becomes a heading keeps what another types in it meanwhile', () => {
    const room = together(2);
    const [one, two] = room.editors as [Editor, Editor];
    type(one, 'Ventilatie');
    room.settle();
    stand(two, 11);
    one.commands.toggleHeading({ level: 2 });
    type(two, ' in de flats');
    room.settle();
    expect(one.getJSON()).toEqual(two.getJSON());
    const heading = { type: 'heading', attrs: { level: 2 } };
    expect(one.getJSON().content).toEqual([
      { ...heading, content: [{ type: 'text', text: 'Ventilatie in de flats' }] },
    ]);
  });
});
