import { Decimal128, Long } from 'bson';
import { toNumber } from './types.ts';

const scratch = Buffer.alloc(8);
const SIGN = 1n << 63n;

function orderedBits(value: number): bigint {
  scratch.writeDoubleBE(value === 0 ? 0 : value, 0);
  const bits = scratch.readBigUInt64BE(0);
  return bits & SIGN ? BigInt.asUintN(64, ~bits) : bits | SIGN;
}

function fromOrderedBits(ordered: bigint): number {
  scratch.writeBigUInt64BE(ordered & SIGN ? ordered & ~SIGN : BigInt.asUintN(64, ~ordered), 0);
  return scratch.readDoubleBE(0);
}

/** An exact fraction; the denominator is positive. */
interface Fraction {
  n: bigint;
  d: bigint;
}

function fractionOfDouble(value: number): Fraction {
  scratch.writeDoubleBE(value, 0);
  const bits = scratch.readBigUInt64BE(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const mantissa = (bits & ((1n << 52n) - 1n)) | (exponent === 0 ? 0n : 1n << 52n);
  const shift = (exponent === 0 ? 1 : exponent) - 1075;
  const signed = bits & SIGN ? -mantissa : mantissa;
  return shift >= 0 ? { n: signed << BigInt(shift), d: 1n } : { n: signed, d: 1n << BigInt(-shift) };
}

function fractionOfDecimal(text: string): Fraction {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:E([+-]?\d+))?$/i.exec(text);
  if (!match) return { n: 0n, d: 1n };
  const decimals = match[3] ?? '';
  const digits = BigInt(`${match[2] ?? ''}${decimals}` || '0') * (match[1] === '-' ? -1n : 1n);
  const exponent = Number(match[4] ?? 0) - decimals.length;
  return exponent >= 0
    ? { n: digits * 10n ** BigInt(exponent), d: 1n }
    : { n: digits, d: 10n ** BigInt(-exponent) };
}

const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

/** Where an exact value lies between two neighbouring doubles, as 80 bits: doubles have 53 bits and Decimal128 113. */
function withResidue(exact: Fraction, approx: number): Buffer {
  let bits = orderedBits(Number.isFinite(approx) ? approx : Math.sign(approx) * Number.MAX_VALUE);
  while (less(exact, fractionOfDouble(fromOrderedBits(bits))) && Number.isFinite(fromOrderedBits(bits - 1n)))
    bits -= 1n;
  const floor = fractionOfDouble(fromOrderedBits(bits));
  const out = Buffer.alloc(8 + 1 + 10);
  out.writeBigUInt64BE(bits, 0);
  const gap = { n: exact.n * floor.d - floor.n * exact.d, d: exact.d * floor.d };
  if (gap.n === 0n) return out.subarray(0, 9);
  out[8] = 1;
  const next = fromOrderedBits(bits + 1n);
  const ulp = Number.isFinite(next) ? fractionOfDouble(next) : { n: floor.n * 2n, d: floor.d };
  const step = { n: ulp.n * floor.d - floor.n * ulp.d, d: ulp.d * floor.d };
  let part = (gap.n * step.d * (1n << 80n)) / (gap.d * step.n);
  if (part < 0n) part = 0n;
  if (part >= 1n << 80n) part = (1n << 80n) - 1n;
  out.write(part.toString(16).padStart(20, '0'), 9, 'hex');
  return out;
}

/** Order-preserving bytes of any BSON number: 8 bytes of the double at or below it, then where it lies above that. */
export function numberKey(value: unknown): Buffer {
  if (value instanceof Long && !Number.isSafeInteger(value.toNumber())) {
    return withResidue({ n: value.toBigInt(), d: 1n }, value.toNumber());
  }
  if (value instanceof Decimal128) {
    const text = value.toString();
    const approx = Number(text);
    if (!/nan|infinity/i.test(text)) return withResidue(fractionOfDecimal(text), approx);
    return plainKey(/nan/i.test(text) ? Number.NaN : text.startsWith('-') ? -Infinity : Infinity);
  }
  return plainKey(toNumber(value));
}

function plainKey(value: number): Buffer {
  const out = Buffer.alloc(9);
  // NaN sorts below every number.
  if (!Number.isNaN(value)) out.writeBigUInt64BE(orderedBits(value), 0);
  return out;
}
