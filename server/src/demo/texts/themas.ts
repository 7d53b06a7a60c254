import { eigenaarschap } from './eid/index.ts';
import { jeugd } from './jeu/index.ts';
import type { ThemaId, ThemaTexts } from './types.ts';
import { veiligheid } from './vei/index.ts';
import { werk } from './wer/index.ts';
import { wonen } from './won/index.ts';

/** All texts, by the thema ids of the area pack of Nieuw-West. */
export const THEMA_TEXTS: Readonly<Record<ThemaId, ThemaTexts>> = {
  eid: eigenaarschap,
  vei: veiligheid,
  won: wonen,
  jeu: jeugd,
  wer: werk,
};
