import type { ThemaTexts } from '../types.ts';
import { actielijnenStraat } from './actielijnen-straat.ts';
import { actielijnenJong } from './actielijnen-jong.ts';
import { agendapuntenVeiligheid } from './bijeenkomsten.ts';
import { lessenVeiligheid } from './lessen.ts';
import { berichtenVeiligheid } from './berichten.ts';
import { groepenVeiligheid } from './groepen.ts';

export const veiligheid: ThemaTexts = {
  actielijnen: [...actielijnenStraat, ...actielijnenJong],
  berichten: berichtenVeiligheid,
  groepen: groepenVeiligheid,
  agendapunten: agendapuntenVeiligheid,
  lessen: lessenVeiligheid,
};
