import 'i18next';
import type account from './nl/later/account.json';
import type actielijnen from './nl/actielijnen.json';
import type actiepunten from './nl/later/actiepunten.json';
import type apparaat from './nl/later/apparaat.json';
import type besluiten from './nl/besluiten.json';
import type bewonersruimte from './nl/later/bewonersruimte.json';
import type bijdragen from './nl/later/bijdragen.json';
import type bijeenkomsten from './nl/bijeenkomsten.json';
import type common from './nl/common.json';
import type gebeurtenissen from './nl/later/gebeurtenissen.json';
import type groepen from './nl/later/groepen.json';
import type info from './nl/later/info.json';
import type lessen from './nl/later/lessen.json';
import type leven from './nl/later/leven.json';
import type lidmaatschappen from './nl/later/lidmaatschappen.json';
import type meedoen from './nl/later/meedoen.json';
import type lijnen from './nl/later/lijnen.json';
import type notities from './nl/later/notities.json';
import type opgaveteams from './nl/opgaveteams.json';
import type opmerkingen from './nl/later/opmerkingen.json';
import type overzicht from './nl/overzicht.json';
import type personen from './nl/personen.json';
import type tijdlijn from './nl/later/tijdlijn.json';
import type programma from './nl/later/programma.json';
import type reacties from './nl/later/reacties.json';
import type toegang from './nl/toegang.json';
import type ui from './nl/ui.json';
import type blokken from './nl/later/blokken.json';
import type klok from './nl/later/klok.json';
import type verslagen from './nl/later/verslagen.json';
import type vergeten from './nl/later/vergeten.json';
import type versies from './nl/later/versies.json';
import type zoeken from './nl/zoeken.json';

// Typed keys: one line for each message file. `t('ui:retry')` that is in no file does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      account: typeof account;
      actielijnen: typeof actielijnen;
      actiepunten: typeof actiepunten;
      apparaat: typeof apparaat;
      besluiten: typeof besluiten;
      bewonersruimte: typeof bewonersruimte;
      bijdragen: typeof bijdragen;
      bijeenkomsten: typeof bijeenkomsten;
      common: typeof common;
      gebeurtenissen: typeof gebeurtenissen;
      groepen: typeof groepen;
      info: typeof info;
      lessen: typeof lessen;
      leven: typeof leven;
      lidmaatschappen: typeof lidmaatschappen;
      lijnen: typeof lijnen;
      meedoen: typeof meedoen;
      notities: typeof notities;
      opgaveteams: typeof opgaveteams;
      opmerkingen: typeof opmerkingen;
      overzicht: typeof overzicht;
      personen: typeof personen;
      tijdlijn: typeof tijdlijn;
      programma: typeof programma;
      reacties: typeof reacties;
      toegang: typeof toegang;
      ui: typeof ui;
      blokken: typeof blokken;
      klok: typeof klok;
      verslagen: typeof verslagen;
      vergeten: typeof vergeten;
      versies: typeof versies;
      zoeken: typeof zoeken;
    };
  }
}
