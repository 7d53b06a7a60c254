import type { ThemaTexts } from '../types.ts';
import { actielijnenWerk } from './actielijnen-werk.ts';
import { actielijnenRondkomen } from './actielijnen-rondkomen.ts';
import { agendapuntenWerk } from './bijeenkomsten.ts';
import { lessenWerk } from './lessen.ts';
import { berichtenWerk } from './berichten.ts';
import { groepenWerk } from './groepen.ts';

export const werk: ThemaTexts = {
  actielijnen: [...actielijnenWerk, ...actielijnenRondkomen],
  berichten: berichtenWerk,
  groepen: groepenWerk,
  agendapunten: agendapuntenWerk,
  lessen: lessenWerk,
};
