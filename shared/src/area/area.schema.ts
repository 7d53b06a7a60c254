import { z } from 'zod';
import { checkAreaPack } from './area.checks.ts';
import {
  aboutSchema,
  areasSchema,
  boardSchema,
  buurtstrategieSchema,
  commitmentsSchema,
  governanceWordsSchema,
  indicatorsSchema,
  languagesSchema,
  milestoneSchema,
  nationalActielijnSchema,
  nplvSchema,
  opgaveSchema,
  opgaveteamModelSchema,
  partnersSchema,
  programmeSchema,
  slug,
  sourceSchema,
  themaSchema,
} from './area.facts.schema.ts';
import { DEFAULT_NOUNS } from './area.nouns.ts';
import type { NounId } from './area.nouns.ts';

const lowerCase = z.string().regex(/^\p{Ll}/u, 'must be a word in lower case; screens make the capital');

const nounSchema = z.strictObject({ een: lowerCase, meer: lowerCase, lidwoord: z.enum(['de', 'het']) });

const nounIds = Object.keys(DEFAULT_NOUNS) as [NounId, ...NounId[]];

const prefix = (own: string) =>
  z
    .string()
    .regex(/^[A-Z]{1,4}$/, 'must be one to four capitals')
    .default(own);

/** The first part of a besluit's number (`AB-2026-007`), per soort groep (docs/rules.md, besluiten). */
const besluitPrefixesSchema = z.strictObject({
  alliantiebestuur: prefix('AB'),
  kernteam: prefix('KT'),
  werkgroep: prefix('WG'),
  gesprekspanel: prefix('GP'),
  netwerk: prefix('NW'),
  bewonersruimte: prefix('BR'),
});

const locale = z.string().regex(/^[a-z]{2,3}$/, 'must be a language code such as "nl"');

const timezone = z.string().refine(isTimezone, 'must be a time zone such as "Europe/Amsterdam"');

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('nl', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * One area: everything that names it (words, themas, places, partners, colours, languages) and every fact about it
 * with its source. Another alliance starts from another file, not from other code.
 */
export const areaPackSchema = z
  .strictObject({
    id: slug,
    /** What the workspace is called on screen. */
    name: z.string().trim().min(1),
    /** True for an area that does not exist, so that a screen can say so. */
    fictional: z.boolean().default(false),
    about: aboutSchema,
    timezone,
    screenLanguages: z.array(locale).min(1),
    /** After so many days without a statusbericht an actielijn becomes "onbekend sinds". */
    statusRhythmDays: z.int().positive().default(90),
    nouns: z.partialRecord(z.enum(nounIds), nounSchema).default({}),
    besluitPrefixes: besluitPrefixesSchema.prefault({}),
    programme: programmeSchema,
    commitments: commitmentsSchema.prefault({ items: [] }),
    themas: z.array(themaSchema).min(1),
    opgaven: z.array(opgaveSchema).default([]),
    nationalActielijnen: z.array(nationalActielijnSchema).default([]),
    partners: partnersSchema.prefault({}),
    board: boardSchema,
    opgaveteamModel: opgaveteamModelSchema,
    milestones: z.array(milestoneSchema).default([]),
    areas: areasSchema,
    buurtstrategieen: z.array(buurtstrategieSchema).default([]),
    indicators: indicatorsSchema.optional(),
    nplv: nplvSchema.optional(),
    governanceWordsElsewhere: z.array(governanceWordsSchema).default([]),
    languages: languagesSchema.optional(),
    sources: z.record(z.string().min(1), sourceSchema),
  })
  .superRefine((pack, context) => {
    for (const { path, problem } of checkAreaPack(pack)) {
      context.addIssue({ code: 'custom', path, message: problem });
    }
  });

export type AreaPack = z.infer<typeof areaPackSchema>;

/**
 * Reads an area pack that came from a JSON file.
 *
 * @param json what `JSON.parse` gave
 * @returns the pack, its defaults filled in
 * @throws Error whose message has one sentence per problem, for the person who edits the file
 */
export function parseAreaPack(json: unknown): AreaPack {
  const result = areaPackSchema.safeParse(json);
  if (result.success) return result.data;
  const sentences = result.error.issues.map(sentence);
  throw new Error(`The area pack cannot be used. ${sentences.join(' ')}`);
}

function sentence(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? 'The pack' : `“${pathName(issue.path)}”`;
  if (issue.code === 'unrecognized_keys') {
    return `${place} has a field that is not known: ${issue.keys.join(', ')}.`;
  }
  if (issue.code === 'invalid_type') return `${place} is missing or is not of the kind “${issue.expected}”.`;
  if (issue.code === 'invalid_value') return `${place} must be one of: ${issue.values.join(', ')}.`;
  const problem = issue.message.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  return `${place} ${/^(must|names|has|is) /.test(problem) ? problem : `is not right: ${problem}`}.`;
}

function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}
