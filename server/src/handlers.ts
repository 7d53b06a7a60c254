import { aanvraagRoutes } from './aanvragen/aanvraag.routes.ts';
import { lesRoutes } from './lessen/les.routes.ts';
import { actielijnRoutes } from './actielijnen/actielijn.routes.ts';
import { actiepuntRoutes } from './actiepunten/actiepunt.routes.ts';
import { afbeeldingRoutes } from './afbeeldingen/afbeelding.routes.ts';
import { alliantieRoutes } from './alliantie/alliantie.routes.ts';
import { besluitRoutes } from './besluiten/besluit.routes.ts';
import { bewonersruimteRoutes } from './bewonersruimtes/bewonersruimte.routes.ts';
import { voorstelRoutes } from './bewonersruimtes/voorstel.routes.ts';
import { bijdrageRoutes } from './bijdragen/bijdrage.routes.ts';
import { notitieRoutes } from './bewonersruimtes/notitie.routes.ts';
import { bijeenkomstRoutes } from './bijeenkomsten/bijeenkomst.routes.ts';
import { gebeurtenisRoutes } from './gebeurtenissen/gebeurtenis.routes.ts';
import { groepRoutes } from './groepen/groep.routes.ts';
import { lidmaatschapRoutes } from './lidmaatschappen/lidmaatschap.routes.ts';
import { opgaveteamRoutes } from './opgaveteams/opgaveteam.routes.ts';
import { opmerkingRoutes } from './opmerkingen/opmerking.routes.ts';
import { overzichtRoutes } from './overzicht/overzicht.routes.ts';
import { persoonRoutes } from './personen/persoon.routes.ts';
import { vergetenRoutes } from './personen/vergeten.routes.ts';
import type { Handlers } from './platform/http/handlers.ts';
import type { Services } from './services.ts';
import { adresRoutes } from './toegang/adres.routes.ts';
import { passkeyRoutes } from './toegang/passkey.routes.ts';
import { programmaRoutes } from './programmas/programma.routes.ts';
import { reactieRoutes } from './reacties/reactie.routes.ts';
import { toegangRoutes } from './toegang/toegang.routes.ts';
import { uitnodigingRoutes } from './uitnodigingen/uitnodiging.routes.ts';
import { vaststellingRoutes } from './vaststellingen/vaststelling.routes.ts';
import { versieRoutes } from './versies/versie.routes.ts';
import { verslagRoutes } from './verslagen/verslag.routes.ts';
import { tijdlijnRoutes } from './tijdlijn/tijdlijn.routes.ts';
import { zetelRoutes } from './zetels/zetel.routes.ts';
import { zoekenRoutes } from './zoeken/zoeken.routes.ts';

/** Every route of the contract with its handler; a route without one does not compile. */
export function createHandlers(s: Services): Handlers {
  return {
    ...alliantieRoutes(s.alliantie),
    ...toegangRoutes(s.toegang),
    ...passkeyRoutes(s.toegang),
    ...adresRoutes(s.toegang),
    ...overzichtRoutes(s.overzicht),
    ...opgaveteamRoutes(s.opgaveteams),
    ...groepRoutes(s.groepen),
    ...lidmaatschapRoutes(s.lidmaatschappen),
    ...persoonRoutes(s.personen),
    ...vergetenRoutes(s.vergeten),
    ...uitnodigingRoutes(s.uitnodigingen),
    ...aanvraagRoutes(s.aanvragen),
    ...zetelRoutes(s.zetels),
    ...lesRoutes(s.lessen),
    ...tijdlijnRoutes(s.tijdlijn),
    ...actielijnRoutes(s.actielijnen, s.statusberichten, s.splitsingen),
    ...bijeenkomstRoutes(s.bijeenkomsten),
    ...verslagRoutes(s.verslagen),
    ...vaststellingRoutes(s.vaststellingen),
    ...opmerkingRoutes(s.opmerkingen),
    ...afbeeldingRoutes(s.afbeeldingen),
    ...versieRoutes(s.versies),
    ...besluitRoutes(s.besluiten),
    ...actiepuntRoutes(s.actiepunten),
    ...bewonersruimteRoutes(s.bewonersruimtes),
    ...voorstelRoutes(s.voorstellen),
    ...bijdrageRoutes(s.bijdragen),
    ...notitieRoutes(s.notities),
    ...gebeurtenisRoutes(s.logboek),
    ...programmaRoutes(s.programmas),
    ...reactieRoutes(s.reacties),
    ...zoekenRoutes(s.zoeken),
  };
}
