import { setInterval } from 'node:timers';
import { mayRead } from '@opgaveteams/shared/access/scope';
import { eindstatussen, herinnerOp } from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { Types } from 'mongoose';
import type { PersoonService } from '../personen/persoon.service.ts';
import { isDuplicateKey } from '../platform/db/duplicate-key.ts';
import { gebondenOf } from '../platform/db/gebonden.ts';
import { hasVoorbeeldgegevens } from '../platform/db/werkplaats.ts';
import type { Platform } from '../platform/platform.ts';
import type { ToegangService } from '../toegang/toegang.service.ts';
import { actielijnModel, type ActielijnDoc } from './actielijn.model.ts';
import { herinneringMail } from './herinnering.mail.ts';
import { herinneringModel } from './herinnering.model.ts';

interface Deps {
  personen: PersoonService;
  toegang: ToegangService;
}

const EVERY_MS = 3_600_000;
const DAG_MS = 86_400_000;
/** Nobody is reminded earlier than this before the day, see `herinnerOp`. */
const VENSTER_MS = 14 * DAG_MS;
/** How long a process has to send one mail before another may think that it died. */
const IN_HAND_MS = 10 * 60_000;
const BEWAARD_MS = 400 * DAG_MS;

/**
 * Reminds the trekkers of an actielijn, by mail, before its status becomes unknown: each once for each day that comes.
 * Any number of processes may go round at once: who writes the reminder down first sends it. A mail that the mail
 * server did not take, and one of a process that died, is sent in a later round.
 */
export function createHerinneringService(platform: Platform, { personen, toegang }: Deps) {
  const { db, clock, log, env, area } = platform;
  const lijnen = actielijnModel(db);
  const model = herinneringModel(db);

  /** True for the one process that is to send this. */
  async function claim(_id: string, actielijnId: Types.ObjectId, persoonId: Types.ObjectId) {
    const now = clock.now();
    const bezigTot = new Date(now.getTime() + IN_HAND_MS);
    const verloopt = new Date(now.getTime() + BEWAARD_MS);
    try {
      await model.create({ _id, actielijnId, persoonId, bezigTot, verloopt, verstuurd: false });
      return true;
    } catch (err) {
      if (!isDuplicateKey(err)) throw err;
      const free = { _id, verstuurd: false, bezigTot: { $lte: now } };
      return (await model.updateOne(free, { $set: { bezigTot } })).modifiedCount === 1;
    }
  }

  /** @returns whether a mail went to this trekker */
  async function remind(lijn: ActielijnDoc, persoonId: Types.ObjectId): Promise<boolean> {
    const [persoon] = await personen.byIds([persoonId]);
    if (!persoon?.email) return false;
    // Who may not open it any more is not told what it is called.
    const actor = await toegang.actorVan(String(persoonId));
    if (!mayRead(actor, gebondenOf(lijn), clock.now())) return false;
    const _id = `${String(lijn._id)}:${String(persoonId)}:${lijn.statusVervaltOp.toISOString()}`;
    if (!(await claim(_id, lijn._id, persoonId))) return false;
    const { naam, taal, email: naar } = persoon;
    const link = new URL(`/actielijnen/${String(lijn._id)}`, env.PUBLIC_URL).href;
    const about = { naam, taal, titel: lijn.titel, voor: lijn.statusVervaltOp };
    await toegang.stuur({ naar, ...herinneringMail({ ...about, tijdzone: area.timezone, link }) });
    await model.updateOne({ _id }, { $set: { verstuurd: true } });
    return true;
  }

  /** One round. @returns how many mails went */
  async function stuur(): Promise<number> {
    // The people of the example data are nobody's addresses.
    if (await hasVoorbeeldgegevens(db)) return 0;
    const now = clock.now();
    const soon = new Date(now.getTime() + VENSTER_MS);
    const due = await lijnen
      .find({ statusVervaltOp: { $gt: now, $lte: soon }, status: { $nin: [...eindstatussen] } })
      .lean();
    let sent = 0;
    for (const lijn of due) {
      if (now < herinnerOp(lijn.statusOp, lijn.ritmeDagen)) continue;
      for (const persoonId of lijn.trekkerIds) if (await remind(lijn, persoonId).catch(failed)) sent++;
    }
    return sent;
  }

  function failed(err: unknown): false {
    const { name, code } = err instanceof Error ? (err as NodeJS.ErrnoException) : {};
    log.error({ name, code }, 'reminder not sent');
    return false;
  }

  let busy: Promise<unknown> = Promise.resolve();
  const round = (): void => {
    busy = stuur().catch((err: unknown) => log.error({ err }, 'reminders failed'));
  };
  const timer = setInterval(round, EVERY_MS).unref();

  return {
    stuur,
    /** The first round; later ones come by the clock. */
    begin: round,
    async close(): Promise<void> {
      clearInterval(timer);
      await busy;
    },
  };
}
