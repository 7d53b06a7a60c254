import { beginLidmaatschapSchema } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { bodyOf, emptyValues, namensOf, problemsOf } from './begin.ts';

const today = '2026-11-22';
const t = ((key: string) => key) as unknown as TFunction<'lidmaatschappen'>;
const id = 'a'.repeat(24);
const place = { groepId: id, persoonId: id, today, startOf: (day: string) => `${day}T00:00:00+01:00` };

describe('[rule 1] seating somebody', () => {
  it('asks who, and why when it began in the past', () => {
    const values = { ...emptyValues(today), van: '2026-11-01' };
    expect(Object.keys(problemsOf(values, today, t))).toEqual(['persoonId', 'reden']);
    expect(problemsOf({ ...values, persoonId: id, reden: 'Vergeten' }, today, t)).toEqual({});
  });

  it('asks for which organisation, and sends no half answer', () => {
    const namens = { soort: 'organisatie' as const, organisatieId: '', themaId: '' };
    expect(namensOf(namens)).toBeNull();
    expect(problemsOf({ ...emptyValues(today), persoonId: id, namens }, today, t)).toHaveProperty('namens');
    expect(namensOf({ ...namens, organisatieId: id })).toEqual({ soort: 'organisatie', organisatieId: id });
  });

  it('today is from now on; another day from its beginning; both fit the contract', () => {
    const now = bodyOf({ ...emptyValues(today), persoonId: id }, place);
    expect(now).not.toHaveProperty('van');
    const later = bodyOf({ ...emptyValues(today), persoonId: id, van: '2026-12-01' }, place);
    expect(later.van).toBe('2026-12-01T00:00:00+01:00');
    for (const body of [now, later]) expect(beginLidmaatschapSchema.safeParse(body).success).toBe(true);
  });
});
