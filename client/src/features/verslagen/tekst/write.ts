import type { Mark, Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, type Step } from '@tiptap/pm/transform';
import { BLOK, type Attrs } from '@opgaveteams/shared/verslagen/verslag.tekst';
import type * as Y from 'yjs';
import { insertBehind } from './behind.ts';
import { attrsOf, flatOf, linesOf } from './flat.ts';

/*
 * From what one person did in the editor to the shared row of characters: step by step, at the places that the
 * editor itself names. Comparing old and new text would have to guess where a letter was typed that also stands
 * beside it, and would put it in somebody else's word.
 */

/** From and to in the document before, from and to in the document after. */
type Range = readonly [oldStart: number, oldEnd: number, newStart: number, newEnd: number];

/** One thing that was done in a document: what it was before and after, and where it differs. */
export interface Taken {
  before: Node;
  after: Node;
  ranges: readonly Range[];
  /** Where only the marks of words changed. */
  marked: { from: number; to: number } | null;
}

/** A part of the row: the words, inline node or line's end that stand there, with their marks. */
interface Token {
  insert: string | { type: string; attrs: Attrs };
  attributes: Attrs;
  length: number;
}

/** Part of the row that is taken out at a place, and what comes instead. Places are those before the step. */
interface Change {
  at: number;
  remove: number;
  tokens: Token[];
  added: number;
  /** It is words only, with the marks of the character before them in their line. */
  goesOn: boolean;
}

const valueOf = ({ attrs }: Mark): unknown => {
  const filled = attrsOf(attrs);
  return Object.keys(filled).length > 0 ? filled : true;
};

const attributesOf = (marks: readonly Mark[]): Attrs =>
  Object.fromEntries(marks.map((mark) => [mark.type.name, valueOf(mark)]));

const attributesOfEnd = (blok: string | null): Attrs => (blok === null ? {} : { [BLOK]: blok });

/** The tokens of a part of the row. */
function tokensBetween(doc: Node, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (const { node, flat, end, blok } of linesOf(doc)) {
    if (end < from) continue;
    if (flat >= to) break;
    node.forEach((child, offset) => {
      const begin = Math.max(from, flat + offset);
      const until = Math.min(to, flat + offset + child.nodeSize);
      if (begin >= until) return;
      const attributes = attributesOf(child.marks);
      const insert = child.isText
        ? (child.text ?? '').slice(begin - flat - offset, until - flat - offset)
        : { type: child.type.name, attrs: attrsOf(child.attrs) };
      tokens.push({ insert, attributes, length: until - begin });
    });
    if (end >= from && end < to) tokens.push({ insert: '\n', attributes: attributesOfEnd(blok), length: 1 });
  }
  return tokens;
}

/** Each character by itself, to be compared; what a line is does not make it another line. */
function units(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ insert, attributes }) => {
    if (insert === '\n') return ['\n'];
    const marks = JSON.stringify(attributes);
    if (typeof insert !== 'string') return [JSON.stringify(insert) + marks];
    return Array.from({ length: insert.length }, (_, i) => `${insert.charAt(i)}${marks}`);
  });
}

function goOn(before: Node, at: number, tokens: readonly Token[]): boolean {
  const [left] = at > 0 ? tokensBetween(before, at - 1, at) : [];
  if (!left || left.insert === '\n') return false;
  const marks = JSON.stringify(left.attributes);
  return tokens.every(({ insert, attributes }) => insert !== '\n' && JSON.stringify(attributes) === marks);
}

/** Cuts off what stays the same at both ends, so that words which only moved on the screen stay where they are. */
function changeOf({ before, after }: Taken, [oldStart, oldEnd, newStart, newEnd]: Range): Change {
  const [from, to] = [flatOf(before, oldStart), flatOf(before, oldEnd)];
  const [begin, end] = [flatOf(after, newStart), flatOf(after, newEnd)];
  let head = 0;
  let tail = 0;
  if (to > from && end > begin) {
    const was = units(tokensBetween(before, from, to));
    const is = units(tokensBetween(after, begin, end));
    const most = Math.min(was.length, is.length);
    while (head < most && was[head] === is[head]) head++;
    while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail++;
  }
  const added = end - begin - head - tail;
  const tokens = tokensBetween(after, begin + head, end - tail);
  const at = from + head;
  return { at, remove: to - from - head - tail, tokens, added, goesOn: goOn(before, at, tokens) };
}

const changesOf = (taken: Taken): Change[] => taken.ranges.map((range) => changeOf(taken, range));

const removedBy = (steps: readonly Taken[]): number =>
  steps.flatMap(changesOf).reduce((sum, { remove }) => sum + remove, 0);

