import { isDoc, isTrue } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { countOption } from './context.ts';
import type { Command } from './context.ts';
import { explainOf } from './explain.ts';
import { planPipeline } from './pipeline.ts';

const aggregate: Command = {
  fields: [
    'pipeline',
    'cursor',
    'explain',
    'allowDiskUse',
    'bypassDocumentValidation',
    'hint',
    'isMapReduceCommand',
  ],
  run: async (call) => {
    const { db, body, database } = call;
    if (isTrue(body.explain)) return explainOf(call, body, 'queryPlanner');
    if (!isDoc(body.cursor))
      throw new CommandError(
        'FailedToParse',
        "The 'cursor' option is required, except for aggregate with the explain argument",
      );
    const { ns, rows, writer } = planPipeline(body, db, database);
    // All is read before the first is written, so that a pipeline may write to what it reads.
    if (writer) await writer([...rows()]);
    return database.cursors.first(
      ns,
      writer ? [].values() : rows(),
      countOption(body.cursor.batchSize, 'batchSize'),
      false,
    );
  },
};

/** Aggregation. */
export const aggregateCommands: Record<string, Command> = { aggregate };
