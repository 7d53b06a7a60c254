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
  MergeStageNoMatchingDocument: 13113,
  OutOfDiskSpace: 14031,
  Location15952: 15952,
  Location15998: 15998,
  Location16410: 16410,
  Location16990: 16990,
  Location17053: 17053,
  Location17385: 17385,
  Location17419: 17419,
  Location31249: 31249,
  Location31253: 31253,
  Location31254: 31254,
  Location31319: 31319,
  Location31320: 31320,
  Location31321: 31321,
  Location31325: 31325,
  Location31441: 31441,
  Location31465: 31465,
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
  Location40228: 40228,
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
  Location40352: 40352,
  Location40353: 40353,
  Location40414: 40414,
  Location40415: 40415,
  Location40573: 40573,
  Location40600: 40600,
  Location40601: 40601,
  Location40602: 40602,
  Location51029: 51029,
  Location51047: 51047,
  Location51132: 51132,
  Location51134: 51134,
  Location51178: 51178,
  Location51181: 51181,
  Location51183: 51183,
  Location51185: 51185,
  Location51186: 51186,
  Location51187: 51187,
  Location51191: 51191,
  Location51199: 51199,
  Location51273: 51273,
  Location5339901: 5339901,
  Location5733201: 5733201,
  Location5733401: 5733401,
  Location5733402: 5733402,
  Location5733403: 5733403,
  Location5733404: 5733404,
  Location5733405: 5733405,
  Location5733406: 5733406,
  Location5733408: 5733408,
  Location5733409: 5733409,
  Location5733410: 5733410,
  Location5786800: 5786800,
  Location5786801: 5786801,
  Location5858203: 5858203,
  Location5876900: 5876900,
  Location5897900: 5897900,
  Location5946800: 5946800,
  Location5946802: 5946802,
  Location6053600: 6053600,
  Location6586400: 6586400,
  Location8993000: 8993000,
  Location9554500: 9554500,
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
