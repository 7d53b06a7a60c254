import { Int32 } from 'bson';
import { encode } from '../bson/codec.ts';
import { isTrue } from '../bson/types.ts';
import { CommandError, notHere } from '../errors.ts';
import { compileFilter } from '../query/matcher.ts';
import { expressionTest } from '../aggregate/expressions.ts';
import type { Command } from './context.ts';
import { collectionOf, docOption, namespace } from './context.ts';

export const listDatabases: Command = {
  run: ({ database }) => {
    const names = [...new Set(database.catalog.all().map((c) => c.ns.slice(0, c.ns.indexOf('.'))))].sort();
    return { databases: names.map((name) => ({ name, sizeOnDisk: 0, empty: false })), totalSize: 0, ok: 1 };
  },
};

const CREATE_ELSEWHERE = [
  'capped',
  'size',
  'max',
  'timeseries',
  'viewOn',
  'pipeline',
  'validator',
  'clusteredIndex',
  'changeStreamPreAndPostImages',
  'encryptedFields',
  'expireAfterSeconds',
];

const create: Command = {
  fields: [
    ...CREATE_ELSEWHERE,
    'validationLevel',
    'validationAction',
    'storageEngine',
    'indexOptionDefaults',
    'autoIndexId',
  ],
  run: (call) => {
    const used = CREATE_ELSEWHERE.find((field) => call.body[field] !== undefined && isTrue(call.body[field]));
    if (used !== undefined) throw notHere(`The option '${used}' of create`);
    const ns = namespace(call);
    const { catalog, store } = call.database;
    return store.write(() => {
      // Making what is there with the same options is no error since MongoDB 7.0.
      catalog.ensure(ns);
      return { ok: 1 };
    });
  },
};

const drop: Command = {
  fields: [],
  run: (call) => {
    const ns = namespace(call);
    const { catalog, store, cursors } = call.database;
    return store.write(() => {
      const collection = catalog.find(ns);
      if (!collection) return { ok: 1 };
      const nIndexesWas = new Int32(collection.indexes.length);
      catalog.drop(collection);
      cursors.killOf(ns);
      return { nIndexesWas, ns, ok: 1 };
    });
  },
};

const dropDatabase: Command = {
  fields: [],
  run: ({ db, database: { catalog, store, cursors } }) =>
    store.write(() => {
      for (const collection of catalog.ofDatabase(db)) {
        catalog.drop(collection);
        cursors.killOf(collection.ns);
      }
      return { dropped: db, ok: 1 };
    }),
};

const listCollections: Command = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run: ({ db, body, database }) => {
    const matches = compileFilter(docOption(body.filter, 'filter'), expressionTest);
    const rows = database.catalog
      .ofDatabase(db)
      .map((collection) => collection.ns.slice(db.length + 1))
      .sort()
      .map((name) =>
        isTrue(body.nameOnly)
          ? { name, type: 'collection' }
          : {
              name,
              type: 'collection',
              options: {},
              info: { readOnly: false },
              idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
            },
      )
      .filter(matches);
    return database.cursors.first(
      `${db}.$cmd.listCollections`,
      rows.map((row) => encode(row)).values(),
      rows.length + 1,
      true,
    );
  },
};

/** The collection of a command, or MongoDB's NamespaceNotFound. */
export function existing(
  call: Parameters<typeof collectionOf>[0],
): NonNullable<ReturnType<typeof collectionOf>> {
  const collection = collectionOf(call);
  if (!collection) throw new CommandError('NamespaceNotFound', `ns does not exist: ${namespace(call)}`);
  return collection;
}

/** Commands about databases and collections. */
export const databaseCommands: Record<string, Command> = { create, drop, dropDatabase, listCollections };
