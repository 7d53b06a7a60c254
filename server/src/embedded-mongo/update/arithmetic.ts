import { Decimal128, Double, Int32, Long } from 'bson';
import { CommandError, notHere } from '../errors.ts';
import { isNumeric, toNumber, typeNumber } from '../bson/types.ts';

type Operation = 'add' | 'multiply';

function decimalParts(value: unknown): { digits: bigint; exponent: number } {
  const text =
    value instanceof Decimal128 || value instanceof Long ? value.toString() : String(toNumber(value));
  const match = /^(-?)(\d*)(?:\.(\d*))?(?:E([+-]?\d+))?$/i.exec(text);
  if (!match) throw notHere(`Arithmetic on the Decimal128 ${text}`);
  const decimals = match[3] ?? '';
  return {
    digits: BigInt(`${match[1] ?? ''}${match[2] ?? ''}${decimals}`),
    exponent: Number(match[4] ?? 0) - decimals.length,
  };
}

function decimal(a: unknown, b: unknown, operation: Operation): Decimal128 {
  if (typeNumber(a) === 1 || typeNumber(b) === 1) throw notHere('Arithmetic between Decimal128 and double');
  const x = decimalParts(a);
  const y = decimalParts(b);
  const exponent = operation === 'multiply' ? x.exponent + y.exponent : Math.min(x.exponent, y.exponent);
  const digits =
    operation === 'multiply'
      ? x.digits * y.digits
      : x.digits * 10n ** BigInt(x.exponent - exponent) + y.digits * 10n ** BigInt(y.exponent - exponent);
  try {
    return Decimal128.fromString(`${String(digits)}E${String(exponent)}`);
  } catch {
    throw notHere('A Decimal128 result of more than 34 digits');
  }
}

const toBig = (value: unknown): bigint =>
  value instanceof Long ? value.toBigInt() : BigInt(toNumber(value));

/** `$inc` and `$mul` with MongoDB's types: int32 grows to long, double wins over both, decimal over all. */
export function arithmetic(a: unknown, b: unknown, operation: Operation): unknown {
  const types = [typeNumber(a), typeNumber(b)];
  if (types.includes(19)) return decimal(a, b, operation);
  if (types.includes(1))
    return new Double(operation === 'add' ? toNumber(a) + toNumber(b) : toNumber(a) * toNumber(b));
  const result = operation === 'add' ? toBig(a) + toBig(b) : toBig(a) * toBig(b);
  if (BigInt.asIntN(64, result) !== result)
    throw new CommandError(
      'BadValue',
      `Failed to apply $${operation === 'add' ? 'inc' : 'mul'} operations: integer overflow`,
    );
  if (!types.includes(18) && BigInt.asIntN(32, result) === result) return new Int32(Number(result));
  return Long.fromBigInt(result);
}

/** `$bit`: and, or, xor of integers. */
export function bitwise(current: unknown, operation: string, operand: unknown): unknown {
  const types = [typeNumber(current), typeNumber(operand)];
  if (!types.every((type) => type === 16 || type === 18))
    throw new CommandError('BadValue', 'Cannot apply $bit to a value of non-integral type');
  const [a, b] = [toBig(current), toBig(operand)];
  if (!['and', 'or', 'xor'].includes(operation))
    throw new CommandError(
      'BadValue',
      `The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}'`,
    );
  const result = operation === 'and' ? a & b : operation === 'or' ? a | b : a ^ b;
  return types.includes(18)
    ? Long.fromBigInt(BigInt.asIntN(64, result))
    : new Int32(Number(BigInt.asIntN(32, result)));
}

/** Throws MongoDB's TypeMismatch where a value is no number. */
export function assertNumber(value: unknown, message: string): void {
  if (!isNumeric(value)) throw new CommandError('TypeMismatch', message);
}
