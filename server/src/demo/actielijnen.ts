import { isEindstatus, vervaltOp } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { Types } from 'mongoose';
import type { ActielijnDoc, StatusberichtDoc } from '../actielijnen/actielijn.model.ts';
import type { PersoonDoc } from '../personen/persoon.model.ts';
import { zoekvorm } from '../platform/db/zoek.ts';
import type { Bezetting } from './bezetting.ts';
import type { Bron, Team } from './bron.ts';
import type { DemoGroep, Groepen } from './groepen.ts';
import { planLijnen, type LijnPlan } from './lopen.ts';
import type { Mensen } from './people.ts';
import { teamMet } from './stoelen.ts';
import { createActielijnWriter, type ActielijnText } from './texts/actielijnen.ts';
import { buildBerichten } from './verloop.ts';
import { createVaststelling, type Bestuursbesluit } from './wat.ts';

/** An actielijn with what its other parts are made from. */
export interface DemoLijn {
  doc: ActielijnDoc;
  plan: LijnPlan;
  text: ActielijnText;
  berichten: StatusberichtDoc[];
}

export interface Actielijnen {
  alle: DemoLijn[];
  /** What the bestuur has to decide at its meetings, because actielijnen refer to it (rule 2). */
  bestuursbesluiten: Bestuursbesluit[];
}

/** Days after which an actielijn of the present programme is to be done, counted from the adoption. */
const PROGRAMMA_DAGEN = 4 * 365;

/** The demo people lead these: by place among the actielijnen of Wonen. */
function trekkersVan(
  bron: Bron,
  { personas }: Mensen,
  bezetting: Bezetting,
  kernteam: DemoGroep,
  lijn: LijnPlan,
): PersoonDoc[] {
  const { rng, kalender, teams } = bron;
  const leden = bezetting.leden(kernteam, Math.min(lijn.laatste, kalender.vandaag - 1));
  const gewoon = rng.sample(leden.slice(0, 6), rng.chance(0.3) ? 2 : 1);
  if (lijn.team !== teamMet(teams, 'won', 0) || lijn.programma.einde !== null) return gewoon;
  const vast = [
    personas.trekkerWonen,
    personas.trekkerWonen,
    personas.kernteamlidWonen,
    null,
    null,
    null,
    personas.trekkerWerkgroep,
  ][lijn.plaats];
  return vast ? [vast] : gewoon;
}

function mijlpalenVan(
  { rng, kalender, nextId }: Bron,
  { begin, laatste, status }: LijnPlan,
  einde: number,
  text: ActielijnText,
) {
  const stap = (einde - begin) / (text.mijlpalen.length + 1);
  return text.mijlpalen.map((titel, index) => {
    const datum = Math.round(begin + stap * (index + 1));
    const klaar = datum + rng.int(-10, 25);
    const gehaald = klaar < laatste && (status === 'afgerond' || index === 0 || rng.chance(0.7));
    return {
      _id: nextId(),
      titel,
      datum: kalender.iso(datum),
      gehaaldOp: gehaald ? kalender.iso(klaar) : null,
      ...{ verschoven: [], weggehaald: false },
    };
  });
}

/** Another actielijn of the team that went on when this one ended. */
function opgegaanIn(
  bron: Bron,
  plans: readonly LijnPlan[],
  ids: readonly Types.ObjectId[],
  lijn: LijnPlan,
): Types.ObjectId | null {
  if (lijn.status !== 'opgegaan_in') return null;
  const andere = [...plans.keys()].filter((i) => plans[i] !== lijn && plans[i]?.team === lijn.team);
  const verder = andere.filter((i) => {
    const ander = plans[i] as LijnPlan;
    return ander.begin <= lijn.laatste && (ander.laatste > lijn.laatste || !isEindstatus(ander.status));
  });
  return ids[bron.rng.pick(verder.length > 0 ? verder : andere)] ?? null;
}

function groepenVan(bron: Bron, groepen: Groepen, { team, begin, laatste }: LijnPlan): Types.ObjectId[] {
  const samen = groepen.alle.filter(
    (g) =>
      g.team === team &&
      g.doc.soort !== 'kernteam' &&
      g.begin < laatste &&
      (g.einde === null || g.einde > begin),
  );
  return bron.rng.sample(samen, bron.rng.int(1, 2)).map((g) => g.doc._id);
}

