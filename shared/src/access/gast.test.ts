import { describe, expect, it } from 'vitest';
import { isVanDeAlliantie, kernteamVan, leidt, schrijftMee, type Actor } from './actor.ts';
import { readScope } from './scope.ts';

const now = new Date('2026-11-20T10:00:00Z');

const gast = (meeschrijven: boolean | undefined, soort: 'kernteam' | 'werkgroep' = 'werkgroep'): Actor => ({
  ...{ persoonId: 'p', rollen: [], gast: true },
  lidmaatschappen: [
    {
      ...{ groepId: 'g', groepSoort: soort, opgaveteamId: 't', rol: 'lid' },
      ...{ van: '2026-11-01T00:00:00Z', tot: '2026-12-01T00:00:00Z', meeschrijven },
    },
  ],
});

describe('[rule 9] a guest', () => {
  it('is not of the alliance, and reads what is public and of the groep that let it in', () => {
    expect(isVanDeAlliantie(gast(true), now)).toBe(false);
    expect(readScope(gast(true), now)).toEqual({
      ...{ alles: false, openbaarheden: ['openbaar'], groepIds: ['g'], opgaveteamIds: [] },
    });
  });

  it('in a kernteam does not become one of the kernteam', () => {
    expect(kernteamVan(gast(true, 'kernteam'), now)).toEqual([]);
  });

  it('never leads, whatever the seat says', () => {
    const actor = gast(true);
    for (const l of actor.lidmaatschappen) l.rol = 'trekker';
    expect(leidt(actor, ['g'], now)).toBe(false);
  });

  it('writes along only where the groep says so, and as long as the membership holds', () => {
    expect(schrijftMee(gast(true), ['g'], now)).toBe(true);
    expect(schrijftMee(gast(false), ['g'], now)).toBe(false);
    expect(schrijftMee(gast(undefined), ['g'], now)).toBe(false);
    expect(schrijftMee(gast(true), ['g'], new Date('2026-12-01T00:00:00Z'))).toBe(false);
  });

  it('stays one with an account, until the groep takes them in', () => {
    const account = { ...gast(true, 'kernteam'), gast: false };
    expect(isVanDeAlliantie(account, now)).toBe(false);
    expect(kernteamVan(account, now)).toEqual([]);
    expect(schrijftMee(account, ['g'], now)).toBe(true);
  });

  it('and a member, without that field, writes along', () => {
    expect(schrijftMee({ ...gast(undefined), gast: false }, ['g'], now)).toBe(true);
  });
});
