import { beforeAll, describe, expect, it } from 'vitest';
import { nieuwApparaat, sluit, type Bytes } from './envelop.crypto.ts';
import type { Epoch, EnvelopSoort } from './envelop.schema.ts';
import {
  nieuweEpoch,
  openKring,
  toestellenVan,
  vulSleutelringAan,
  type Sleutelring,
  type Toestel,
} from './epoch.protocol.ts';
import { naarTekst, nieuweSleutel, toegangHashVan, toegangVan, vanTekst } from './sleutel.ts';
import { nieuwToestel, pakUit, publiekVan, toestelId, verpak, type ToestelPaar } from './toestel.crypto.ts';

const ruimteId = 'a'.repeat(24);
const [anna, bo, cas] = ['1', '2', '3'].map((c) => c.repeat(24)) as [string, string, string];

interface Lid {
  persoonId: string;
  paar: ToestelPaar;
  toestel: Toestel;
}

async function lid(persoonId: string): Promise<Lid> {
  const paar = await nieuwToestel();
  return { persoonId, paar, toestel: { persoonId, publiek: await publiekVan(paar) } };
}

/** A device as its owner says it to the room. */
async function gezegd(sleutel: Bytes, epoch: number, { persoonId, toestel }: Lid) {
  const kop = {
    epoch,
    afzender: persoonId,
    apparaat: nieuwApparaat(),
    teller: 1,
    soort: 'toestel' as EnvelopSoort,
  };
  return { ...kop, bytes: naarTekst(await sluit(sleutel, { ...kop, ruimteId }, toestel.publiek)) };
}

let leden: [Lid, Lid, Lid];
let eerste: Bytes;
beforeAll(async () => {
  leden = await Promise.all([lid(anna), lid(bo), lid(cas)]);
  eerste = nieuweSleutel();
});

/** Begins the epoch after this one, as Anna; what each device then asks of the server. */
async function begin(epoch: number, sleutel: Bytes, toestellen: Toestel[], uit: string[] = []) {
  const blijvers = new Set(toestellen.map((t) => t.persoonId));
  const next = await nieuweEpoch({ ruimteId, epoch, sleutel, afzender: anna, toestellen, blijvers, uit });
  const kop = { epoch: epoch + 1, afzender: anna, apparaat: next.body.apparaat, teller: 1, op: '' };
  const kring: Epoch['kring'] = { ...kop, soort: 'kring', bytes: next.body.kring };
  const voor = async ({ toestel }: Lid): Promise<Epoch> => {
    const id = await toestelId(toestel.publiek);
    return { kring, verpakt: next.body.verpakt.find((v) => v.toestel === id)?.bytes ?? null };
  };
  return { ...next, kring, voor };
}

const ring = (...sleutels: [number, Bytes][]): Sleutelring => new Map(sleutels);

