import * as Y from 'yjs';

/** A line of a text in which something stands that the server does not have. */
export type UnsentLine = { tekst: string; nieuw: boolean }[];

/** Ranges of characters that a person made: by client, from and to a clock. */
type Ranges = Map<number, { van: number; tot: number }[]>;

function rangesOf(updates: Uint8Array[]): Ranges {
  const ranges: Ranges = new Map();
  for (const update of updates)
    for (const struct of Y.decodeUpdate(update).structs) {
      // Where something is left out it is not this update that has it.
      if (struct instanceof Y.Skip) continue;
      const { id, length } = struct;
      const of = ranges.get(id.client) ?? [];
      of.push({ van: id.clock, tot: id.clock + length });
      ranges.set(id.client, of);
    }
  return ranges;
}

function isNew(ranges: Ranges, { client, clock }: Y.ID, offset: number): boolean {
  const at = clock + offset;
  return ranges.get(client)?.some(({ van, tot }) => van <= at && at < tot) ?? false;
}

/** Every character of a text in its order, with whether it is new; each block ends its line. */
function* charactersOf(type: Y.AbstractType<unknown>, ranges: Ranges): Generator<[string, boolean]> {
  for (let item = type._start; item; item = item.right) {
    if (item.deleted) continue;
    const { content, id } = item;
    if (content instanceof Y.ContentString)
      for (let i = 0; i < content.str.length; i++) yield [content.str.charAt(i), isNew(ranges, id, i)];
  }
}

/** What was typed after something that this device does not have: in the order of typing, for it has no place yet. */
function* placeless(doc: Y.Doc, unsent: Uint8Array[]): Generator<[string, boolean]> {
  for (const update of unsent)
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
      const known = Y.getState(doc.store, struct.id.client) - struct.id.clock;
      for (const char of struct.content.str.slice(Math.max(known, 0))) yield [char, true];
    }
}

/**
 * What was written and not sent, readable: the lines in which it stands, whole, with what is new in them.
 * @param all everything that the device has of the text
 * @param unsent the part of it that the server does not have
 */
export function unsentLines(all: Uint8Array[], unsent: Uint8Array[]): UnsentLine[] {
  const doc = new Y.Doc();
  doc.transact(() => all.forEach((update) => Y.applyUpdate(doc, update)));
  const ranges = rangesOf(unsent);
  const lines: UnsentLine[] = [[]];
  const add = ([char, nieuw]: [string, boolean]): void => {
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    if (char === '\n') lines.push([]);
    else if (last?.nieuw === nieuw) last.tekst += char;
    else line.push({ tekst: char, nieuw });
  };
  for (const root of doc.share.values())
    for (const character of charactersOf(root as Y.AbstractType<unknown>, ranges)) add(character);
  lines.push([]);
  for (const character of placeless(doc, unsent)) add(character);
  doc.destroy();
  return lines.filter((line) => line.some(({ tekst, nieuw }) => nieuw && tekst.trim() !== ''));
}

/** The same as plain text, to copy. */
export function plainText(lines: UnsentLine[]): string {
  return lines.map((line) => line.map(({ tekst }) => tekst).join('')).join('\n');
}
