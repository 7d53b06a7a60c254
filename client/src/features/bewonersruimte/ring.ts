import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { open, type Bytes } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import type { Envelop, Epoch } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import {
  nieuweEpoch,
  openKring,
  toestellenVan,
  vulSleutelringAan,
} from '@opgaveteams/shared/bewonersruimtes/epoch.protocol';
import { nieuwToestel, publiekVan, toestelId } from '@opgaveteams/shared/bewonersruimtes/toestel.crypto';
import { naarTekst, vanTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { call } from '../../api/call.ts';
import { keepRuimte, sendWaiting, type KeptRuimte } from '../../device/ruimtes.ts';
import { bewaarEnvelop } from './schrijver.ts';

/** What began the keys after this one, with what was wrapped for a device. */
async function epochsNa(id: string, na: number, toestel: string | undefined): Promise<Epoch[]> {
  const all: Epoch[] = [];
  for (let meer = true; meer;) {
    const query = { na: all.at(-1)?.kring.epoch ?? na, ...(toestel ? { toestel } : {}) };
    const answer = await call('GET /bewonersruimtes/:id/epochs', { params: { id }, query });
    all.push(...answer.items);
    meer = answer.meer && answer.items.length > 0;
  }
  return all;
}

/** The devices that said their key in this room. */
async function gezegdeToestellen(id: string): Promise<Envelop[]> {
  const all: Envelop[] = [];
  for (let meer = true; meer;) {
    const query = { na: all.at(-1)?.volgnummer ?? 0, soort: 'toestel' as const };
    const answer = await call('GET /bewonersruimtes/:id/enveloppen', { params: { id }, query });
    all.push(...answer.items);
    meer = answer.meer && answer.items.length > 0;
  }
  return all;
}

const kringVan = async (id: string, epoch: number): Promise<Epoch['kring'] | null> =>
  epoch === 1 ? null : ((await epochsNa(id, epoch - 1, undefined))[0]?.kring ?? null);

/** Whether this device has all keys until that of now, and the members know it. */
export const isBij = ({ epoch }: Bewonersruimte, { sleutels, aangemeld }: KeptRuimte): boolean =>
  sleutels.size >= epoch && sleutels.has(epoch) && aangemeld === epoch;

/** Keeps the keys that this device has not, as far as they were wrapped for it or lie under one that it has. */
async function vulAan(ik: string, { id, epoch }: Bewonersruimte, kept: KeptRuimte): Promise<KeptRuimte> {
  const { toestel } = await keepRuimte(ik, id, { toestel: kept.toestel ?? (await nieuwToestel()) });
  if (!toestel) throw new Error('no key pair');
  let ontbreekt = 1;
  while (kept.sleutels.has(ontbreekt)) ontbreekt++;
  if (ontbreekt > epoch) return { ...kept, toestel };
  const eigen = await toestelId(await publiekVan(toestel));
  const epochs = await epochsNa(id, ontbreekt - 1, eigen);
  const sleutels = await vulSleutelringAan(kept.sleutels, { ruimteId: id, epochs, toestel });
  return keepRuimte(ik, id, { sleutels });
}

/** Says the public key of this device in the room, unless the members have it: so it gets the next keys. */
async function meldAan(ik: string, { id, epoch }: Bewonersruimte, kept: KeptRuimte): Promise<KeptRuimte> {
  const sleutel = kept.sleutels.get(epoch);
  if (!sleutel || !kept.toestel || kept.aangemeld === epoch) return kept;
  const publiek = await publiekVan(kept.toestel);
  const kring = await kringVan(id, epoch);
  const inhoud = kring && (await openKring(id, sleutel, kring));
  const bekend = inhoud?.toestellen.some((t) => naarTekst(t.publiek) === naarTekst(publiek));
  if (!bekend) {
    await bewaarEnvelop({ ruimteId: id, ik, sleutels: kept.sleutels }, 'toestel', publiek);
    await sendWaiting(ik);
  }
  return keepRuimte(ik, id, { aangemeld: epoch });
}

/** Whether this is the key of now: what lies under it opens. A room in which nothing was said yet takes it. */
export async function isSleutelVanNu({ id, epoch }: Bewonersruimte, sleutel: Bytes): Promise<boolean> {
  const kring = await kringVan(id, epoch);
  if (kring) return (await openKring(id, sleutel, kring)) !== null;
  const { items } = await call('GET /bewonersruimtes/:id/enveloppen', { params: { id }, query: {} });
  const first = items.find((envelop) => envelop.epoch === epoch && !envelop.verborgen);
  return !first || (await open(sleutel, { ...first, ruimteId: id }, vanTekst(first.bytes))) !== null;
}

/** Brings this device up to the key of now. */
export async function haalBij(ik: string, ruimte: Bewonersruimte, kept: KeptRuimte): Promise<KeptRuimte> {
  return meldAan(ik, ruimte, await vulAan(ik, ruimte, kept));
}

/**
 * Begins a new key for who stays: without those that a host puts out, or because somebody left by themselves.
 * @throws ApiError when the members or the key changed meanwhile
 */
export async function beginSleutel(
  ik: string,
  ruimte: Bewonersruimte,
  kept: KeptRuimte,
  uit: readonly string[],
): Promise<KeptRuimte> {
  const { id, epoch, versie, leden } = ruimte;
  const sleutel = kept.sleutels.get(epoch);
  if (!sleutel) throw new Error('no key of now');
  const toestellen = await toestellenVan({
    ...{ ruimteId: id, sleutel, epoch },
    kring: await kringVan(id, epoch),
    gezegd: await gezegdeToestellen(id),
  });
  const blijvers = new Set(
    leden
      .filter((l) => l.van !== null && l.tot === null && !uit.includes(l.persoonId))
      .map((l) => l.persoonId),
  );
  const next = await nieuweEpoch({
    ...{ ruimteId: id, epoch, sleutel, afzender: ik, toestellen, blijvers, uit },
  });
  await call('POST /bewonersruimtes/:id/epochs', { params: { id }, versie, body: next.body });
  return keepRuimte(ik, id, { sleutels: new Map([[epoch + 1, next.sleutel]]) });
}
