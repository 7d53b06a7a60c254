import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../errors/errors.ts';
import type { ServerToClient } from '../realtime/events.ts';
import type { VerslagLine } from './verslag.line.ts';
import type { WaaromLezen } from './verslag.state.ts';
import { VerslagSync } from './verslag.sync.ts';

const ID = 'a'.repeat(24);

/** A line whose other end a test plays: it answers when told to. The real server is in the server's own tests. */
function playedLine() {
  const server = new Y.Doc();
  const play = {
    state: 'verbonden' as ReturnType<VerslagLine['state']>,
    /** What the next commands are refused with. */
    refuse: null as ErrorCode | null,
    /** Commands are not answered while this is set. */
    silent: false,
    magSchrijven: true,
    waarom: null as WaaromLezen | null,
    sent: [] as string[],
    server,
    listeners: new Map<string, (message: never) => void>(),
    stateListener: () => undefined as void,
    become(state: ReturnType<VerslagLine['state']>) {
      play.state = state;
      play.stateListener();
    },
  };
  const line: VerslagLine = {
    state: () => play.state,
    onState: (listener) => {
      play.stateListener = listener;
      return () => undefined;
    },
    on: (event: keyof ServerToClient, listener: unknown) => {
      play.listeners.set(event, listener as never);
      return () => void play.listeners.delete(event);
    },
    command: async (name: string, payload: unknown) => {
      play.sent.push(name);
      if (play.state !== 'verbonden') throw new Error('geen_verbinding');
      if (play.silent) return new Promise(() => undefined);
      if (play.refuse) return { ok: false, code: play.refuse, message: '' } as never;
      const { data } = payload as { data: Uint8Array };
      if (name === 'verslag:open') {
        // A browser gives bare buffers, as this does.
        const update = Uint8Array.from(Y.encodeStateAsUpdate(server, data)).buffer;
        const stateVector = Uint8Array.from(Y.encodeStateVector(server)).buffer;
        const { magSchrijven, waarom } = play;
        return { ok: true, data: { update, stateVector, magSchrijven, waarom } } as never;
      }
      if (name === 'verslag:update') Y.applyUpdate(server, data);
      return { ok: true, data: undefined } as never;
    },
  };
  return { line, play };
}

let stop: (() => void)[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop.forEach((s) => s());
  stop = [];
  vi.useRealTimers();
});

function begin(prepare?: (play: ReturnType<typeof playedLine>['play']) => void) {
  const { line, play } = playedLine();
  prepare?.(play);
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const sync = new VerslagSync(line, ID, doc, awareness);
  stop.push(() => {
    sync.close();
    awareness.destroy();
  });
  const write = (words: string) => doc.getText('t').insert(doc.getText('t').length, words);
  return { sync, doc, play, write, status: () => sync.state().status };
}

const soon = (ms = 50) => vi.advanceTimersByTimeAsync(ms);

