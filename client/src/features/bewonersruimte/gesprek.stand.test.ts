import type { GesprekInhoud } from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';
import { describe, expect, it } from 'vitest';
import { berichtenVan, type Gezegd } from './gesprek.stand.ts';

const noor = 'a'.repeat(24);
const sam = 'b'.repeat(24);
let count = 0;
const zegt = (afzender: string, inhoud: GesprekInhoud): Gezegd => ({
  id: `m${++count}`,
  volgnummer: count,
  afzender,
  moment: '2026-11-22T10:00:00.000Z',
  inhoud,
});
const bericht = (afzender: string, tekst: string, op: string | null = null) =>
  zegt(afzender, { wat: 'bericht', tekst, op });
const reactie = (afzender: string, op: string, aan = true) =>
  zegt(afzender, { wat: 'reactie', op, reactie: 'eens', aan });

describe('a conversation in a bewonersruimte', () => {
  it('is the messages in the order of the room, each with what it answers', () => {
    const lift = bericht(noor, 'De lift is stuk');
    const ook = bericht(sam, 'Bij ons ook', lift.id);
    expect(berichtenVan([lift, ook])).toMatchObject([
      { tekst: 'De lift is stuk', op: null, afzender: noor },
      { tekst: 'Bij ons ook', op: lift.id, afzender: sam },
    ]);
  });

  it('counts each person once for a reaction, and not after they took it back', () => {
    const lift = bericht(noor, 'De lift is stuk');
    const twice = [reactie(sam, lift.id), reactie(noor, lift.id), reactie(sam, lift.id)];
    expect(berichtenVan([lift, ...twice])[0]?.reacties).toEqual(new Map([['eens', [noor, sam]]]));
    const back = [...twice, reactie(sam, lift.id, false), reactie(noor, lift.id, false)];
    expect(berichtenVan([lift, ...back])[0]?.reacties).toEqual(new Map());
  });

  it('leaves out reactions to what is not there', () => {
    expect(berichtenVan([reactie(sam, 'weg')])).toEqual([]);
  });

  it('keeps the place of what is hidden, without its words; shown again the words are back', () => {
    const lift = bericht(noor, 'De lift is stuk');
    const ook = bericht(sam, 'Wat een onzin', lift.id);
    const [, weg] = berichtenVan([lift, ook], new Set([ook.volgnummer ?? 0]));
    expect(weg).toMatchObject({ verborgen: true, tekst: '', op: null, afzender: sam });
    expect(berichtenVan([lift, ook])[1]).toMatchObject({ verborgen: false, tekst: 'Wat een onzin' });
    expect(berichtenVan([{ ...ook, inhoud: null }])[0]).toMatchObject({ verborgen: true, tekst: '' });
  });
});
