import type { ThemaTexts } from '../types.ts';
import { actielijnenBuiten } from './actielijnen-buiten.ts';
import { actielijnenHuis } from './actielijnen-huis.ts';
import { agendapuntenWonen } from './bijeenkomsten.ts';
import { lessenWonen } from './lessen.ts';
import { berichtenWonen } from './berichten.ts';
import { groepenWonen } from './groepen.ts';

export const wonen: ThemaTexts = {
  actielijnen: [...actielijnenHuis, ...actielijnenBuiten],
  berichten: berichtenWonen,
  groepen: groepenWonen,
  agendapunten: agendapuntenWonen,
  lessen: lessenWonen,
};
