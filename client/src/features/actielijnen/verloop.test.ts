import { describe, expect, it } from 'vitest';
import { verloopVan } from './verloop.ts';

const bericht = (status: 'op_koers' | 'stokt' | 'afgerond', dag: string) => ({
  ...{ status, op: `${dag}T10:00:00.000Z` },
});
const in90 = { ritmeDagen: 90 };
const now = new Date('2026-06-01T10:00:00Z');
const kort = (delen: ReturnType<typeof verloopVan>) =>
  delen.map(({ status, van, tot }) => [
    status,
    van.toISOString().slice(0, 10),
    tot?.toISOString().slice(0, 10) ?? null,
  ]);

describe('[rule 3] how the status went', () => {
  it('is what each bericht said until the next one, whatever the order they come in', () => {
    const berichten = [bericht('stokt', '2026-05-01'), bericht('op_koers', '2026-04-01')];
    expect(kort(verloopVan(berichten, in90, now))).toEqual([
      ['op_koers', '2026-04-01', '2026-05-01'],
      ['stokt', '2026-05-01', null],
    ]);
  });

  it('is unknown where nothing was said within the rhythm, between two berichten and now', () => {
    const berichten = [bericht('op_koers', '2025-01-01'), bericht('op_koers', '2025-12-01')];
    expect(kort(verloopVan(berichten, in90, now))).toEqual([
      ['op_koers', '2025-01-01', '2025-04-01'],
      ['onbekend', '2025-04-01', '2025-12-01'],
      ['op_koers', '2025-12-01', '2026-03-01'],
      ['onbekend', '2026-03-01', null],
    ]);
  });

  it('is one time where two berichten say the same, and ends for good with the end', () => {
    const berichten = [
      bericht('op_koers', '2025-01-01'),
      bericht('op_koers', '2025-02-01'),
      bericht('afgerond', '2025-03-01'),
    ];
    expect(kort(verloopVan(berichten, in90, now))).toEqual([
      ['op_koers', '2025-01-01', '2025-03-01'],
      ['afgerond', '2025-03-01', null],
    ]);
  });
});
