import type { Doc } from '../bson/codec.ts';
import { encodeElement, joinElements, rawElements } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';

/**
 * Encodes an updated document: what did not change keeps its bytes (also types that JavaScript has no value for, such
 * as the old BSON undefined) and its place; what is new comes at the end, as in MongoDB.
 */
export function encodeChanged(oldBytes: Uint8Array, before: Doc, after: Doc): Buffer {
  const parts: Buffer[] = [];
  const kept = new Set<string>();
  for (const element of rawElements(oldBytes)) {
    if (!Object.hasOwn(after, element.name)) continue;
    kept.add(element.name);
    const old = before[element.name];
    const value = after[element.name];
    if (old === value) parts.push(element.raw);
    else if (element.type === 0x03 && isDoc(old) && isDoc(value)) {
      const head = element.raw.subarray(0, element.raw.length - element.value.length);
      parts.push(Buffer.concat([head, encodeChanged(element.value, old, value)]));
    } else parts.push(encodeElement(element.name, value));
  }
  for (const [name, value] of Object.entries(after))
    if (!kept.has(name)) parts.push(encodeElement(name, value));
  return joinElements(parts);
}
