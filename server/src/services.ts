import type { ActielijnDeps } from './actielijnen/actielijn.deps.ts';
import { createHerinneringService } from './actielijnen/herinnering.service.ts';
import { createActiepuntService } from './actiepunten/actiepunt.service.ts';
import { createAfbeeldingService } from './afbeeldingen/afbeelding.service.ts';
import { createAlliantieService } from './alliantie/alliantie.service.ts';
import { createBesluitService } from './besluiten/besluit.service.ts';
import { createBewonersServices } from './bewoners.ts';
import { createBijeenkomstService } from './bijeenkomsten/bijeenkomst.service.ts';
import { createGebeurtenisService } from './gebeurtenissen/gebeurtenis.service.ts';
import { createLogboekService } from './gebeurtenissen/logboek.service.ts';
import { createGroepService } from './groepen/groep.service.ts';
import { createLijnServices } from './lijnen.ts';
import { createMeedoenServices } from './meedoen.ts';
import { createOpgaveteamService } from './opgaveteams/opgaveteam.service.ts';
import { createOverzichtService } from './overzicht/overzicht.service.ts';
import { createPersoonService } from './personen/persoon.service.ts';
import type { Platform } from './platform/platform.ts';
import { createProgrammaServices } from './programma.ts';
import { createTekstServices } from './teksten.ts';
import { createToegangService } from './toegang/toegang.service.ts';
import { createVerslagService } from './verslagen/verslag.service.ts';
import { createSamenstellingServices } from './samenstelling.ts';
import { createTijdlijnService } from './tijdlijn/tijdlijn.service.ts';
import { createZoekenService } from './zoeken/zoeken.service.ts';

/**
 * Makes all services, lower nouns first. Where a lower noun asks something of a higher one (how many members
 * has this groep?) it gets a function, so that no room has to know the room that knows it.
 */
export function createServices(platform: Platform) {
  const gebeurtenissen = createGebeurtenisService(platform);
  const alliantie = createAlliantieService(platform);
  const personen = createPersoonService(platform, { alliantie, gebeurtenissen });
  const opgaveteams = createOpgaveteamService(platform, {
    groepen: (ctx, ids) => groepen.perTeam(ctx, ids),
    mensen: (ctx, ids) => lidmaatschappen.mensenPerTeam(ctx, ids),
    spreiding: (ctx, ids) => actielijnen.spreiding(ctx, ids),
  });
  const groepen = createGroepService(platform, {
    opgaveteams,
    gebeurtenissen,
    telLeden: (ids, at) => lidmaatschappen.telLeden(ids, at),
    ledenIds: (id, at) => lidmaatschappen.ledenIds(id, at),
  });
  const samenstelling = { alliantie, groepen, personen, gebeurtenissen };
  const { zetels, lidmaatschappen } = createSamenstellingServices(platform, samenstelling);
  const verslagen = createVerslagService(platform, {
    ...{ personen, gebeurtenissen },
    verwerk: (stand) => actiepunten.volgTekst(stand),
    groepEinden: (ids) => groepen.einden(ids),
  });
  const afbeeldingen = createAfbeeldingService(platform, {
    verslagen,
    async *vroeger(verslagId) {
      yield* teksten.versies.staten(verslagId);
      yield* teksten.vaststellingen.staten(verslagId);
    },
  });
  const actielijnDeps: ActielijnDeps = {
    ...{ alliantie, opgaveteams, groepen, personen, gebeurtenissen },
    isBestuursbesluit: (id) => besluiten.isBestuursbesluit(id),
    bindHoe: (plan) => verslagen.bind({ soort: 'hoe', ...plan }),
    bindLessen: (id, gebonden) => lijnen.lessen.bind(id, gebonden),
    hoeVan: (actielijnId) => verslagen.idVan('hoe', actielijnId),
  };
  const lijnen = createLijnServices(platform, actielijnDeps);
  const { actielijnen } = lijnen;
  const bijeenkomsten = createBijeenkomstService(platform, {
    ...{ opgaveteams, groepen, personen, lidmaatschappen, verslagen, actielijnen, gebeurtenissen },
  });
  const besluiten = createBesluitService(platform, {
    ...{ opgaveteams, groepen, lidmaatschappen, bijeenkomsten, actielijnen, gebeurtenissen },
  });
  const programma = createProgrammaServices(platform, { opgaveteams, ...lijnen, besluiten, gebeurtenissen });
  const teksten = createTekstServices(platform, { verslagen, besluiten, groepen, personen, gebeurtenissen });
  const actiepunten = createActiepuntService(platform, {
    ...{ groepen, personen, bijeenkomsten, actielijnen, gebeurtenissen },
    actorVan: (persoonId) => toegang.actorVan(persoonId),
  });
  const toegang = createToegangService(platform, { personen, lidmaatschappen, gebeurtenissen });
  const herinneringen = createHerinneringService(platform, { personen, toegang });
  const bewoners = createBewonersServices(platform, {
    ...{ opgaveteams, personen, gebeurtenissen },
    titels: { verslag: bijeenkomsten.titels, actielijn: actielijnen.titels, besluit: besluiten.titels },
  });
  const meedoen = createMeedoenServices(platform, {
    ...{ alliantie, groepen, bijeenkomsten, lidmaatschappen, personen, toegang, gebeurtenissen, zetels },
    ...{ ...bewoners, vergeetReacties: programma.reacties.vergeet },
  });
  const logboek = createLogboekService({ gebeurtenissen, personen });
  const tijdlijn = createTijdlijnService(platform, {
    ...{ ...lijnen, bijeenkomsten, besluiten, actiepunten, bijdragen: bewoners.bijdragen, logboek },
  });
  const overzicht = createOverzichtService(platform, {
    ...{ opgaveteams, lidmaatschappen, bijeenkomsten, actiepunten, actielijnen, logboek },
  });
  const zoeken = createZoekenService(
    platform,
    // In this order they are shown.
    [
      ...[opgaveteams, groepen, actielijnen, lijnen.lessen, bijeenkomsten, besluiten, actiepunten],
      ...[verslagen, bewoners.bijdragen, personen],
    ].map(({ zoekbron }) => zoekbron),
  );
  return {
    ...{ gebeurtenissen, logboek, alliantie, personen, opgaveteams, groepen, lidmaatschappen, ...programma },
    ...{ verslagen, afbeeldingen, ...teksten, ...lijnen, herinneringen, bijeenkomsten, besluiten },
    ...{ actiepunten, toegang, overzicht, tijdlijn, zoeken, zetels, ...meedoen, ...bewoners },
  };
}

export type Services = ReturnType<typeof createServices>;
