import type { Doc, RawElement } from '../bson/codec.ts';
import { encodeElement, joinElements, rawDocElement, rawElements } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';

/** The items that stayed keep their bytes, also where they moved; one that changed keeps those of its own fields. */
function encodeArray(oldBytes: Uint8Array, before: readonly unknown[], after: readonly unknown[]): Buffer {
  const old = [...rawElements(oldBytes)];
  const known = new Map<unknown, RawElement>();
  for (const [i, item] of before.entries()) if (typeof item === 'object' && old[i]) known.set(item, old[i]);
  const parts = after.map((item, i): Buffer => {
    const name = String(i);
    const kept = known.get(item);
    if (kept) return rawDocElement(name, kept.value, kept.type);
    const was = before[i];
    return isDoc(was) && isDoc(item) && old[i]
      ? rawDocElement(name, encodeChanged(old[i].value, was, item))
      : encodeElement(name, item);
  });
  return joinElements(parts);
}

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
    } else if (element.type === 0x04 && Array.isArray(old) && Array.isArray(value))
      parts.push(rawDocElement(element.name, encodeArray(element.value, old, value), 0x04));
    else parts.push(encodeElement(element.name, value));
  }
  for (const [name, value] of Object.entries(after))
    if (!kept.has(name)) parts.push(encodeElement(name, value));
  return joinElements(parts);
}
