import { Int32 } from 'bson';
import type { Doc } from '../bson/codec.ts';
import { decode } from '../bson/codec.ts';
import { isDoc } from '../bson/types.ts';
import { CommandError } from '../errors.ts';
import { choosePlan } from '../indexes/planner.ts';
import type { IndexPlan, Plan } from '../indexes/planner.ts';
import { keyPattern } from '../indexes/spec.ts';
import { read } from '../query/read.ts';
import type { Reading } from '../query/read.ts';
import type { Collection } from '../storage/collection.ts';
import { pipelineSource, planPipeline } from './pipeline.ts';
import { checkCollation, docOption, namespace } from './context.ts';
import type { Call, Command } from './context.ts';
import { reading } from './read.ts';

function scanStage(plan: IndexPlan): Doc {
  return {
    stage: 'IXSCAN',
    keyPattern: keyPattern(plan.index),
    indexName: plan.index.name,
    isMultiKey: plan.index.multikey.some(Boolean),
    isUnique: plan.index.unique,
    direction: plan.reverse ? 'backward' : 'forward',
  };
}

function stages(plan: Plan, query: Reading): Doc {
  const sorts = query.sort.length > 0;
  let stage: Doc;
  if (plan.kind === 'COLLSCAN')
    stage = { stage: 'COLLSCAN', direction: plan.reverse ? 'backward' : 'forward' };
  else if (plan.kind === 'OR')
    stage = { stage: 'FETCH', inputStage: { stage: 'OR', inputStages: plan.branches.map(scanStage) } };
  else
    stage = {
      stage: 'FETCH',
      inputStage: plan.mergeFrom ? { stage: 'SORT_MERGE', inputStages: [scanStage(plan)] } : scanStage(plan),
    };
  return sorts && !(plan.kind === 'IXSCAN' && plan.sorted) ? { stage: 'SORT', inputStage: stage } : stage;
}

/** The command inside an explain as a body that `reading` understands, and the field of its filter. */
function explained(inner: Doc): { body: Doc; field: string } {
  const name = Object.keys(inner)[0] ?? '';
  const listed = (field: string): Doc => {
    const list = inner[field];
    return isDoc(Array.isArray(list) ? list[0] : undefined) ? ((list as Doc[])[0] as Doc) : {};
  };
  if (name === 'find') return { body: inner, field: 'filter' };
  if (name === 'count' || name === 'distinct' || name === 'findAndModify')
    return { body: inner, field: 'query' };
  if (name === 'update') return { body: listed('updates'), field: 'q' };
  if (name === 'delete')
    return { body: { q: listed('deletes').q, hint: listed('deletes').hint }, field: 'q' };
  if (name === 'aggregate') {
    const pipeline = inner.pipeline as Doc[];
    const match = docOption(pipeline[0]?.$match, '$match');
    const sort = pipeline[pipeline[0]?.$match ? 1 : 0]?.$sort;
    return { body: { filter: match, ...(sort ? { sort } : {}), hint: inner.hint }, field: 'filter' };
  }
  throw new CommandError('CommandNotFound', `Explain failed due to unknown command: ${name}`);
}

function execution(collection: Collection | undefined, query: Reading): Doc {
  const examined = { keys: 0, docs: 0 };
  const started = performance.now();
  let n = 0;
  if (collection) for (const _ of read(collection, query, examined)) n++;
  return {
    executionSuccess: true,
    nReturned: new Int32(n),
    executionTimeMillis: new Int32(Math.round(performance.now() - started)),
    totalKeysExamined: new Int32(examined.keys),
    totalDocsExamined: new Int32(examined.docs),
  };
}

/** Refuses a pipeline that the command would refuse, and to execute one that writes. */
function checkPipeline(call: Call, inner: Doc, verbosity: unknown): void {
  const { stage } = planPipeline(inner, call.db, call.database);
  if (stage !== undefined && verbosity !== 'queryPlanner')
    throw new CommandError(
      'Location51029',
      `Explain of a pipeline with ${stage} is only possible with the verbosity 'queryPlanner'`,
    );
}

/** Says how a command would be done. Throws what the command would throw. */
export function explainOf(call: Call, inner: Doc, verbosity: unknown): Doc {
  checkCollation(inner.collation);
  const name = Object.keys(inner)[0] ?? '';
  const aggregates = name === 'aggregate';
  if (aggregates) checkPipeline(call, inner, verbosity);
  const { body, field } = explained(inner);
  const ns = aggregates ? pipelineSource(inner, call.db).ns : namespace({ ...call, name, body: inner });
  const collection = call.database.catalog.find(ns);
  const query = reading(body, field, collection);
  const plan: Plan | undefined = collection && choosePlan(collection, query.filter, query.sort, query.hint);
  return {
    explainVersion: '1',
    queryPlanner: {
      namespace: ns,
      parsedQuery: query.filter,
      winningPlan: plan ? stages(plan, query) : { stage: 'EOF' },
      rejectedPlans: [],
    },
    ...(verbosity === 'queryPlanner' ? {} : { executionStats: execution(collection, query) }),
    command: inner,
    ok: 1,
  };
}

function run(call: Call): Doc {
  const inner = decode(call.request.rawBody).explain;
  if (!isDoc(inner))
    throw new CommandError('TypeMismatch', "BSON field 'explain' is the wrong type, expected type 'object'");
  return explainOf(call, inner, call.body.verbosity ?? 'allPlansExecution');
}

/** Says which index a command would use and what it examines; changes nothing. */
export const explainCommands: Record<string, Command> = { explain: { fields: ['verbosity'], run } };
