import type { Types } from 'mongoose';
import type { ActielijnDoc } from '../actielijnen/actielijn.model.ts';
import type { Bron, Team } from './bron.ts';
import type { LijnPlan } from './lopen.ts';
import type { ActielijnText } from './texts/actielijnen.ts';

/** A besluit that the bestuur takes at its meeting of that day, about the texts of actielijnen (rule 2). */
export interface Bestuursbesluit {
  _id: Types.ObjectId;
  dag: number;
  op: Date;
  tekst: string;
  reden: string;
  actielijnIds: Types.ObjectId[];
}

/** The bestuur meets from three o'clock on, and decides on texts from this minute of the day on. */
export const BESTUUR_BEGINT = 15 * 60;
const BESLUIT_OM = BESTUUR_BEGINT + 20;
/** Of the adopted texts one in so many was changed later. */
const AANGEPAST_ELKE = 7;

const zinnen = (tekst: string): string[] => tekst.split(/(?<=[.?!])\s+/);

/** Writes the row of texts that each `wat` had, and collects the besluiten that those texts came from. */
export function createVaststelling({ area, kalender, nextId }: Bron, bestuurdagen: readonly number[]) {
  const perTeam = new Map<string, Bestuursbesluit>();
  const losse: Bestuursbesluit[] = [];
  const perDag = new Map<number, number>();
  let vastgesteld = 0;

  function besluit(dag: number, tekst: string, reden: string): Bestuursbesluit {
    const volgorde = perDag.get(dag) ?? 0;
    perDag.set(dag, volgorde + 1);
    return {
      _id: nextId(),
      dag,
      op: kalender.moment(dag, BESLUIT_OM + volgorde),
      tekst,
      reden,
      actielijnIds: [],
    };
  }

  function aanneming(team: Team, dag: number): Bestuursbesluit {
    const key = `${team.themaId} ${dag}`;
    const thema = area.themas.find((t) => t.id === team.themaId)?.name ?? team.kort;
    const found =
      perTeam.get(key) ??
      besluit(
        dag,
        `We stellen de actielijnen van het thema “${thema}” vast.`,
        'Bewoners en partners hebben er samen aan geschreven. Wat we gaan doen staat vast, hoe we het doen nog niet.',
      );
    perTeam.set(key, found);
    return found;
  }

  return {
    /** Every text that `wat` of this actielijn had, oldest first. */
    versies(_id: Types.ObjectId, plan: LijnPlan, text: ActielijnText): ActielijnDoc['watVersies'] {
      const concept = {
        versie: 1,
        tekst: text.wat,
        van: kalender.moment(plan.begin, 9 * 60),
        besluitId: null,
      };
      if (plan.vastgesteld === null) return [concept];
      vastgesteld += 1;
      const delen = zinnen(text.wat);
      const besluitA = aanneming(plan.team, plan.vastgesteld);
      besluitA.actielijnIds.push(_id);
      const later = bestuurdagen.filter(
        (dag) => dag > (plan.vastgesteld ?? 0) && dag < Math.min(plan.laatste, kalender.vandaag),
      );
      const dag = later[Math.floor(later.length / 2)];
      const aangenomen = { versie: 2, van: besluitA.op, besluitId: besluitA._id };
      if (delen.length < 3 || dag === undefined || vastgesteld % AANGEPAST_ELKE !== 0)
        return [
          { ...concept, tekst: delen.length > 1 ? delen.slice(0, -1).join(' ') : text.wat },
          { ...aangenomen, tekst: text.wat },
        ];
      const besluitB = besluit(
        dag,
        `De tekst van “${text.title}” wordt aangepast zoals het team voorstelt.`,
        'Bewoners en partners hebben samen een betere tekst gemaakt.',
      );
      besluitB.actielijnIds.push(_id);
      losse.push(besluitB);
      return [
        { ...concept, tekst: delen.slice(0, 1).join(' ') },
        { ...aangenomen, tekst: delen.slice(0, -1).join(' ') },
        { versie: 3, tekst: text.wat, van: besluitB.op, besluitId: besluitB._id },
      ];
    },

    besluiten: (): Bestuursbesluit[] => [...perTeam.values(), ...losse],
  };
}
