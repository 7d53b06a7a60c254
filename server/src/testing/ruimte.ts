import {
  nieuwApparaat,
  open,
  sluit,
  utf8,
  type Bytes,
} from '@opgaveteams/shared/bewonersruimtes/envelop.crypto';
import type { NieuweEnvelop } from '@opgaveteams/shared/bewonersruimtes/envelop.schema';
import {
  nieuweEpoch,
  toestellenVan,
  vulSleutelringAan,
  type Sleutelring,
} from '@opgaveteams/shared/bewonersruimtes/epoch.protocol';
import {
  naarTekst,
  nieuweSleutel,
  toegangHashVan,
  toegangVan,
  vanTekst,
} from '@opgaveteams/shared/bewonersruimtes/sleutel';
import {
  nieuwToestel,
  publiekVan,
  toestelId,
  type ToestelPaar,
} from '@opgaveteams/shared/bewonersruimtes/toestel.crypto';
import type { TestServer } from './server.ts';
import type { Visitor } from './visitor.ts';
import type { PersonaName } from './world.ts';

/** A member with a browser: what it keeps. */
export interface Browser {
  wie: Visitor;
  persoonId: string;
  paar: ToestelPaar;
  ring: Sleutelring;
}

async function browser(server: TestServer, persona: PersonaName, sleutel: Bytes): Promise<Browser> {
  const persoonId = server.world.personas[persona];
  const paar = await nieuwToestel();
  return { wie: await server.as(persona), persoonId, paar, ring: new Map([[1, sleutel]]) };
}

/** Closes and sends something, as the browser does. */
export async function zend(
  b: Browser,
  id: string,
  soort: NieuweEnvelop['soort'],
  inhoud: Bytes,
  epoch: number,
) {
  const kop = { epoch, apparaat: nieuwApparaat(), teller: 1, soort };
  const sleutel = b.ring.get(epoch) as Bytes;
  const bytes = naarTekst(await sluit(sleutel, { ...kop, ruimteId: id, afzender: b.persoonId }, inhoud));
  return b.wie.call('POST /bewonersruimtes/:id/enveloppen', { params: { id }, body: { ...kop, bytes } });
}

/** Says something in the room. */
export const zeg = (b: Browser, id: string, tekst: string, epoch = 1) =>
  zend(b, id, 'bericht', utf8(tekst), epoch);

/** What a browser reads; null where its keys do not open it. */
export async function lees(b: Browser, id: string): Promise<(string | null)[]> {
  const query = { soort: 'bericht' } as const;
  const { data } = await b.wie.call('GET /bewonersruimtes/:id/enveloppen', { params: { id }, query });
  return Promise.all(
    data.items.map(async (e) => {
      const sleutel = b.ring.get(e.epoch);
      const bytes = sleutel && (await open(sleutel, { ...e, ruimteId: id }, vanTekst(e.bytes)));
      return bytes ? new TextDecoder().decode(bytes) : null;
    }),
  );
}

/** A room with three in it: `zonderGroep` opened it and is host. */
export async function ruimteVanDrie(
  server: TestServer,
): Promise<{ id: string; toegang: string; drie: [Browser, Browser, Browser] }> {
  const sleutel = nieuweSleutel();
  const toegang = await toegangVan(sleutel);
  const drie = await Promise.all([
    browser(server, 'zonderGroep', sleutel),
    browser(server, 'panellid', sleutel),
    browser(server, 'gast', sleutel),
  ]);
  const [opener, ...anderen] = drie;
  const body = { namens: 'bewoners', toegangHash: await toegangHashVan(toegang) } as const;
  const { id } = (await opener.wie.call('POST /bewonersruimtes', { body })).data;
  for (const { wie, persoonId } of anderen) {
    const vraag = { namens: 'zichzelf', toegang } as const;
    await wie.call('POST /bewonersruimtes/:id/aanvragen', { params: { id }, body: vraag });
    await opener.wie.call('PUT /bewonersruimtes/:id/leden/:persoonId', { params: { id, persoonId } });
  }
  for (const b of drie) await zend(b, id, 'toestel', await publiekVan(b.paar), 1);
  return { id, toegang, drie };
}

/** The room as this member sees it. */
export const haalRuimte = async (b: Browser, id: string) =>
  (await b.wie.call('GET /bewonersruimtes/:id', { params: { id } })).data;

/** Fetches the keys that followed. */
export async function bijwerken(b: Browser, id: string): Promise<void> {
  const toestel = await toestelId(await publiekVan(b.paar));
  const { data } = await b.wie.call('GET /bewonersruimtes/:id/epochs', {
    params: { id },
    query: { toestel },
  });
  b.ring = await vulSleutelringAan(b.ring, { ruimteId: id, epochs: data.items, toestel: b.paar });
}

/** Makes the next key without these members, and offers it to the server. */
export async function begin(b: Browser, id: string, uit: string[], versie?: number) {
  const ruimte = await haalRuimte(b, id);
  const sleutel = b.ring.get(ruimte.epoch) as Bytes;
  const { data: gezegd } = await b.wie.call('GET /bewonersruimtes/:id/enveloppen', {
    params: { id },
    query: { soort: 'toestel' },
  });
  const { data: epochs } = await b.wie.call('GET /bewonersruimtes/:id/epochs', { params: { id }, query: {} });
  const kring = epochs.items.at(-1)?.kring ?? null;
  const van = { ruimteId: id, sleutel, epoch: ruimte.epoch };
  const toestellen = await toestellenVan({ ...van, kring, gezegd: gezegd.items });
  const blijvers = new Set(ruimte.leden.filter((l) => l.van && !l.tot).map((l) => l.persoonId));
  const next = await nieuweEpoch({ ...van, afzender: b.persoonId, toestellen, blijvers, uit });
  const answer = await b.wie.call('POST /bewonersruimtes/:id/epochs', {
    ...{ params: { id }, versie: versie ?? ruimte.versie, body: next.body },
  });
  return { ...next, answer };
}
