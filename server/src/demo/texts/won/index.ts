import type { ThemaTexts } from '../types.ts';
import { actielijnenBuiten } from './actielijnen-buiten.ts';
import { actielijnenHuis } from './actielijnen-huis.ts';
import { agendapuntenWonen } from './bijeenkomsten.ts';
import { actiepuntenWonen, besluitenWonen, lessenWonen } from './besluiten.ts';
import { berichtenWonen } from './berichten.ts';
import { groepenWonen } from './groepen.ts';

export const wonen: ThemaTexts = {
  actielijnen: [...actielijnenHuis, ...actielijnenBuiten],
  berichten: berichtenWonen,
  groepen: groepenWonen,
  agendapunten: agendapuntenWonen,
  besluiten: besluitenWonen,
  actiepunten: actiepuntenWonen,
  lessen: lessenWonen,
};
