import { Double } from 'bson';

/** What `bson` has no value for: kept as a class of our own, so that it goes out as it came in. */

/** BSON undefined (0x06). It compares as null, which is also what finds it. */
export class BsonUndefined {
  get _bsontype(): 'Undefined' {
    return 'Undefined';
  }
}
export const UNDEFINED = new BsonUndefined();

/** DBPointer (0x0c): its bytes, which nobody looks into. */
export class DbPointer {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
  get _bsontype(): 'DbPointer' {
    return 'DbPointer';
  }
}

/** A NaN with other bits than JavaScript's own. */
export class ExactNan extends Double {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    super(Number.NaN);
    this.bytes = bytes;
  }
}

/** A date outside of the years that JavaScript's Date reaches. */
export class FarDate extends Date {
  readonly ms: bigint;
  constructor(ms: bigint) {
    super(Number.NaN);
    this.ms = ms;
  }
}

/** The milliseconds of a date as BSON holds them. */
export function milliseconds(date: Date): bigint {
  if (date instanceof FarDate) return date.ms;
  const at = date.getTime();
  return Number.isNaN(at) ? -(1n << 63n) : BigInt(at);
}
