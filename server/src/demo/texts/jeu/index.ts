import type { ThemaTexts } from '../types.ts';
import { actielijnenSchool } from './actielijnen-school.ts';
import { actielijnenVrijeTijd } from './actielijnen-vrije-tijd.ts';
import { agendapuntenJeugd } from './bijeenkomsten.ts';
import { lessenJeugd } from './lessen.ts';
import { berichtenJeugd } from './berichten.ts';
import { groepenJeugd } from './groepen.ts';

export const jeugd: ThemaTexts = {
  actielijnen: [...actielijnenSchool, ...actielijnenVrijeTijd],
  berichten: berichtenJeugd,
  groepen: groepenJeugd,
  agendapunten: agendapuntenJeugd,
  lessen: lessenJeugd,
};
