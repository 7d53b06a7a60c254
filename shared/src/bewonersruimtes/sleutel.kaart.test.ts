import { describe, expect, it } from 'vitest';
import { CODE_TEKENS } from '../uitnodigingen/uitnodiging.code.ts';
import { nieuweSleutel } from './sleutel.ts';
import { KAART_REGELS, kaartVan, leesKaart } from './sleutel.kaart.ts';

describe('[rule 8] the key of a room on a card', () => {
  it('comes back the same, also in small letters and without the spaces', async () => {
    for (const sleutel of [new Uint8Array(32), new Uint8Array(32).fill(255), nieuweSleutel()]) {
      const kaart = await kaartVan(sleutel);
      expect(kaart).toHaveLength(KAART_REGELS);
      for (const regel of kaart) expect(regel).toMatch(new RegExp(`^([${CODE_TEKENS}]{3} ?){3}$`));
      expect(await leesKaart(kaart.join('\n'))).toEqual({ sleutel });
      expect(await leesKaart(kaart.join('').replaceAll(' ', '').toLowerCase())).toEqual({ sleutel });
    }
  });

  it('says which line is not right, nearly always at the line itself', async () => {
    let atTheLine = 0;
    for (let round = 0; round < 200; round++) {
      const kaart = (await kaartVan(nieuweSleutel())).map((regel) => regel.replaceAll(' ', ''));
      const which = round % KAART_REGELS;
      const place = round % 9;
      const signs = [...(kaart[which] ?? '')];
      signs[place] = CODE_TEKENS[(CODE_TEKENS.indexOf(signs[place] ?? '') + 1) % CODE_TEKENS.length] ?? '';
      kaart[which] = signs.join('');
      const read = await leesKaart(kaart.join(''));
      if ('fout' in read && read.fout === which + 1) atTheLine++;
    }
    expect(atTheLine).toBeGreaterThan(190);
  });

  it('does not take a line of another card, lines in another order, too few or too many signs', async () => {
    const sleutel = Uint8Array.from({ length: 32 }, (_, i) => i);
    const kaart = await kaartVan(sleutel);
    const ander = await kaartVan(Uint8Array.from({ length: 32 }, (_, i) => 200 - i));
    expect(await leesKaart([...kaart.slice(0, 4), ...ander.slice(4)].join(''))).toEqual({ fout: 5 });
    expect(await leesKaart([...kaart].reverse().join(''))).toEqual({ fout: 1 });
    expect(await leesKaart(kaart.slice(0, 7).join(''))).toEqual({ fout: 8 });
    expect(await leesKaart(`${kaart.join('')}A`)).toEqual({ fout: 8 });
    expect(await leesKaart('')).toEqual({ fout: 1 });
    expect(await leesKaart('0'.repeat(72))).toEqual({ fout: 1 });
  });
});
