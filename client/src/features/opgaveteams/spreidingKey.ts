import type { Opgaveteam } from '@opgaveteams/shared/opgaveteams/opgaveteam.schema';

/** Changes when what is said of a team changes; for LiveHighlight. */
export function spreidingKey({ spreiding, aantalGroepen, aantalMensen }: Opgaveteam): string {
  const parts = spreiding.map(({ status, aantal }) => `${status}${aantal}`).sort();
  return [...parts, aantalGroepen, aantalMensen].join(' ');
}
