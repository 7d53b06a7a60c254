import { Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { equalValues } from '../bson/key.ts';
import { isDoc } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { keyPattern, parseIndex, sameKeys, sameOptions } from '../indexes/spec.ts';
import type { Index } from '../indexes/spec.ts';
import { compileFilter } from '../query/matcher.ts';
import type { Collection } from '../storage/collection.ts';
import { collectionOf, namespace } from './context.ts';
import type { Command } from './context.ts';
import { existing } from './databases.ts';

/** The index that is there already, or nothing; a contradiction is MongoDB's error. */
function already(collection: Collection, wanted: Index): Index | undefined {
  const named = collection.indexes.find((index) => index.name === wanted.name);
  if (named) {
    if (!sameKeys(named, wanted)) {
      throw new CommandError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index. Requested index: ${wanted.name}`,
      );
    }
    if (!sameOptions(named, wanted)) {
      throw new CommandError(
        'IndexOptionsConflict',
        `An equivalent index already exists with the same name but different options. Requested index: ${wanted.name}`,
      );
    }
    return named;
  }
  const same = collection.indexes.find((index) => sameKeys(index, wanted));
  if (!same || same.name === '_id_') return same;
  if (sameOptions(same, wanted))
    throw new CommandError(
      'IndexOptionsConflict',
      `Index already exists with a different name: ${same.name}`,
    );
  throw new CommandError(
    'IndexOptionsConflict',
    `An equivalent index already exists with a different name and options: ${same.name}`,
  );
}

const createIndexes: Command = {
  fields: ['indexes', 'commitQuorum', 'ignoreUnknownIndexOptions'],
  run: (call) => {
    const ns = namespace(call);
    const { catalog, store } = call.database;
    const specs: unknown = call.body.indexes;
    if (!Array.isArray(specs) || specs.length === 0)
      throw new CommandError('BadValue', 'Must specify at least one index to create');
    const parsed = (specs as Doc[]).map((spec) => parseIndex(spec, 0));
    const noExpr = (): never => {
      throw new CommandError('CannotCreateIndex', 'unsupported expression in partial index: $expr');
    };
    for (const index of parsed) if (index.partial) compileFilter(index.partial, noExpr);
    return store.write(() => {
      const createdCollectionAutomatically = !catalog.find(ns);
      const collection = catalog.ensure(ns);
      const before = collection.indexes.length;
      for (const index of parsed) {
        if (already(collection, index)) continue;
        index.id = catalog.takeId();
        collection.addIndex(index);
      }
      return {
        numIndexesBefore: new Int32(before),
        numIndexesAfter: new Int32(collection.indexes.length),
        createdCollectionAutomatically,
        ok: 1,
      };
    });
  },
};

const listIndexes: Command = {
  fields: ['cursor'],
  run: (call) => {
    const collection = existing(call);
    return call.database.cursors.first(
      collection.ns,
      collection.indexes.map((index) => index.raw).values(),
      collection.indexes.length + 1,
      true,
    );
  },
};

function named(collection: Collection, wanted: unknown): Index[] {
  if (wanted === '*') return collection.indexes.filter((index) => index.name !== '_id_');
  const list: unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return list.map((one) => {
    const index = collection.indexes.find((i) =>
      typeof one === 'string' ? i.name === one : isDoc(one) && equalValues(keyPattern(i), one),
    );
    if (!index)
      throw new CommandError(
        'IndexNotFound',
        `index not found with name [${typeof one === 'string' ? one : JSON.stringify(one)}]`,
      );
    if (index.name === '_id_') throw new CommandError('InvalidOptions', 'cannot drop _id index');
    return index;
  });
}

const dropIndexes: Command = {
  fields: ['index'],
  run: (call) => {
    const { store } = call.database;
    return store.write(() => {
      const collection = collectionOf(call);
      if (!collection) throw new CommandError('NamespaceNotFound', `ns not found ${namespace(call)}`);
      const nIndexesWas = new Int32(collection.indexes.length);
      for (const index of named(collection, call.body.index)) collection.dropIndex(index);
      return { nIndexesWas, ok: 1 };
    });
  },
};

/** Commands about indexes. */
export const indexCommands: Record<string, Command> = {
  createIndexes,
  listIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
};
