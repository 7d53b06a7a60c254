import type { BijeenkomstService } from '../bijeenkomsten/bijeenkomst.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { LidmaatschapService } from '../lidmaatschappen/lidmaatschap.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';
import type { ToegangService } from '../toegang/toegang.service.ts';

/** Whom the uitnodigingen ask. */
export interface UitnodigingDeps {
  groepen: GroepService;
  bijeenkomsten: BijeenkomstService;
  lidmaatschappen: LidmaatschapService;
  personen: PersoonService;
  toegang: ToegangService;
  gebeurtenissen: GebeurtenisService;
}
