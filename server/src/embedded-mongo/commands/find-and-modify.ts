import { Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { encodeElement, joinElements, rawDocElement } from '../bson/codec.ts';
import { expressionTest } from '../aggregate/expressions.ts';
import { isTrue } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { compileFilter } from '../query/matcher.ts';
import { compileProjection } from '../query/projection.ts';
import { read } from '../query/read.ts';
import { parseSort } from '../query/sort.ts';
import { Stored } from '../storage/collection.ts';
import { docOption, namespace, parseHint } from './context.ts';
import type { Call, Command } from './context.ts';
import { parseUpdate, updateOne, upsertOne } from './statement.ts';

interface Outcome {
  value: Stored | undefined;
  last: Doc;
}

function modify(call: Call, filter: Doc): Outcome {
  const { body, request, database } = call;
  const removes = isTrue(body.remove);
  const statement = removes ? undefined : parseUpdate(filter, request.rawBody, 'update', body);
  const ns = namespace(call);
  const collection = statement?.upsert ? database.catalog.ensure(ns) : database.catalog.find(ns);
  const matches = compileFilter(filter, expressionTest);
  const query = {
    filter,
    matches,
    sort: parseSort(body.sort),
    limit: 1,
    hint: parseHint(body.hint, collection),
  };
  const found = collection ? (read(collection, query).next().value as Stored | undefined) : undefined;
  const none: Outcome = {
    value: undefined,
    last: { n: new Int32(0), ...(removes ? {} : { updatedExisting: false }) },
  };
  if (!collection) return none;
  if (found && !statement) {
    collection.remove(found);
    return { value: found, last: { n: new Int32(1) } };
  }
  if (!statement) return none;
  if (found) {
    const bytes = updateOne(collection, found, statement);
    return {
      value: isTrue(body.new) && bytes ? new Stored(found.rid, bytes) : found,
      last: { n: new Int32(1), updatedExisting: true },
    };
  }
  if (!statement.upsert) return none;
  const { id, bytes } = upsertOne(collection, statement);
  return {
    value: isTrue(body.new) ? new Stored(0, bytes) : undefined,
    last: { n: new Int32(1), updatedExisting: false, upserted: id },
  };
}

const findAndModify: Command = {
  fields: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'bypassDocumentValidation',
    'arrayFilters',
    'hint',
  ],
  run: (call) => {
    const { body } = call;
    if (isTrue(body.remove) === (body.update !== undefined)) {
      throw new CommandError(
        'FailedToParse',
        isTrue(body.remove)
          ? 'Cannot specify both an update and remove=true'
          : 'Either an update or remove=true must be specified',
      );
    }
    if (isTrue(body.remove) && (isTrue(body.upsert) || isTrue(body.new)))
      throw new CommandError(
        'FailedToParse',
        `Cannot specify both ${isTrue(body.new) ? 'new' : 'upsert'}=true and remove=true`,
      );
    const filter = docOption(body.query, 'query');
    const project = compileProjection(docOption(body.fields, 'fields'), filter);
    return call.database.store.write(() => {
      const { value, last } = modify(call, filter);
      const shaped = value && (project ? project(value) : value.bytes);
      return joinElements([
        encodeElement('lastErrorObject', last),
        shaped ? rawDocElement('value', shaped) : encodeElement('value', null),
        encodeElement('ok', 1),
      ]);
    });
  },
};

/** Find and change in one step: atomic, since writes are done one after another. */
export const findAndModifyCommands: Record<string, Command> = { findAndModify, findandmodify: findAndModify };
