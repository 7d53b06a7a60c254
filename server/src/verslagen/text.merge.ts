import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import * as Y from 'yjs';

/** Up to this many bytes a merge takes a few milliseconds at most; what is larger goes to a thread. */
const INLINE_BYTES = 128 * 1024;
/** The thread ends when nothing was merged for this long. */
const REST_MS = 30_000;

/**
 * The thread: makes one state of the parts of a text. It is written here as text because a thread of Node 20 cannot
 * begin with a TypeScript file; so it runs the same from source and compiled.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const Y = require(workerData.yjs);
parentPort.on('message', ({ nr, parts }) => {
  const doc = new Y.Doc();
  doc.transact(() => parts.forEach((part) => Y.applyUpdate(doc, part)));
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  parentPort.postMessage({ nr, state }, [state.buffer]);
});
`;

interface Asked {
  resolve(state: Uint8Array): void;
  reject(reason: Error): void;
}

let worker: Worker | null = null;
let rest: NodeJS.Timeout | undefined;
let count = 0;
const asked = new Map<number, Asked>();

function fail(reason: Error): void {
  worker = null;
  for (const { reject } of asked.values()) reject(reason);
  asked.clear();
}

function thread(): Worker {
  if (worker) return worker;
  const yjs = createRequire(import.meta.url).resolve('yjs');
  const started = new Worker(THREAD, { eval: true, workerData: { yjs }, execArgv: [] });
  started.unref();
  started.on('message', ({ nr, state }: { nr: number; state: Uint8Array }) => {
    asked.get(nr)?.resolve(state);
    asked.delete(nr);
    if (asked.size > 0) return;
    started.unref();
    rest = setTimeout(() => {
      worker = null;
      void started.terminate();
    }, REST_MS).unref();
  });
  started.on('error', fail);
  started.on('exit', () => worker === started && fail(new Error('the thread that merges texts ended')));
  return (worker = started);
}

/** The document of these parts. */
export function docOf(parts: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => parts.forEach((part) => Y.applyUpdate(doc, part)));
  return doc;
}

/** Makes one state of the parts of a text; a long text in a thread, so that nobody waits for it. */
export function mergeText(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const bytes = parts.reduce((sum, part) => sum + part.byteLength, 0);
  if (bytes <= INLINE_BYTES) {
    const doc = docOf(parts);
    const state = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return Promise.resolve(state);
  }
  clearTimeout(rest);
  return new Promise((resolve, reject) => {
    const nr = ++count;
    asked.set(nr, { resolve, reject });
    thread().ref();
    thread().postMessage({ nr, parts });
  });
}
