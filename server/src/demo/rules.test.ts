import { isEindstatus, toonStatus, vraagtUitleg } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { nieuwStatusberichtSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { nieuwActiepuntSchema } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { nieuwBesluitSchema } from '@opgaveteams/shared/besluiten/besluit.schema';
import { nieuweBijeenkomstSchema } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { nieuweGroepSchema } from '@opgaveteams/shared/groepen/groep.schema';
import { beginLidmaatschapSchema } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { Types } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { overlapt } from '../lidmaatschappen/lidmaatschap.intervals.ts';
import { startOfDay } from '../platform/clock/days.ts';
import { areaPack } from '../testing/area.ts';
import type { Grond } from './bron.ts';
import { PERSONAS, type PersonaName } from './personas.ts';
import type { ThemaId } from './texts/types.ts';
import { buildWereld } from './world.ts';

const area = areaPack();
const TODAY = '2026-11-22';
const now = startOfDay(TODAY, area.timezone);

const id = (): Types.ObjectId => new Types.ObjectId();
const grond: Grond = {
  teams: area.themas.map((t) => ({ _id: id(), themaId: t.id, kort: t.shortName, teksten: t.id as ThemaId })),
  organisaties: area.partners.named.map((p) => ({ _id: id(), soort: p.soort, type: p.type, partner: true })),
  opgaven: area.opgaven.map((o) => ({ _id: id(), themaId: o.thema })),
};

/** Everything under one key, for ids as strings. */
function grouped<T>(items: readonly T[], key: (item: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(String(key(item)), [...(groups.get(String(key(item))) ?? []), item]);
  return [...groups.values()];
}

describe.each([1, 2, 2026])('the demo world of seed %i', (seed) => {
  const wereld = buildWereld(area, grond, { seed, today: TODAY });
  const { personen, groepen, lidmaatschappen, vergaderingen, besluiten, actiepunten, teksten } = wereld;
  const lijnen = wereld.lijnen.map((l) => l.doc);
  const bijeenkomsten = vergaderingen.map((v) => v.doc);
  const personas = (name: PersonaName) => personen.find((p) => p.email === PERSONAS[name].email);

  it('[rule 1] has no two memberships of one person in one groep at one time', () => {
    for (const rows of grouped(lidmaatschappen, (l) => `${l.persoonId} ${l.groepId}`)) {
      for (const [index, row] of rows.entries())
        expect(rows.slice(index + 1).filter((other) => overlapt(row, other))).toEqual([]);
      expect(rows.map((l) => l.volgnummer).toSorted((a, b) => a - b)).toEqual(rows.map((_, i) => i + 1));
    }
    expect(lidmaatschappen.filter((l) => l.tot !== null && l.tot <= l.van)).toEqual([]);
  });

  it('[rule 1] has its seats of the bestuur held by as many as they are for, and most of them held now', () => {
    const { zetels } = wereld;
    expect(zetels.map((z) => z.naam)).toEqual(area.board.seats.map(({ seat }) => seat));
    const houders = (zetel: (typeof zetels)[number], at: Date) =>
      lidmaatschappen.filter(
        (l) => String(l.zetelId) === String(zetel._id) && l.van <= at && (l.tot === null || l.tot > at),
      ).length;
    for (const zetel of zetels)
      for (const { van } of lidmaatschappen.filter((l) => String(l.zetelId) === String(zetel._id)))
        expect(houders(zetel, van)).toBeLessThanOrEqual(zetel.aantal ?? Infinity);
    expect(zetels.filter((z) => houders(z, now) > 0).length).toBeGreaterThan(zetels.length / 2);
  });

  it('[rule 1] has people who come back, change role and sit in several groepen', () => {
    const perStoel = grouped(lidmaatschappen, (l) => `${l.persoonId} ${l.groepId}`);
    expect(perStoel.filter((rows) => new Set(rows.map((l) => l.rol)).size > 1).length).toBeGreaterThan(5);
    const nu = lidmaatschappen.filter((l) => l.van <= now && (l.tot === null || l.tot > now));
    const perPersoon = grouped(nu, (l) => l.persoonId);
    expect(perPersoon.filter((rows) => rows.length > 1).length).toBeGreaterThan(20);
    expect(lidmaatschappen.some((l) => l.basis === 'flexibel')).toBe(true);
    expect(new Set(lidmaatschappen.map((l) => l.namens.soort))).toEqual(
      new Set(['organisatie', 'thema', 'bewoners', 'zichzelf']),
    );
  });

  it('[rule 2] adopts texts by a besluit of the bestuur alone', () => {
    const bestuur = groepen.find((g) => g.soort === 'alliantiebestuur');
    const vastgesteld = lijnen.filter((l) => l.watVastgesteld);
    expect(vastgesteld.length).toBeGreaterThan(20);
    expect(vastgesteld.length).toBeLessThan(lijnen.length);
    for (const lijn of lijnen) {
      expect(lijn.watVersies.map((v) => v.versie)).toEqual(lijn.watVersies.map((_, i) => i + 1));
      expect(lijn.watVersies.at(-1)?.tekst).toBe(lijn.wat);
      expect(lijn.watVersies.some((v) => v.besluitId !== null)).toBe(lijn.watVastgesteld);
      for (const { van, besluitId } of lijn.watVersies.filter((v) => v.besluitId !== null)) {
        const besluit = besluiten.find((b) => b._id.equals(besluitId ?? ''));
        expect(besluit?.groepId).toEqual(bestuur?._id);
        expect(besluit?.op).toEqual(van);
        expect(besluit?.actielijnIds.map(String)).toContain(String(lijn._id));
      }
    }
    const dagen = besluiten.filter((b) => b.tekst.startsWith('We stellen')).map((b) => b.op.toISOString());
    expect(dagen).toHaveLength(5);
    expect(dagen.every((op) => op.startsWith('2024-02-29'))).toBe(true);
  });

  it('[rule 3] shows of each actielijn what its last statusbericht says', () => {
    for (const { doc, berichten } of wereld.lijnen) {
      const ops = berichten.map((b) => b.op.getTime());
      expect(ops).toEqual(ops.toSorted((a, b) => a - b));
      const { status, zin, oorzaak, gevolg, bijsturing, opgegaanInId, op } = berichten.at(-1) ?? {};
      const shown = { status, zin, oorzaak, gevolg, bijsturing, opgegaanInId, statusOp: op };
      expect(doc).toMatchObject(shown);
      expect(berichten.slice(0, -1).filter((b) => isEindstatus(b.status))).toEqual([]);
      for (const bericht of berichten) {
        expect(vraagtUitleg(bericht.status)).toBe(bericht.oorzaak !== '');
        const { opgegaanInId: doel, ...rest } = bericht;
        expect(
          nieuwStatusberichtSchema.safeParse({ ...rest, opgegaanInId: doel && String(doel) }).error,
        ).toBe(undefined);
      }
    }
  });

  it('[rule 3] has actielijnen of every status, also some of which nobody said anything', () => {
    const shown = new Set(lijnen.map((l) => toonStatus(l, now).status));
    expect(shown).toEqual(
      new Set([
        'stokt',
        'vraagt_aandacht',
        'onbekend',
        'op_koers',
        'in_voorbereiding',
        'afgerond',
        'gestopt',
        'opgegaan_in',
      ]),
    );
  });

  it('[rule 7] numbers besluiten without gaps, in the order in which they were taken', () => {
    for (const rows of grouped(besluiten, (b) => `${b.groepId} ${b.jaar}`)) {
      const byTime = rows.toSorted((a, b) => a.op.getTime() - b.op.getTime());
      expect(byTime.map((b) => b.volgnummer)).toEqual(rows.map((_, i) => i + 1));
      const groep = groepen.find((g) => g._id.equals(rows[0]?.groepId ?? ''));
      for (const { nummer, jaar, volgnummer } of rows)
        expect(nummer).toBe(`${groep?.afkorting}-${jaar}-${String(volgnummer).padStart(3, '0')}`);
    }
    expect(new Set(besluiten.map((b) => b.nummer)).size).toBe(besluiten.length);
  });

  it('[rule 7] replaces a besluit at most once, by a later one of the same groep', () => {
    const vervangers = besluiten.filter((b) => b.vervangtId !== undefined);
    expect(new Set(vervangers.map((b) => String(b.vervangtId))).size).toBe(vervangers.length);
    for (const besluit of vervangers) {
      const oud = besluiten.find((b) => b._id.equals(besluit.vervangtId ?? ''));
      expect(oud?.groepId).toEqual(besluit.groepId);
      expect(oud && oud.op < besluit.op).toBe(true);
    }
  });

  it('refers to nothing that is not there, and gives no id twice', () => {
    const alles = [
      personen,
      groepen,
      wereld.zetels,
      lidmaatschappen,
      lijnen,
      bijeenkomsten,
      besluiten,
      actiepunten,
      teksten,
    ];
    const berichten = wereld.lijnen.flatMap((l) => l.berichten);
    const ids = [...alles, berichten, wereld.gebeurtenissen].flat().map((doc) => String(doc._id));
    const known = new Set([
      ...ids,
      ...[grond.teams, grond.organisaties, grond.opgaven].flat().map((d) => String(d._id)),
    ]);
    expect(known.size).toBe(
      ids.length + grond.teams.length + grond.organisaties.length + grond.opgaven.length,
    );
    const refs = (value: unknown): string[] => {
      if (value instanceof Types.ObjectId) return [String(value)];
      if (value === null || typeof value !== 'object' || value instanceof Date) return [];
      return Object.entries(value).flatMap(([key, inner]) => (key === '_id' ? [] : refs(inner)));
    };
    const used = [...alles, berichten, wereld.gebeurtenissen].flat().flatMap(refs);
    expect(used.filter((ref) => !known.has(ref))).toEqual([]);
    const aanwezig = bijeenkomsten.flatMap((b) => Object.keys(b.aanwezigheid));
    expect(aanwezig.filter((ref) => !known.has(ref))).toEqual([]);
  });

  it('holds nothing that a form would refuse', () => {
    const text = (doc: unknown): object => JSON.parse(JSON.stringify(doc)) as object;
    for (const doc of groepen)
      expect(nieuweGroepSchema.safeParse({ ...text(doc), opgaveteamId: null }).error).toBe(undefined);
    for (const doc of besluiten)
      expect(
        nieuwBesluitSchema.safeParse(text({ ...doc, actielijnIds: doc.actielijnIds.slice(0, 20) })).error,
      ).toBe(undefined);
    for (const doc of actiepunten) expect(nieuwActiepuntSchema.safeParse(text(doc)).error).toBe(undefined);
    for (const doc of bijeenkomsten)
      expect(nieuweBijeenkomstSchema.safeParse(text(doc)).error).toBe(undefined);
    for (const doc of lidmaatschappen)
      expect(beginLidmaatschapSchema.safeParse({ ...text(doc), reden: doc.reden ?? '' }).error).toBe(
        undefined,
      );
  });

  it('lets nothing happen before it could, or after today', () => {
    const perGroep = new Map(groepen.map((g) => [String(g._id), g]));
    for (const l of lidmaatschappen) {
      const groep = perGroep.get(String(l.groepId));
      expect(groep && l.van >= new Date(groep.begin.getTime() - 3_600_000)).toBe(true);
      expect(groep?.einde === null || (l.tot !== null && groep && l.tot <= (groep.einde ?? now))).toBe(true);
    }
    for (const b of bijeenkomsten)
      expect(b.fase === 'afgerond').toBe(b.afgerondOp !== null && b.einde <= now);
    expect(besluiten.filter((b) => b.op >= now)).toEqual([]);
    expect(actiepunten.filter((a) => (a.status === 'open') !== (a.afgehandeldOp === null))).toEqual([]);
    expect(actiepunten.filter((a) => (a.status === 'vervallen') !== (a.reden !== ''))).toEqual([]);
    expect(wereld.gebeurtenissen.filter((g) => g.op >= now)).toEqual([]);
  });

  it('has something to do for everybody whom one can sign in as', () => {
    const leidt = (name: PersonaName) =>
      lidmaatschappen.filter((l) => l.persoonId.equals(personas(name)?._id ?? '') && l.tot === null);
    expect(leidt('trekkerWonen').map((l) => [l.groepSoort, l.rol])).toContainEqual(['kernteam', 'trekker']);
    expect(leidt('kernteamlidWonen').map((l) => l.groepSoort)).toContain('kernteam');
    expect(leidt('kernteamlidJeugd').map((l) => l.groepSoort)).toContain('kernteam');
    expect(leidt('trekkerWerkgroep').map((l) => [l.groepSoort, l.rol])).toContainEqual([
      'werkgroep',
      'trekker',
    ]);
    expect(leidt('panellid').map((l) => l.groepSoort)).toContain('gesprekspanel');
    expect(leidt('voorzitterBestuur').map((l) => [l.groepSoort, l.rol])).toContainEqual([
      'alliantiebestuur',
      'voorzitter',
    ]);
    expect(leidt('zonderGroep')).toEqual([]);

    const groepOf = (name: PersonaName) => leidt(name)[0]?.groepId;
    const komend = (name: PersonaName) =>
      bijeenkomsten.filter(
        (b) => b.fase === 'gepland' && b.groepIds.some((g) => g.equals(groepOf(name) ?? '')),
      );
    expect(komend('trekkerWonen')[0]?.begin.toISOString().slice(0, 10)).toBe('2026-11-23');
    expect(komend('trekkerWerkgroep')[0]?.begin.toISOString().slice(0, 10)).toBe(TODAY);
    expect(komend('panellid').length).toBeGreaterThan(0);
    const open = actiepunten.filter(
      (a) => a.status === 'open' && a.actiehouderId?.equals(personas('trekkerWonen')?._id ?? ''),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(
      lijnen.filter((l) => l.trekkerIds.some((t) => t.equals(personas('trekkerWonen')?._id ?? ''))).length,
    ).toBeGreaterThanOrEqual(2);
  });
});
