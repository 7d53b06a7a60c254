import type { z } from 'zod';
import { aanvraagApi } from '../aanvragen/aanvraag.api.ts';
import { actielijnApi } from '../actielijnen/actielijn.api.ts';
import { actiepuntApi } from '../actiepunten/actiepunt.api.ts';
import { afbeeldingApi } from '../afbeeldingen/afbeelding.api.ts';
import { alliantieApi } from '../alliantie/alliantie.api.ts';
import { besluitApi } from '../besluiten/besluit.api.ts';
import { bewonersruimteApi } from '../bewonersruimtes/bewonersruimte.api.ts';
import { envelopApi } from '../bewonersruimtes/envelop.api.ts';
import { voorstelApi } from '../bewonersruimtes/voorstel.api.ts';
import { bijdrageApi } from '../bijdragen/bijdrage.api.ts';
import { bijeenkomstApi } from '../bijeenkomsten/bijeenkomst.api.ts';
import { gebeurtenisApi } from '../gebeurtenissen/gebeurtenis.api.ts';
import { groepApi } from '../groepen/groep.api.ts';
import type { RouteContract } from '../http/contract.ts';
import { lidmaatschapApi } from '../lidmaatschappen/lidmaatschap.api.ts';
import { lesApi } from '../lessen/les.api.ts';
import { opgaveteamApi } from '../opgaveteams/opgaveteam.api.ts';
import { notitieApi } from '../bewonersruimtes/notitie.api.ts';
import { opmerkingApi } from '../opmerkingen/opmerking.api.ts';
import { overzichtApi } from '../overzicht/overzicht.api.ts';
import { persoonApi } from '../personen/persoon.api.ts';
import { reactieApi } from '../reacties/reactie.api.ts';
import { programmaApi } from '../programmas/programma.api.ts';
import { adresApi } from '../toegang/adres.api.ts';
import { passkeyApi } from '../toegang/passkey.api.ts';
import { vergetenApi } from '../personen/vergeten.api.ts';
import { tijdlijnApi } from '../tijdlijn/tijdlijn.api.ts';
import { toegangApi } from '../toegang/toegang.api.ts';
import { uitnodigingApi } from '../uitnodigingen/uitnodiging.api.ts';
import { vaststellingApi } from '../vaststellingen/vaststelling.api.ts';
import { verslagApi } from '../verslagen/verslag.api.ts';
import { versieApi } from '../versies/versie.api.ts';
import { zetelApi } from '../zetels/zetel.api.ts';
import { zoekenApi } from '../zoeken/zoeken.api.ts';

/** The whole contract: every route of /v1, by its key `METHOD /path`. */
export const api = {
  ...alliantieApi,
  ...toegangApi,
  ...passkeyApi,
  ...adresApi,
  ...overzichtApi,
  ...opgaveteamApi,
  ...groepApi,
  ...lidmaatschapApi,
  ...persoonApi,
  ...vergetenApi,
  ...uitnodigingApi,
  ...aanvraagApi,
  ...zetelApi,
  ...actielijnApi,
  ...lesApi,
  ...tijdlijnApi,
  ...bijeenkomstApi,
  ...verslagApi,
  ...vaststellingApi,
  ...opmerkingApi,
  ...afbeeldingApi,
  ...versieApi,
  ...besluitApi,
  ...actiepuntApi,
  ...gebeurtenisApi,
  ...bewonersruimteApi,
  ...notitieApi,
  ...envelopApi,
  ...voorstelApi,
  ...bijdrageApi,
  ...programmaApi,
  ...reactieApi,
  ...zoekenApi,
};

export type Api = typeof api;
export type ApiKey = keyof Api;

type Field<K extends ApiKey, F extends keyof RouteContract> = F extends keyof Api[K] ? Api[K][F] : undefined;
type Input<T> = T extends z.ZodType ? z.input<T> : never;

/** Input of a route as a caller gives it: path parameters, query and body where the route has them. */
export type ApiInput<K extends ApiKey> = ([Input<Field<K, 'params'>>] extends [never]
  ? { params?: undefined }
  : { params: Input<Field<K, 'params'>> }) &
  ([Input<Field<K, 'query'>>] extends [never]
    ? { query?: undefined }
    : { query?: Input<Field<K, 'query'>> }) &
  ([Input<Field<K, 'body'>>] extends [never] ? { body?: undefined } : { body: Input<Field<K, 'body'>> }) &
  (Field<K, 'ifMatch'> extends true ? { versie: number } : { versie?: undefined });

/** The answer of a route. */
export type ApiOutput<K extends ApiKey> =
  Field<K, 'response'> extends z.ZodType ? z.output<Field<K, 'response'>> : undefined;
