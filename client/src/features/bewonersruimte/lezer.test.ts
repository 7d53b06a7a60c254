import { sluit, utf8 } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import type { Envelop } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import { naarTekst, nieuweSleutel } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { berichtenVan } from './gesprek.stand.ts';
import { createLezer, type Ring } from './lezer.ts';

const ruimteId = '1'.repeat(24);
const noor = 'a'.repeat(24);
const sleutel = nieuweSleutel();
const nieuwere = nieuweSleutel();

/** An envelope as a member's browser closes it. */
async function envelop(volgnummer: number, tekst: string, over: Partial<Envelop> = {}): Promise<Envelop> {
  const kop = {
    epoch: 1,
    afzender: noor,
    apparaat: 'b'.repeat(16),
    teller: volgnummer,
    soort: 'bericht' as const,
  };
  const van = { ...kop, ...over, ruimteId };
  const inhoud = utf8(JSON.stringify({ wat: 'bericht', tekst, op: null }));
  const bytes = naarTekst(await sluit(van.epoch === 1 ? sleutel : nieuwere, van, inhoud));
  return { ...kop, bytes, volgnummer, op: '2026-11-22T10:00:00.000Z', verborgen: null, ...over };
}

/** A server that says this, whatever is in the room. */
function zegt(items: Envelop[], verborgen: number[] = []): void {
  vi.stubGlobal('fetch', async (path: string) => {
    const na = Number(new URL(path, 'http://localhost').searchParams.get('na') ?? 0);
    const answer = { items: items.filter((e) => e.volgnummer > na), meer: false, verborgen };
    return Response.json(answer);
  });
}

afterEach(() => vi.unstubAllGlobals());

function reader(ring: Ring = { sleutels: new Map([[1, sleutel]]), aangemeld: 1 }) {
  const lezer = createLezer(ruimteId, () => ring);
  const read = async () => {
    await lezer.lees();
    const { verdacht, verborgen } = lezer.nu();
    return { verdacht, teksten: berichtenVan(lezer.gezegd, verborgen).map((b) => b.tekst) };
  };
  return { read, ring };
}

describe('[rule 8] reading a room whose server lies', () => {
  it('shows what was said, in order, and finds nothing wrong with it', async () => {
    zegt([await envelop(1, 'een'), await envelop(2, 'twee')]);
    expect(await reader().read()).toEqual({ verdacht: 0, teksten: ['een', 'twee'] });
  });

  it('does not show what was changed, or comes from another sender, and says so', async () => {
    const goed = await envelop(2, 'twee');
    zegt([
      { ...(await envelop(1, 'een')), bytes: goed.bytes },
      { ...goed, afzender: 'c'.repeat(24) },
    ]);
    expect(await reader().read()).toEqual({ verdacht: 2, teksten: [] });
  });

  it('notices what is missing in the row of a sender, and what comes twice', async () => {
    const een = await envelop(1, 'een');
    const drie = await envelop(3, 'drie');
    zegt([een, drie, { ...een, volgnummer: 4 }]);
    expect(await reader().read()).toEqual({ verdacht: 2, teksten: ['een', 'drie'] });
  });

  it('keeps the place of what is hidden, and reads it when it is shown again', async () => {
    const een = await envelop(1, 'een');
    const { read } = reader();
    zegt([{ ...een, bytes: '', verborgen: { door: noor, op: een.op } }], [1]);
    expect(await read()).toEqual({ verdacht: 0, teksten: [''] });
    zegt([een, await envelop(2, 'twee')]);
    expect(await read()).toEqual({ verdacht: 0, teksten: ['een', 'twee'] });
  });

  it('waits for a newer key, and reads on from there', async () => {
    const ring = { sleutels: new Map([[1, sleutel]]), aangemeld: 1 };
    const { read } = reader(ring);
    zegt([await envelop(1, 'een'), await envelop(2, 'twee', { epoch: 2 })]);
    expect(await read()).toEqual({ verdacht: 0, teksten: ['een'] });
    ring.sleutels.set(2, nieuwere);
    expect(await read()).toEqual({ verdacht: 0, teksten: ['een', 'twee'] });
  });
});
