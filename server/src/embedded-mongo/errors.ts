/** MongoDB's own error codes, as far as this server answers with them. */
const CODES = {
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  Overflow: 15,
  IllegalOperation: 20,
  InvalidBSON: 22,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  InvalidPipelineOperator: 168,
  NotImplemented: 238,
  DuplicateKey: 11000,
  Location15952: 15952,
  Location17053: 17053,
  Location17419: 17419,
  Location31249: 31249,
  Location31253: 31253,
  Location31254: 31254,
  Location31325: 31325,
  Location40066: 40066,
  Location40100: 40100,
  Location40101: 40101,
  Location40102: 40102,
  Location40103: 40103,
  Location40104: 40104,
  Location40105: 40105,
  Location40185: 40185,
  Location40191: 40191,
  Location40192: 40192,
  Location40193: 40193,
  Location40194: 40194,
  Location40195: 40195,
  Location40196: 40196,
  Location40197: 40197,
  Location40198: 40198,
  Location40199: 40199,
  Location40200: 40200,
  Location40201: 40201,
  Location40202: 40202,
  Location40239: 40239,
  Location40240: 40240,
  Location40241: 40241,
  Location40242: 40242,
  Location40243: 40243,
  Location40244: 40244,
  Location40245: 40245,
  Location40246: 40246,
  Location40323: 40323,
  Location40324: 40324,
  Location40327: 40327,
  Location40414: 40414,
  Location40415: 40415,
  Location40573: 40573,
  Location5339901: 5339901,
  InternalError: 1,
} as const;

export type CodeName = keyof typeof CODES;

/** An error that goes to the client in MongoDB's shape: `{ok: 0, errmsg, code, codeName, ...extra}`. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly extra: Record<string, unknown>;
  constructor(codeName: CodeName, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.code = CODES[codeName];
    this.codeName = codeName;
    this.extra = extra;
  }
}

export type StartErrorCode = 'data_dir_in_use' | 'data_dir_unwritable' | 'data_newer' | 'port_taken';

/** The database cannot start; the message is one sentence for the person who started it. */
export class EmbeddedMongoStartError extends Error {
  readonly code: StartErrorCode;
  constructor(code: StartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedMongoStartError';
    this.code = code;
  }
}

/** What MongoDB says of an option or operator that exists there and not here. */
export function notHere(what: string): CommandError {
  return new CommandError(
    'NotImplemented',
    `${what} is not supported by the embedded database; use MongoDB for it`,
  );
}
