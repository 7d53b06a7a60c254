import { BSONError, Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { decode } from '../bson/codec.ts';
import { expressionTest } from '../aggregate/expressions.ts';
import { isTrue, numberOption } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { compileFilter } from '../query/matcher.ts';
import { read } from '../query/read.ts';
import { parseSort } from '../query/sort.ts';
import { parseUpdate, updateOne, upsertOne, withId } from './statement.ts';
import { rawList } from '../wire/message.ts';
import { checkCollation, docOption, namespace, parseHint } from './context.ts';
import type { Call, Command } from './context.ts';

const MOST_STATEMENTS = 100_000;
/** How many documents one transaction writes at most, so that a large batch does not keep the others waiting. */
export const CHUNK = 1000;

interface WriteError extends Doc {
  index: Int32;
}

/** An error of one statement as it stands in `writeErrors`. */
function writeError(thrown: unknown, index: number): WriteError {
  // Malformed bytes are met before anything is written, and may not take back what others write beside it.
  const error = thrown instanceof BSONError ? new CommandError('InvalidBSON', thrown.message) : thrown;
  if (!(error instanceof CommandError)) throw error;
  return { index: new Int32(index), code: new Int32(error.code), errmsg: error.message, ...error.extra };
}

function statements(call: Call, field: string): Buffer[] {
  const list = rawList(call.request, field);
  if (!list || list.length === 0 || list.length > MOST_STATEMENTS) {
    throw new CommandError(
      'BadValue',
      `Write batch sizes must be between 1 and ${String(MOST_STATEMENTS)}. Got ${String(list?.length ?? 0)} operations.`,
    );
  }
  return list;
}

/** Runs statements in order, many in one transaction; stops at the first error when `ordered`. */
async function each(
  call: Call,
  list: readonly Buffer[],
  run: (raw: Buffer, index: number) => void,
): Promise<WriteError[]> {
  const ordered = call.body.ordered !== false;
  const errors: WriteError[] = [];
  for (let from = 0; from < list.length && !(ordered && errors.length > 0); from += CHUNK) {
    await call.database.store.write(() => {
      for (const [i, raw] of list.slice(from, from + CHUNK).entries()) {
        try {
          run(raw, from + i);
        } catch (error) {
          errors.push(writeError(error, from + i));
          if (ordered) return;
        }
      }
    });
  }
  return errors;
}

const answer = (fields: Doc, errors: readonly WriteError[]): Doc => ({
  ...fields,
  ...(errors.length > 0 ? { writeErrors: errors } : {}),
  ok: 1,
});

const insert: Command = {
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  run: async (call) => {
    const ns = namespace(call);
    let n = 0;
    const errors = await each(call, statements(call, 'documents'), (raw) => {
      const { bytes, doc } = withId(raw);
      call.database.catalog.ensure(ns).insert(bytes, doc);
      n++;
    });
    return answer({ n: new Int32(n) }, errors);
  },
};

const UPDATE_FIELDS = new Set([
  'q',
  'u',
  'c',
  'multi',
  'upsert',
  'collation',
  'arrayFilters',
  'hint',
  'upsertSupplied',
  'sort',
]);

const update: Command = {
  fields: ['updates', 'ordered', 'bypassDocumentValidation'],
  run: async (call) => {
    const ns = namespace(call);
    const done = { n: 0, nModified: 0 };
    const upserted: Doc[] = [];
    const errors = await each(call, statements(call, 'updates'), (raw, index) => {
      const spec = decode(raw);
      const unknown = Object.keys(spec).find((field) => !UPDATE_FIELDS.has(field));
      if (unknown !== undefined)
        throw new CommandError(
          'Location40415',
          `BSON field 'update.updates.${unknown}' is an unknown field.`,
        );
      const filter = docOption(spec.q, 'update.updates.q');
      const statement = parseUpdate(filter, raw, 'u', spec);
      const multi = isTrue(spec.multi);
      if (multi && statement.update.replaces)
        throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
      const matches = compileFilter(filter, expressionTest);
      const collection = statement.upsert ? call.database.catalog.ensure(ns) : call.database.catalog.find(ns);
      if (!collection) return;
      // All are found before the first is changed, so that no document is met twice.
      const found = [
        ...read(collection, {
          filter,
          matches,
          sort: parseSort(spec.sort),
          limit: multi ? Infinity : 1,
          hint: parseHint(spec.hint, collection),
        }),
      ];
      for (const stored of found) {
        if (updateOne(collection, stored, statement)) done.nModified++;
        done.n++;
      }
      if (found.length === 0 && statement.upsert) {
        upserted.push({ index: new Int32(index), _id: upsertOne(collection, statement).id });
        done.n++;
      }
    });
    return answer(
      {
        n: new Int32(done.n),
        nModified: new Int32(done.nModified),
        ...(upserted.length > 0 ? { upserted } : {}),
      },
      errors,
    );
  },
};

const remove: Command = {
  fields: ['deletes', 'ordered'],
  run: async (call) => {
    const ns = namespace(call);
    let n = 0;
    const errors = await each(call, statements(call, 'deletes'), (raw) => {
      const spec = decode(raw);
      checkCollation(spec.collation);
      const filter = docOption(spec.q, 'delete.deletes.q');
      const limit = numberOption(spec.limit);
      if (limit !== 0 && limit !== 1)
        throw new CommandError(
          'FailedToParse',
          `The limit field in delete objects must be 0 or 1. Got ${String(limit)}`,
        );
      const matches = compileFilter(filter, expressionTest);
      const collection = call.database.catalog.find(ns);
      if (!collection) return;
      const found = [
        ...read(collection, {
          filter,
          matches,
          sort: [],
          limit: limit === 1 ? 1 : Infinity,
          hint: parseHint(spec.hint, collection),
        }),
      ];
      for (const stored of found) collection.remove(stored);
      n += found.length;
    });
    return answer({ n: new Int32(n) }, errors);
  },
};

/** Commands that write. */
export const writeCommands: Record<string, Command> = { insert, update, delete: remove };
