import type { Types } from 'mongoose';
import type { ActiepuntDoc } from '../actiepunten/actiepunt.model.ts';
import type { BesluitDoc } from '../besluiten/besluit.model.ts';
import type { BijeenkomstDoc } from '../bijeenkomsten/bijeenkomst.model.ts';
import type { GebeurtenisDoc } from '../gebeurtenissen/gebeurtenis.model.ts';
import type { GroepDoc } from '../groepen/groep.model.ts';
import type { LidmaatschapDoc } from '../lidmaatschappen/lidmaatschap.model.ts';
import type { PersoonDoc } from '../personen/persoon.model.ts';
import type { ZetelDoc } from '../zetels/zetel.model.ts';
import type { DemoLijn } from './actielijnen.ts';
import type { DemoTekst } from './bijeenkomsten.ts';
import type { Vergadering } from './vergadering.ts';

/** An alliance that does not exist, in documents as the database holds them. */
export interface DemoWereld {
  personen: PersoonDoc[];
  groepen: GroepDoc[];
  zetels: ZetelDoc[];
  lidmaatschappen: LidmaatschapDoc[];
  lijnen: DemoLijn[];
  vergaderingen: Vergadering[];
  /** Who leads each meeting. */
  leiders: Map<BijeenkomstDoc, Types.ObjectId>;
  besluiten: BesluitDoc[];
  actiepunten: ActiepuntDoc[];
  teksten: DemoTekst[];
  gebeurtenissen: GebeurtenisDoc[];
}
