import type { GebeurtenisService } from '../gebeurtenissen/gebeurtenis.service.ts';
import type { OpgaveteamService } from '../opgaveteams/opgaveteam.service.ts';
import type { ProgrammaService } from '../programmas/programma.service.ts';

/** What reacties ask of other nouns. */
export interface ReactieDeps {
  programmas: ProgrammaService;
  opgaveteams: OpgaveteamService;
  gebeurtenissen: GebeurtenisService;
}