describe('[rule 8] who is put out of a bewonersruimte', () => {
  it('gets no new key on any device; who stays gets it on each, also what was said before', async () => {
    const [a, b, c] = leden;
    const toestellen = await toestellenVan({
      ...{ ruimteId, sleutel: eerste, epoch: 1, kring: null },
      gezegd: await Promise.all(leden.map((l) => gezegd(eerste, 1, l))),
    });
    expect(toestellen.map((t) => t.persoonId)).toEqual([anna, bo, cas]);
    const tweede = await begin(1, eerste, toestellen, [bo]);
    expect(tweede.body.verpakt).toHaveLength(2);
    for (const blijft of [a, c]) {
      const epochs = [await tweede.voor(blijft)];
      const na = await vulSleutelringAan(ring([1, eerste]), { ruimteId, epochs, toestel: blijft.paar });
      expect(na.get(2)).toEqual(tweede.sleutel);
    }
    // Bo with everything that the server has, and with what was wrapped for another.
    for (const verpakt of tweede.body.verpakt.map((v) => v.bytes)) {
      const epochs = [{ kring: tweede.kring, verpakt }];
      const na = await vulSleutelringAan(ring([1, eerste]), { ruimteId, epochs, toestel: b.paar });
      expect(na.has(2)).toBe(false);
    }
    expect(await openKring(ruimteId, eerste, tweede.kring)).toBeNull();
    // Who comes in with the new link or words reads on from before.
    const nieuw = await vulSleutelringAan(ring([2, tweede.sleutel]), {
      ...{ ruimteId, toestel: null },
      epochs: [{ kring: tweede.kring, verpakt: null }],
    });
    expect(nieuw.get(1)).toEqual(eerste);
    expect(tweede.body.toegangHash).toBe(await toegangHashVan(await toegangVan(tweede.sleutel)));
  });

  it('is not let back by a server that says they are a member still: the devices come from the kring', async () => {
    const [a, b] = leden;
    const tweede = await begin(1, eerste, [a.toestel, b.toestel], [bo]);
    // The server repeats what Bo said under the first key, and Bo says it again with it.
    const oud = [await gezegd(eerste, 1, b), { ...(await gezegd(eerste, 1, b)), epoch: 2 }];
    const van = { ruimteId, sleutel: tweede.sleutel, epoch: 2, kring: tweede.kring };
    expect((await toestellenVan({ ...van, gezegd: oud })).map((t) => t.persoonId)).toEqual([anna]);
  });

  it('misses one key; who was away for two gets both', async () => {
    const [a, , c] = leden;
    const tweede = await begin(1, eerste, [a.toestel, c.toestel]);
    const kring = await openKring(ruimteId, tweede.sleutel, tweede.kring);
    const derde = await begin(2, tweede.sleutel, kring?.toestellen ?? []);
    const epochs = [await derde.voor(c), await tweede.voor(c)];
    const na = await vulSleutelringAan(ring([1, eerste]), { ruimteId, epochs, toestel: c.paar });
    expect([...na.keys()].sort()).toEqual([1, 2, 3]);
    const alleenLaatste = { ruimteId, epochs: [await derde.voor(c)], toestel: c.paar };
    expect((await vulSleutelringAan(ring([1, eerste]), alleenLaatste)).has(3)).toBe(false);
  });
});

describe('[rule 8] a wrapped key', () => {
  it('opens for its device, room and epoch, after the key before, and not with one bit changed', async () => {
    const [a, b] = leden;
    const sleutel = nieuweSleutel();
    const voor = { ruimteId, epoch: 2, vorige: eerste };
    const bytes = await verpak(sleutel, a.toestel.publiek, voor);
    expect(await pakUit(bytes, a.paar, voor)).toEqual(sleutel);
    expect(await pakUit(bytes, b.paar, voor)).toBeNull();
    for (const ander of [{ ruimteId: 'b'.repeat(24) }, { epoch: 3 }, { vorige: nieuweSleutel() }])
      expect(await pakUit(bytes, a.paar, { ...voor, ...ander })).toBeNull();
    for (let i = 0; i < bytes.length; i += 1) {
      const anders = bytes.slice();
      anders[i] = (anders[i] ?? 0) ^ 1;
      expect(await pakUit(anders, a.paar, voor)).toBeNull();
    }
    expect(await pakUit(bytes.slice(0, 40), a.paar, voor)).toBeNull();
  });

  it('of a server without the key before does not open, and one without its kring is not taken', async () => {
    const [a] = leden;
    const nep = await begin(1, nieuweSleutel(), [a.toestel]);
    const echt = await begin(1, eerste, [a.toestel]);
    for (const epochs of [
      [await nep.voor(a)],
      [{ kring: nep.kring, verpakt: (await echt.voor(a)).verpakt }],
      [{ kring: { ...echt.kring, afzender: bo }, verpakt: (await echt.voor(a)).verpakt }],
    ]) {
      const na = await vulSleutelringAan(ring([1, eerste]), { ruimteId, epochs, toestel: a.paar });
      expect([...na.keys()]).toEqual([1]);
    }
  });

  it('cannot be taken out of the device, and is never twice the same', async () => {
    const [a] = leden;
    await expect(crypto.subtle.exportKey('pkcs8', a.paar.privateKey)).rejects.toThrow();
    const voor = { ruimteId, epoch: 2, vorige: eerste };
    const twee = await Promise.all([1, 2].map(() => verpak(eerste, a.toestel.publiek, voor)));
    expect(naarTekst(twee[0] as Bytes).slice(0, 80)).not.toBe(naarTekst(twee[1] as Bytes).slice(0, 80));
    expect(vanTekst(naarTekst(a.toestel.publiek))).toEqual(a.toestel.publiek);
  });
});