describe('[V9] the state of a text on this device', () => {
  it('is "laden" until the first answer, then "opgeslagen"', async () => {
    const { status, sync } = begin();
    expect(status()).toBe('laden');
    expect(sync.state().magSchrijven).toBeNull();
    await soon();
    expect(status()).toBe('opgeslagen');
  });

  it('is "bezig" from the first letter until the server has it', async () => {
    const { status, write, play, sync } = begin();
    await soon();
    play.silent = true;
    write('a');
    write('b');
    expect(sync.state()).toEqual({ status: 'bezig', unsaved: 2, magSchrijven: true, waarom: null });
    await soon(5_000);
    expect(status()).toBe('bezig');
  });

  it('sends a burst as one message, the rest after a moment', async () => {
    const { write, play, status } = begin();
    await soon();
    play.sent = [];
    for (const letter of 'samen') write(letter);
    await soon(1);
    write(' verder');
    await soon();
    expect(play.sent.filter((name) => name === 'verslag:update')).toHaveLength(2);
    expect(play.server.getText('t').toJSON()).toBe('samen verder');
    expect(status()).toBe('opgeslagen');
  });

  it('without a connection counts what waits, and sends all of it on return', async () => {
    const { status, write, play, sync } = begin();
    await soon();
    play.become('verbroken');
    expect(status()).toBe('niet_verbonden');
    write('a');
    write('b');
    await soon();
    expect(sync.state().unsaved).toBe(2);
    expect(play.server.getText('t').toJSON()).toBe('');
    play.become('verbonden');
    await soon();
    expect(sync.state()).toMatchObject({ status: 'opgeslagen', unsaved: 0 });
    expect(play.server.getText('t').toJSON()).toBe('ab');
  });

  it('a message whose answer was lost with the connection is not taken for saved', async () => {
    const { status, write, play, sync } = begin();
    await soon();
    play.silent = true;
    write('weg?');
    await soon();
    play.become('verbroken');
    play.silent = false;
    expect(sync.state()).toMatchObject({ status: 'niet_verbonden', unsaved: 1 });
    play.become('verbonden');
    await soon();
    expect(status()).toBe('opgeslagen');
    expect(play.server.getText('t').toJSON()).toBe('weg?');
  });

  it('deletions made without a connection are sent too', async () => {
    const { doc, write, play } = begin();
    await soon();
    write('te veel');
    await soon();
    play.become('verbroken');
    doc.getText('t').delete(0, 3);
    play.become('verbonden');
    await soon();
    expect(play.server.getText('t').toJSON()).toBe('veel');
  });

  it.each(['niet_beschikbaar', 'te_vaak', 'onverwacht'] as const)('tries again after %s', async (code) => {
    const { status, write, play } = begin();
    await soon();
    play.refuse = code;
    write('a');
    await soon(500);
    expect(status()).toBe('bezig');
    play.refuse = null;
    await soon(3_000);
    expect(status()).toBe('opgeslagen');
    expect(play.server.getText('t').toJSON()).toBe('a');
  });

  it.each([
    ['te_groot', 'te_groot'],
    ['ongeldige_invoer', 'geweigerd'],
    ['geen_toegang', 'alleen_lezen'],
  ] as const)('after %s says "%s", and does not say that it is saved', async (code, status) => {
    const { sync, write, play } = begin();
    await soon();
    play.refuse = code;
    write('a');
    await soon();
    expect(sync.state()).toMatchObject({ status, unsaved: 1 });
  });

  it('a text that was too large is saved once it is not', async () => {
    const { doc, write, play, status } = begin();
    await soon();
    write('x'.repeat(600_000));
    await soon();
    expect(status()).toBe('te_groot');
    doc.getText('t').delete(0, 599_990);
    await soon(3_000);
    expect(status()).toBe('opgeslagen');
    expect(play.server.getText('t').toJSON()).toBe('x'.repeat(10));
  });

  it('what stood on the device and never reached the server is sent at the opening', async () => {
    const { line, play } = playedLine();
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'van gisteren');
    const awareness = new Awareness(doc);
    const sync = new VerslagSync(line, ID, doc, awareness);
    stop.push(() => (sync.close(), awareness.destroy()));
    await soon();
    expect(play.server.getText('t').toJSON()).toBe('van gisteren');
    expect(sync.state()).toMatchObject({ status: 'opgeslagen', unsaved: 0 });
  });

  it('sends nothing on return when the server lacks nothing', async () => {
    const { write, play } = begin();
    await soon();
    write('heen en weer');
    await soon();
    play.sent = [];
    play.become('verbroken');
    play.become('verbonden');
    await soon();
    expect(play.sent).toContain('verslag:open');
    expect(play.sent).not.toContain('verslag:update');
  });

  it('who may only read sends nothing', async () => {
    const { write, play, status } = begin((p) => void (p.magSchrijven = false));
    await soon();
    write('toch');
    await soon();
    expect(status()).toBe('alleen_lezen');
    expect(play.sent).not.toContain('verslag:update');
  });

  it('[V11] says why one may only read, and forgets it when one may write', async () => {
    const { play, sync } = begin((p) => Object.assign(p, { magSchrijven: false, waarom: 'verouderd' }));
    await soon();
    expect(sync.state()).toMatchObject({ status: 'alleen_lezen', waarom: 'verouderd' });
    const told = { id: ID, magLezen: true, magSchrijven: false, waarom: 'vastgesteld' };
    play.listeners.get('verslag:rechten')?.(told as never);
    expect(sync.state()).toMatchObject({ status: 'alleen_lezen', waarom: 'vastgesteld' });
    Object.assign(play, { magSchrijven: true, waarom: null });
    play.listeners.get('verslag:rechten')?.({ ...told, magSchrijven: true, waarom: null } as never);
    await soon();
    expect(sync.state()).toMatchObject({ status: 'opgeslagen', waarom: null });
  });

  it('[V10] opens again when the server says that it lags, and counts nothing twice', async () => {
    const { play, write, status } = begin();
    await soon();
    play.server.getText('t').insert(0, 'gemist ');
    play.sent = [];
    play.listeners.get('verslag:opnieuw')?.({ id: ID } as never);
    write('eigen');
    await soon();
    expect(play.sent.filter((name) => name === 'verslag:open')).toHaveLength(1);
    expect(status()).toBe('opgeslagen');
    expect(['gemist eigen', 'eigengemist ']).toContain(play.server.getText('t').toJSON());
  });

  it('who is put out stays out until let in again', async () => {
    const { play, status } = begin();
    await soon();
    play.listeners.get('verslag:rechten')?.({
      id: ID,
      magLezen: false,
      magSchrijven: false,
      waarom: null,
    } as never);
    expect(status()).toBe('geen_toegang');
    play.refuse = 'niet_gevonden';
    play.listeners.get('rechten')?.(undefined as never);
    expect(status()).toBe('geen_toegang');
    await soon();
    expect(status()).toBe('geen_toegang');
    play.refuse = null;
    play.listeners.get('rechten')?.(undefined as never);
    await soon();
    expect(status()).toBe('opgeslagen');
  });
});