function stepOf(step: Step, before: Node, after: Node): Taken {
  const ranges: Range[] = [];
  step.getMap().forEach((...range) => void ranges.push(range));
  const isMark = step instanceof AddMarkStep || step instanceof RemoveMarkStep;
  return { before, after, ranges, marked: isMark ? { from: step.from, to: step.to } : null };
}

/** All steps of a transaction as one. */
function wholeOf(before: Node, after: Node): Taken {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return { before, after, ranges: [], marked: null };
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return { before, after, ranges: [[start, end.a + overlap, start, end.b + overlap]], marked: null };
}

/**
 * What a transaction did, in the way that takes the fewest words out. Step by step is exact; but a command that
 * moves a block by cutting it out and putting it in elsewhere is better seen as a whole: there the words stay.
 */
export function takenIn(tr: Transaction): Taken[] {
  const steps = tr.steps.map((step, i) => stepOf(step, tr.docs[i] ?? tr.before, tr.docs[i + 1] ?? tr.doc));
  if (steps.length < 2) return steps;
  const whole = [wholeOf(tr.before, tr.doc)];
  return removedBy(whole) < removedBy(steps) ? whole : steps;
}

function applyChanges(tekst: Y.Text, changes: readonly Change[]): void {
  let moved = 0;
  for (const { at, remove, tokens, added, goesOn } of changes) {
    let index = at + moved;
    // A last line without an end has nothing there to take out.
    const there = Math.min(remove, tekst.length - index);
    if (there > 0) tekst.delete(index, there);
    for (const { insert, attributes, length } of tokens) {
      if (typeof insert !== 'string') tekst.insertEmbed(index, insert, attributes);
      else if (!goesOn || !insertBehind(tekst, index, insert)) tekst.insert(index, insert, attributes);
      index += length;
    }
    moved += added - remove;
  }
}

/**
 * The lines that were there before as well as after, and are of another kind now: their ends, before and after. The
 * line behind a changed one is written too: what it said to share with the line before it may have been idle until now.
 */
function otherKind({ before, after }: Taken, changes: readonly Change[]) {
  const was = new Map(linesOf(before).map(({ end, blok }) => [end, blok]));
  let behindChange = false;
  return linesOf(after).flatMap(({ end, blok }) => {
    let shift = 0;
    let isNew = false;
    for (const { at, remove, added } of changes) {
      if (end < at + shift) break;
      isNew ||= end < at + shift + added;
      shift += added - remove;
    }
    const isOther = isNew || was.get(end - shift) !== blok;
    const write = !isNew && (isOther || (behindChange && blok !== null));
    behindChange = isOther;
    return write ? [{ end, blok, wasAt: end - shift }] : [];
  });
}

/** The last line gets its end with the first that is written, before it: changes count on it. */
function endLast(tekst: Y.Text, before: Node): void {
  const last = linesOf(before).at(-1);
  if (last && last.end >= tekst.length) tekst.insert(last.end, '\n', attributesOfEnd(last.blok));
}

function applyBlocks(tekst: Y.Text, taken: Taken, changes: readonly Change[]): void {
  for (const { end, blok } of otherKind(taken, changes)) tekst.format(end, 1, { [BLOK]: blok });
}

function applyMarks(
  tekst: Y.Text,
  after: Node,
  { from: begin, to: end }: { from: number; to: number },
): void {
  // Setting one mark may have taken away another that excludes it.
  const none = Object.fromEntries(Object.keys(after.type.schema.marks).map((name) => [name, null]));
  after.nodesBetween(begin, end, (node, pos) => {
    if (!node.isInline) return true;
    const from = flatOf(after, Math.max(pos, begin));
    const to = flatOf(after, Math.min(pos + node.nodeSize, end));
    tekst.format(from, to - from, { ...none, ...attributesOf(node.marks) });
    return false;
  });
}

/** Where in the row these steps put something: words, or the begin or end of what makes words look different. */
export function placesOf(steps: readonly Taken[]): number[] {
  return steps.flatMap((taken) => {
    const { before, marked } = taken;
    if (marked) return [flatOf(before, marked.from), flatOf(before, marked.to)];
    const changes = changesOf(taken);
    const put = changes.flatMap(({ at, added }) => (added > 0 ? [at] : []));
    return [...put, ...otherKind(taken, changes).map(({ wasAt }) => wasAt)];
  });
}

/** Writes what one person did to the shared text; call within one Yjs transaction. */
export function writeSteps(tekst: Y.Text, steps: readonly Taken[]): void {
  for (const taken of steps) {
    if (taken.marked) applyMarks(tekst, taken.after, taken.marked);
    const changes = changesOf(taken);
    if (changes.length > 0 || otherKind(taken, changes).length > 0) endLast(tekst, taken.before);
    applyChanges(tekst, changes);
    applyBlocks(tekst, taken, changes);
  }
}
