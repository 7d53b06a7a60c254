import type { Model, QueryFilter } from 'mongoose';
import { invalid } from '../errors/domain-error.ts';

interface PageRequest {
  filter: Record<string, unknown>[];
  /** Field that orders the list; ties are broken by `_id`. Its values must not be null. */
  veld: string;
  richting: 1 | -1;
  na?: string | undefined;
  aantal: number;
  /** Fields that a list does not read: what is large. */
  zonder?: Record<string, 0>;
}

type Row = { _id: unknown } & Record<string, unknown>;

/** The cursor behind the row with this value and id, for every list that is ordered by such a value. */
export function cursorVan(value: unknown, id: string): string {
  const plain = value instanceof Date ? { d: value.getTime() } : { v: value };
  return Buffer.from(JSON.stringify([plain, id])).toString('base64url');
}

function decode(cursor: string): { value: unknown; id: string } {
  try {
    const [plain, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [
      { d?: number; v?: unknown },
      string,
    ];
    const value = typeof plain.d === 'number' ? new Date(plain.d) : plain.v;
    const whole = typeof value === 'string' || typeof value === 'number' || value instanceof Date;
    if (!whole || !/^[0-9a-f]{24}$/.test(id)) throw new Error('not a cursor of ours');
    return { value, id };
  } catch {
    throw invalid('na', 'Dit is geen geldige cursor.');
  }
}

/**
 * One page of a list, by cursor: the cost of a page does not grow with its number, and rows that are added
 * meanwhile neither repeat nor hide others.
 * @throws DomainError `ongeldige_invoer` for a cursor that is not ours.
 */
export async function findPage<T>(
  model: Model<T>,
  request: PageRequest,
): Promise<{ rows: T[]; volgende: string | null }> {
  const { veld, richting, aantal } = request;
  const filters = request.filter.filter((f) => Object.keys(f).length > 0);
  if (request.na) {
    const { value, id } = decode(request.na);
    const beyond = richting === 1 ? '$gt' : '$lt';
    filters.push(
      { [veld]: { [`${beyond}e`]: value } },
      { $or: [{ [veld]: { [beyond]: value } }, { [veld]: value, _id: { [beyond]: id } }] },
    );
  }
  const rows = (await model
    .find((filters.length > 0 ? { $and: filters } : {}) as QueryFilter<T>, request.zonder)
    .sort({ [veld]: richting, _id: richting })
    .limit(aantal + 1)
    .lean()) as T[];
  const last = rows[aantal - 1] as Row | undefined;
  return {
    rows: rows.slice(0, aantal),
    volgende: rows.length > aantal && last ? cursorVan(last[veld], String(last._id)) : null,
  };
}
