import { z } from 'zod';

/** The facts about an area: what was found, where, and what was not verified. Nothing here may be invented. */

const text = z.string().trim().min(1);
/** Ids of the pack's `sources`; that they exist is checked over the whole pack (area.checks.ts). */
const sources = z.array(text).min(1);
const thema = text;
/** Absent: the source says nothing about it. False: looked for and not confirmed, which a screen has to show. */
const verified = z.boolean().optional();

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug such as "wonen-en-leefomgeving"');
const day = z.iso.date();
const cited = z.strictObject({ text, sources });

export const sourceSchema = z.strictObject({
  title: text,
  /** `primary`: one of the documents that the pack starts from. */
  kind: z.enum(['primary', 'web', 'code', 'own']),
  address: z.url().optional(),
  /** Where a reader can look when there is no address to give, or why there is none. */
  whereabouts: text.optional(),
});

export const aboutSchema = z.strictObject({
  title: text,
  language: text,
  purpose: text,
  rule: text,
  gaps: z.array(text).default([]),
});

export const programmeSchema = z.strictObject({
  name: text,
  formerName: text.optional(),
  partOf: text.optional(),
  horizonYears: z.int().positive(),
  convenant: text,
  uitvoeringsprogramma: z
    .strictObject({ name: text, cycleYears: z.int().positive(), versions: z.array(text).min(1), sources })
    .optional(),
  goal: cited,
  /** Said aloud in the FAQ of the first alliance, because everybody takes it for the municipality's. */
  notAMunicipalProgramme: z.strictObject({ value: z.boolean(), sources }).optional(),
  website: z.url().optional(),
  sources,
});

export const themaSchema = z.strictObject({
  id: slug,
  slug,
  name: text,
  shortName: text,
  /** Which of the eight accent colours of the look this thema wears. */
  accent: z.int().min(1).max(8),
  monitorLabel: cited.optional(),
  sources,
  verified,
});

export const opgaveSchema = z.strictObject({
  id: slug,
  thema,
  text,
  sources,
  verified,
  note: text.optional(),
});

/** An actielijn above the alliance (of the national programme); those of the alliance itself are data, not facts. */
export const nationalActielijnSchema = z.strictObject({
  id: slug,
  level: text,
  thema: thema.nullable(),
  name: text,
  sources,
  verified,
});

const partnerSchema = z.strictObject({
  id: slug,
  name: text,
  soort: z.enum([
    'overheid',
    'woningcorporatie',
    'maatschappelijk',
    'kennisinstelling',
    'bewoners',
    'ondernemers',
  ]),
  /** The finer kind, in the words of the source. */
  type: text,
  nameInSource: text.optional(),
  signedOn: day.optional(),
  evidence: text,
  note: text.optional(),
  sources,
  verified,
});

export const partnersSchema = z.strictObject({
  /** Totals as they were stated somewhere; never computed, for the sources disagree. */
  statedTotals: z.array(cited).default([]),
  named: z.array(partnerSchema).default([]),
  /** Take part, but no signature was seen. */
  involved: z.array(partnerSchema).default([]),
  categories: z.array(cited).default([]),
});

export const boardSchema = z.strictObject({
  name: text,
  seats: z.array(z.strictObject({ seat: text, role: text, count: z.int().positive().nullable(), sources })),
  verified,
});

export const opgaveteamModelSchema = z.strictObject({
  abbreviation: text,
  perThema: z.int().positive(),
  shape: text,
  membership: text,
  sources,
});

export const milestoneSchema = z
  .strictObject({
    date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'must be a year, a month (2024-01) or a day (2024-01-27)'),
    precision: z.enum(['year', 'month', 'day']),
    event: text,
    sources,
    verified,
  })
  .refine((it) => it.date.length === { year: 4, month: 7, day: 10 }[it.precision], {
    path: ['date'],
    error: 'must be as precise as its "precision" says',
  });

const buurtSchema = z.strictObject({
  code: text,
  name: text,
  focusbuurt: z.boolean(),
  identificatie: text.optional(),
});

const wijkSchema = z.strictObject({
  code: text,
  name: text,
  cbsCode: text.optional(),
  identificatie: text.optional(),
  gebied: text,
  buurten: z.array(buurtSchema).min(1),
});

export const areasSchema = z.strictObject({
  stadsdeel: z.strictObject({
    code: text,
    name: text,
    inhabitants: z
      .strictObject({ value: z.int().positive(), year: z.int(), note: text.optional(), sources })
      .optional(),
  }),
  /** Boundaries and names change (2015 and 2022 differ in Amsterdam), so a code means nothing without its date. */
  division: z.strictObject({ name: text, date: day }),
  gebieden: z.array(z.strictObject({ code: text, name: text })).min(1),
  wijken: z.array(wijkSchema).min(1),
  /** Which source says what; the rows themselves are too many to carry it each. */
  sourcesByPart: z.record(text, z.strictObject({ sources })).default({}),
  verification: z.record(text, text).default({}),
  sources,
});

export const buurtstrategieSchema = z.strictObject({
  owner: text,
  since: z.int(),
  duration: text,
  here: z.array(text),
  elsewhere: z.array(text).default([]),
  sources,
  verified,
});

export const indicatorsSchema = z.strictObject({
  monitor: text,
  baseline: text,
  firstFollowUp: text,
  interim: text,
  levels: z.array(text),
  breakdown: z.array(text),
  smallNumberRule: text,
  directionNote: text,
  items: z.array(
    z.strictObject({ thema, code: text, name: text, unit: text, inFocusbuurtCoreSet: z.boolean(), sources }),
  ),
  leefbaarometer: z
    .strictObject({ version: text, dimensions: z.array(text), licence: text, sources })
    .optional(),
  sources,
});

export const nplvSchema = z.strictObject({
  areas: z.array(z.strictObject({ name: text, municipality: text })),
  municipalities: z.int().positive(),
  inhabitantsTotal: text,
  ministries: z.strictObject({ names: z.array(text), sources }),
  note: text.optional(),
  sources,
  verified,
});

export const governanceWordsSchema = z.strictObject({ area: text, words: z.array(text), sources });

export const languagesSchema = z.strictObject({
  note: text,
  named: z.array(text),
  sources,
  verifiedHere: z.boolean(),
});

export const commitmentsSchema = z.strictObject({ note: text.optional(), items: z.array(cited) });
