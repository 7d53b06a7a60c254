import type { Gebonden } from '@opgaveteams/shared/access/actor';
import type { AlliantieService } from '../alliantie/alliantie.service.ts';
import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { GroepService } from '../groepen/groep.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import type { PersoonService } from '../personen/persoon.service.ts';

/** What actielijnen ask of other nouns. */
export interface ActielijnDeps {
  alliantie: AlliantieService;
  opgaveteams: OpgaveteamService;
  groepen: GroepService;
  personen: PersoonService;
  gebeurtenissen: GebeurtenisService;
  /** Is this a besluit of the alliantiebestuur? Asked of besluiten, which knows actielijnen. */
  isBestuursbesluit(besluitId: string): Promise<boolean>;
  /** Binds the shared text `hoe` to who may read and write it. */
  bindHoe(plan: {
    vanId: string;
    gebonden: Gebonden;
    schrijverIds: string[];
    titel: string;
  }): Promise<unknown>;
  /** Lets what was learned there follow its bonds. */
  bindLessen(actielijnId: string, gebonden: Gebonden): Promise<void>;
  hoeVan(actielijnId: string): Promise<string | null>;
}