/** Rule 3: what an actielijn says of itself is its last bericht. */
function laatsteVan(berichten: readonly StatusberichtDoc[]): StatusberichtDoc {
  return berichten.at(-1) as StatusberichtDoc;
}

/** All actielijnen with everything that was said about them, and the besluiten of the bestuur on their texts. */
export function buildActielijnen(
  bron: Bron,
  mensen: Mensen,
  groepen: Groepen,
  bezetting: Bezetting,
  bestuurdagen: readonly number[],
): Actielijnen {
  const { rng, kalender, nextId, area, organisaties, opgaven } = bron;
  const buurten = area.areas.wijken.flatMap((wijk) => wijk.buurten);
  const write = createActielijnWriter(
    rng,
    buurten.map((b) => b.name),
  );
  const partners = organisaties.filter((o) => o.partner);
  const vaststelling = createVaststelling(bron, bestuurdagen);
  const plans = planLijnen(bron);
  const ids = plans.map(() => nextId());

  const alle = plans.map((plan, index): DemoLijn => {
    const _id = ids[index] as Types.ObjectId;
    const text = write(plan.team.teksten);
    const kernteam = groepen.kernteams.get(plan.team) as DemoGroep;
    const trekkerIds = trekkersVan(bron, mensen, bezetting, kernteam, plan).map((p) => p._id);
    const loop = { ...plan, opgegaanInId: opgegaanIn(bron, plans, ids, plan) };
    const berichten = buildBerichten(bron, { _id, text, kernteam, trekkerIds }, loop, bezetting);
    const { status, zin, oorzaak, gevolg, bijsturing, opgegaanInId, op } = laatsteVan(berichten);
    const einde = isEindstatus(status)
      ? plan.laatste
      : (plan.programma.einde ?? plan.programma.vastgesteld + PROGRAMMA_DAGEN);
    const watVersies = vaststelling.versies(_id, plan, text);
    const codes = buurten.filter((b) => b.name === text.buurt).map((b) => b.code);
    const doc: ActielijnDoc = {
      ...{ _id, nummer: index + 1, titel: text.title, zoek: zoekvorm(text.title), doorbraak: text.doorbraak },
      openbaarheid: rng.chance(0.75) ? 'openbaar' : rng.chance(0.6) ? 'alliantie' : 'groep',
      ...{ groepIds: groepenVan(bron, groepen, plan), opgaveteamIds: [plan.team._id] },
      ...{ wat: watVersies.at(-1)?.tekst ?? text.wat, watVastgesteld: plan.vastgesteld !== null, watVersies },
      ...{ status, statusOp: op, statusVervaltOp: vervaltOp(op, area.statusRhythmDays) },
      ...{
        zin,
        oorzaak,
        gevolg,
        bijsturing,
        opgegaanInId,
        komtUitId: null,
        ritmeDagen: area.statusRhythmDays,
      },
      periode: { van: kalender.iso(plan.begin), tot: kalender.iso(Math.max(einde, plan.begin + 1)) },
      mijlpalen: mijlpalenVan(bron, plan, einde, text),
      trekkerIds,
      partnerIds: rng.sample(partners, rng.int(1, 4)).map((p) => p._id),
      opgaveIds: opgaven.filter((o) => o.themaId === plan.team.themaId).map((o) => o._id),
      buurten:
        rng.chance(0.25) && buurten.length > 1 ? [...new Set([...codes, rng.pick(buurten).code])] : codes,
      ...{ versie: watVersies.length, bijgewerkt: op },
    };
    return { doc, plan, text, berichten };
  });
  return { alle, bestuursbesluiten: vaststelling.besluiten() };
}

/** The actielijnen of a team that run on a day. */
export function lopendeLijnen(lijnen: readonly DemoLijn[], team: Team | null, day: number): DemoLijn[] {
  return lijnen.filter(
    ({ plan }) =>
      (team === null || plan.team === team) &&
      plan.begin < day &&
      (!isEindstatus(plan.status) || day < plan.laatste),
  );
}
