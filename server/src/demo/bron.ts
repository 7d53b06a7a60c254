import type { AreaPack } from '@opgaveteams/shared/area/area.schema';
import type { Types } from 'mongoose';
import type { Kalender } from './kalender.ts';
import type { Plan } from './plan.ts';
import type { Rng } from './rng.ts';
import type { OrganisatieSoort } from './texts/functions.ts';
import type { ThemaId } from './texts/types.ts';

type Id = Types.ObjectId;

export interface Team {
  _id: Id;
  themaId: string;
  /** The name of its thema in one word. */
  kort: string;
  /** Which texts suit it. */
  teksten: ThemaId;
}

export interface Werkgever {
  _id: Id;
  soort: OrganisatieSoort;
  /** The finer kind, in the words of the area pack. */
  type: string;
  partner: boolean;
}

/** What is in the database before any demo data: made of the area pack. */
export interface Grond {
  teams: Team[];
  organisaties: Werkgever[];
  opgaven: { _id: Id; themaId: string }[];
}

/** All that the parts of the demo world are made from. */
export interface Bron extends Grond {
  area: AreaPack;
  plan: Plan;
  kalender: Kalender;
  rng: Rng;
  nextId(): Id;
}
