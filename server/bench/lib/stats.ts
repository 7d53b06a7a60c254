/** The value below which this share of the values lies (0.5 is the median); 0 without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

/** Prints the rows for people and once more for programs. */
export function show(bench: string, rows: readonly object[]): void {
  console.table(rows);
  console.log(JSON.stringify({ bench, node: process.version, rows }));
}
