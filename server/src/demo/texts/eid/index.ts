import type { ThemaTexts } from '../types.ts';
import { actielijnenZeggenschap } from './actielijnen-zeggenschap.ts';
import { actielijnenOntmoeten } from './actielijnen-ontmoeten.ts';
import { agendapuntenEigenaarschap } from './bijeenkomsten.ts';
import { lessenEigenaarschap } from './lessen.ts';
import { berichtenEigenaarschap } from './berichten.ts';
import { groepenEigenaarschap } from './groepen.ts';

export const eigenaarschap: ThemaTexts = {
  actielijnen: [...actielijnenZeggenschap, ...actielijnenOntmoeten],
  berichten: berichtenEigenaarschap,
  groepen: groepenEigenaarschap,
  agendapunten: agendapuntenEigenaarschap,
  lessen: lessenEigenaarschap,
};
