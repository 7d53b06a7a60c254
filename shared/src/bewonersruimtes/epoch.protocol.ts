import { nieuwApparaat, open, sluit, utf8, type Bytes } from './envelop.crypto.ts';
import type { Envelop, Epoch, NieuweEpoch } from './envelop.schema.ts';
import { naarTekst, nieuweSleutel, toegangHashVan, toegangVan, vanTekst } from './sleutel.ts';
import { pakUit, toestelId, verpak, type ToestelPaar } from './toestel.crypto.ts';

/** The keys of a room that somebody has, by epoch. */
export type Sleutelring = ReadonlyMap<number, Bytes>;

/** A device that gets the new keys of a room, and whose it is. */
export interface Toestel {
  persoonId: string;
  publiek: Bytes;
}

/** What the beginner of an epoch says under its key: the key before it, and the devices that got this one. */
export interface Kring {
  vorige: Bytes;
  toestellen: Toestel[];
}

function kringNaarBytes({ vorige, toestellen }: Kring): Bytes {
  const rows = toestellen.map(({ persoonId, publiek }) => [persoonId, naarTekst(publiek)]);
  return utf8(JSON.stringify([naarTekst(vorige), rows]));
}

function kringVanBytes(bytes: Bytes): Kring | null {
  try {
    const [vorige, rows] = JSON.parse(new TextDecoder().decode(bytes)) as [string, [string, string][]];
    const toestellen = rows.map(([persoonId, publiek]) => ({ persoonId, publiek: vanTekst(publiek) }));
    return { vorige: vanTekst(vorige), toestellen };
  } catch {
    return null;
  }
}

type Gesloten = Pick<Envelop, 'epoch' | 'afzender' | 'apparaat' | 'teller' | 'soort' | 'bytes'>;

async function openTekst(ruimteId: string, sleutel: Bytes, envelop: Gesloten): Promise<Bytes | null> {
  return open(sleutel, { ...envelop, ruimteId }, vanTekst(envelop.bytes));
}

/** What stands in the kring of an epoch; null when it was not made with this key. */
export async function openKring(ruimteId: string, sleutel: Bytes, kring: Gesloten): Promise<Kring | null> {
  const bytes = await openTekst(ruimteId, sleutel, kring);
  return bytes && kring.soort === 'kring' ? kringVanBytes(bytes) : null;
}

/**
 * Adds to a ring what follows from the answer of `GET /bewonersruimtes/:id/epochs`: forward by what was wrapped for
 * this device, back by the key that each kring holds. A key that its own kring does not open with is not taken.
 */
export async function vulSleutelringAan(
  ring: Sleutelring,
  { ruimteId, epochs, toestel }: { ruimteId: string; epochs: readonly Epoch[]; toestel: ToestelPaar | null },
): Promise<Sleutelring> {
  const sleutels = new Map(ring);
  const rij = [...epochs].sort((a, b) => a.kring.epoch - b.kring.epoch);
  for (const { kring, verpakt } of rij) {
    const vorige = sleutels.get(kring.epoch - 1);
    if (!vorige || !toestel || verpakt === null || sleutels.has(kring.epoch)) continue;
    const voor = { ruimteId, epoch: kring.epoch, vorige };
    const sleutel = await pakUit(vanTekst(verpakt), toestel, voor);
    if (sleutel && (await openKring(ruimteId, sleutel, kring))) sleutels.set(kring.epoch, sleutel);
  }
  for (const { kring } of rij.reverse()) {
    const sleutel = sleutels.get(kring.epoch);
    if (!sleutel || sleutels.has(kring.epoch - 1)) continue;
    const inhoud = await openKring(ruimteId, sleutel, kring);
    if (inhoud) sleutels.set(kring.epoch - 1, inhoud.vorige);
  }
  return sleutels;
}

/**
 * The devices of the room, as its members say under the key of now: those of the last kring, and those that said
 * their key (envelope of soort `toestel`) since. Who was put out before cannot be among them, whatever the server says.
 */
export async function toestellenVan(van: {
  ruimteId: string;
  sleutel: Bytes;
  epoch: number;
  /** The envelope that began this epoch; null in the first. */
  kring: Gesloten | null;
  /** Envelopes of soort `toestel`; those of other epochs are left out. */
  gezegd: readonly Gesloten[];
}): Promise<Toestel[]> {
  const { ruimteId, sleutel, epoch, kring, gezegd } = van;
  const inhoud = kring?.epoch === epoch ? await openKring(ruimteId, sleutel, kring) : null;
  const toestellen = new Map<string, Toestel>();
  for (const toestel of inhoud?.toestellen ?? []) toestellen.set(naarTekst(toestel.publiek), toestel);
  for (const envelop of gezegd.filter((e) => e.epoch === epoch && e.soort === 'toestel')) {
    const publiek = await openTekst(ruimteId, sleutel, envelop);
    if (publiek) toestellen.set(naarTekst(publiek), { persoonId: envelop.afzender, publiek });
  }
  return [...toestellen.values()];
}

/** What is needed to begin the next epoch. */
export interface EpochBegin {
  ruimteId: string;
  /** The epoch and the key of now. */
  epoch: number;
  sleutel: Bytes;
  /** Who begins. */
  afzender: string;
  toestellen: readonly Toestel[];
  /** Members who stay; devices of others get no key. */
  blijvers: ReadonlySet<string>;
  uit: readonly string[];
}

/** Makes the next key, and the body of `POST /bewonersruimtes/:id/epochs` that begins it. */
export async function nieuweEpoch(van: EpochBegin): Promise<{ sleutel: Bytes; body: NieuweEpoch }> {
  const { ruimteId, sleutel: vorige, afzender, uit } = van;
  const apparaat = nieuwApparaat();
  const sleutel = nieuweSleutel();
  const epoch = van.epoch + 1;
  const toestellen = van.toestellen.filter(
    (t) => van.blijvers.has(t.persoonId) && !uit.includes(t.persoonId),
  );
  const kop = { ruimteId, epoch, afzender, apparaat, teller: 1, soort: 'kring' as const };
  const kring = await sluit(sleutel, kop, kringNaarBytes({ vorige, toestellen }));
  const verpakt = await Promise.all(
    toestellen.map(async ({ publiek }) => ({
      toestel: await toestelId(publiek),
      bytes: naarTekst(await verpak(sleutel, publiek, { ruimteId, epoch, vorige })),
    })),
  );
  const toegangHash = await toegangHashVan(await toegangVan(sleutel));
  const body = { epoch, uit: [...uit], toegangHash, apparaat, kring: naarTekst(kring), verpakt };
  return { sleutel, body };
}
