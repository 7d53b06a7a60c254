import { BSONError, Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { CommandError } from '../errors.ts';
import type { Request } from '../wire/message.ts';
import { aggregateCommands } from './aggregate.ts';
import { checkFields } from './context.ts';
import type { Call, Command, Database } from './context.ts';
import { databaseCommands } from './databases.ts';
import { explainCommands } from './explain.ts';
import { findAndModifyCommands } from './find-and-modify.ts';
import { indexCommands } from './indexes.ts';
import { readCommands } from './read.ts';
import { sessionCommands } from './session.ts';
import { writeCommands } from './write.ts';

const COMMANDS = new Map<string, Command>(
  [
    sessionCommands,
    databaseCommands,
    indexCommands,
    readCommands,
    writeCommands,
    findAndModifyCommands,
    aggregateCommands,
    explainCommands,
  ].flatMap((group) => Object.entries(group)),
);

function errorAnswer(error: unknown, log: (message: string, error: unknown) => void): Doc {
  if (error instanceof CommandError)
    return {
      ok: 0,
      errmsg: error.message,
      code: new Int32(error.code),
      codeName: error.codeName,
      ...error.extra,
    };
  if (error instanceof BSONError)
    return { ok: 0, errmsg: error.message, code: new Int32(22), codeName: 'InvalidBSON' };
  log('embedded database: unexpected error', error);
  return {
    ok: 0,
    errmsg: 'internal error of the embedded database',
    code: new Int32(1),
    codeName: 'InternalError',
  };
}

/** Gives the function that does a command and always answers. */
export function dispatcher(
  database: Database,
  log: (message: string, error: unknown) => void,
): (request: Request, connectionId: number) => Promise<Doc | Buffer> {
  return async (request, connectionId) => {
    try {
      const name = Object.keys(request.body)[0] ?? '';
      const db = request.body.$db;
      const command = COMMANDS.get(name);
      if (!command) throw new CommandError('CommandNotFound', `no such command: '${name}'`);
      if (typeof db !== 'string' || db === '' || /[/\\. "$\0]/.test(db))
        throw new CommandError('InvalidNamespace', `Invalid database name: '${String(db)}'`);
      const call: Call = { db, name, body: request.body, request, database, connectionId };
      checkFields(call, command);
      return await command.run(call);
    } catch (error) {
      return errorAnswer(error, log);
    }
  };
}
