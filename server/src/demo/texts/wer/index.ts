import type { ThemaTexts } from '../types.ts';
import { actielijnenWerk } from './actielijnen-werk.ts';
import { actielijnenRondkomen } from './actielijnen-rondkomen.ts';
import { agendapuntenWerk } from './bijeenkomsten.ts';
import { actiepuntenWerk, besluitenWerk, lessenWerk } from './besluiten.ts';
import { berichtenWerk } from './berichten.ts';
import { groepenWerk } from './groepen.ts';

export const werk: ThemaTexts = {
  actielijnen: [...actielijnenWerk, ...actielijnenRondkomen],
  berichten: berichtenWerk,
  groepen: groepenWerk,
  agendapunten: agendapuntenWerk,
  besluiten: besluitenWerk,
  actiepunten: actiepuntenWerk,
  lessen: lessenWerk,
};
