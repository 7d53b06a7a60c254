import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { afterEach, describe, expect, it } from 'vitest';
import { Carets } from './carets.ts';

const noor = { id: 'p1', naam: 'Noor' };
const sam = { id: 'p2', naam: 'Sam' };
const made: Awareness[] = [];

function device(): Awareness {
  const awareness = new Awareness(new Y.Doc());
  made.push(awareness);
  return awareness;
}
afterEach(() => made.splice(0).forEach((a) => a.destroy()));

/** What the others hear when somebody says this. */
function told(carets: Carets<object>, owner: object, user: typeof noor, data: Uint8Array): Uint8Array {
  return carets.message([carets.take(owner, user, data)]);
}

const says = (a: Awareness): Uint8Array => encodeAwarenessUpdate(a, [a.clientID]);

describe('[V8] carets', () => {
  it('carry the name of who is signed in, whatever the client says', () => {
    const carets = new Carets<object>();
    const [liar, reader] = [device(), device()];
    const at = { type: null, tname: 'default', item: { client: 5, clock: 3 }, assoc: 0 };
    const cursor = { anchor: at, head: at };
    liar.setLocalState({ user: { id: 'p9', naam: 'De burgemeester' }, cursor, extra: 'x' });
    applyAwarenessUpdate(reader, told(carets, {}, noor, says(liar)), null);
    expect(reader.getStates().get(liar.clientID)).toEqual({ user: noor, cursor });
  });

  it('are one for each connection, and not for the taking', () => {
    const carets = new Carets<object>();
    const [one, other] = [{}, {}];
    const a = device();
    carets.take(one, noor, says(a));
    expect(() => carets.take(other, sam, says(a))).toThrow('ongeldige_invoer');
    expect(() => carets.take(one, noor, says(device()))).toThrow('ongeldige_invoer');
  });

  it('are taken over by a new connection of the same person', () => {
    const carets = new Carets<object>();
    const [old, fresh] = [{}, {}];
    const a = device();
    carets.take(old, noor, says(a));
    carets.take(fresh, noor, says(a));
    expect(carets.drop(old)).toBeNull();
    expect(carets.all()).not.toBeNull();
  });

  it('are gone for others when the connection goes, and seen again when it comes back', () => {
    const carets = new Carets<object>();
    const [a, reader] = [device(), device()];
    a.setLocalState({ cursor: null });
    const owner = {};
    applyAwarenessUpdate(reader, told(carets, owner, noor, says(a)), null);
    const gone = carets.drop(owner);
    expect(gone).not.toBeNull();
    if (gone !== null) applyAwarenessUpdate(reader, carets.message([gone]), null);
    expect(reader.getStates().has(a.clientID)).toBe(false);
    applyAwarenessUpdate(reader, told(carets, {}, noor, says(a)), null);
    expect(reader.getStates().has(a.clientID)).toBe(true);
    expect(new Carets<object>().all()).toBeNull();
  });

  it('refuse what is no awareness, or too much of it', () => {
    const carets = new Carets<object>();
    expect(() => carets.take({}, noor, new Uint8Array([1, 2, 3]))).toThrow('ongeldige_invoer');
    expect(() => carets.take({}, noor, new Uint8Array(5_000))).toThrow('te_groot');
    const a = device();
    const b = device();
    a.setLocalState({ cursor: { anchor: 'x', head: 7 } });
    expect(() => carets.take({}, noor, says(a))).toThrow('ongeldige_invoer');
    applyAwarenessUpdate(a, says(b), null);
    expect(() => carets.take({}, noor, encodeAwarenessUpdate(a, [a.clientID, b.clientID]))).toThrow();
  });
});
