import { nieuwApparaat, open, sluit } from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import { naarTekst, vanTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import {
  gedeeldVan,
  nieuwZout,
  voorstelHash,
  voorstelNaarBytes,
  voorstelVanBytes,
  type VoorstelInhoud,
} from '@opgaveteams/shared/bewonersruimtes/voorstel.crypto';
import type { Voorstel } from '@opgaveteams/shared/bewonersruimtes/voorstel.schema';
import { call } from '../../api/call.ts';
import { nieuwsteEpoch, type KeptRuimte } from '../../device/ruimtes.ts';

interface Wie {
  ruimteId: string;
  ik: string;
  sleutels: KeptRuimte['sleutels'];
}

/** Closes a proposal and puts it in the room; the server gets the hash of its words and nothing else of them. */
export async function stelVoor(
  { ruimteId, ik, sleutels }: Wie,
  wat: Omit<VoorstelInhoud, 'zout'>,
): Promise<Voorstel> {
  const epoch = nieuwsteEpoch({ sleutels });
  const sleutel = sleutels.get(epoch);
  if (!sleutel) throw new Error('no key');
  const inhoud = { ...wat, zout: nieuwZout() };
  const apparaat = nieuwApparaat();
  const kop = { ruimteId, epoch, afzender: ik, apparaat, teller: 1, soort: 'voorstel' as const };
  const bytes = naarTekst(await sluit(sleutel, kop, voorstelNaarBytes(inhoud)));
  const hash = await voorstelHash(ruimteId, gedeeldVan(inhoud));
  const body = { apparaat, epoch, bytes, hash };
  return call('POST /bewonersruimtes/:id/voorstellen', { params: { id: ruimteId }, body });
}

/** What is proposed; null when it does not open, or is something else than what members would agree with. */
export async function openVoorstel(
  { ruimteId, sleutels }: Omit<Wie, 'ik'>,
  voorstel: Voorstel,
): Promise<VoorstelInhoud | null> {
  const { epoch, apparaat, bytes, door: afzender, hash } = voorstel;
  const sleutel = sleutels.get(epoch);
  const kop = { ruimteId, epoch, afzender, apparaat, teller: 1, soort: 'voorstel' as const };
  const opened = sleutel && (await open(sleutel, kop, vanTekst(bytes)));
  const inhoud = opened ? voorstelVanBytes(opened) : null;
  return inhoud && (await voorstelHash(ruimteId, gedeeldVan(inhoud))) === hash ? inhoud : null;
}

/** Shares what enough members agreed with: exactly those words. */
export async function deelVoorstel(ruimteId: string, id: string, inhoud: VoorstelInhoud): Promise<void> {
  const params = { id: ruimteId, voorstelId: id };
  await call('POST /bewonersruimtes/:id/voorstellen/:voorstelId/bijdrage', {
    params,
    body: gedeeldVan(inhoud),
  });
}
