import type { Berichten } from '../types.ts';

export const berichtenJeugd: Berichten = {
  in_voorbereiding: [
    {
      zin: 'Drie scholen in {buurt} willen meedoen, met de vierde praten we nog.',
      volgendeStap: 'We beginnen klein, met één klas per school.',
    },
    {
      zin: 'We vroegen {aantal} kinderen wat zij na school willen doen.',
      volgendeStap: 'Hun top drie bepaalt waar we mee starten.',
    },
    {
      zin: 'Ouders zijn positief, maar willen eerst zien wie er met hun kind werkt.',
      volgendeStap: 'De begeleiders komen kennismaken op het schoolplein.',
    },
    {
      zin: 'Het rooster is nog een puzzel van zes organisaties.',
      volgendeStap: 'We leggen alle weken op één grote tafel.',
    },
  ],
  op_koers: [
    {
      zin: 'Er doen nu {aantal} kinderen mee, en ze komen terug.',
      volgendeStap: 'We vragen de kinderen wat er beter kan.',
    },
    {
      zin: 'Ouders in {buurt} helpen zelf mee met de groepen.',
      volgendeStap: 'Vier ouders beginnen aan de opleiding.',
    },
    {
      zin: 'De leraren zien verschil in de klas: meer woorden, meer rust.',
      volgendeStap: 'In het voorjaar meten we het ook.',
    },
    { zin: 'De wachtlijst is weg.', volgendeStap: 'We gaan langs bij de gezinnen die eerder afhaakten.' },
    {
      zin: 'De koppeldag leverde {aantal} stages op.',
      volgendeStap: 'Na zes weken bellen we met elke student en elke baas.',
    },
    {
      zin: 'De coach kent alle jongeren van het plein en zij kennen haar.',
      volgendeStap: 'De volgende maand gaat ze mee naar het mbo.',
    },
    {
      zin: 'Meiden en jongens doen nu ongeveer evenveel mee.',
      volgendeStap: 'De meiden kiezen een tweede sport.',
    },
    {
      zin: 'De plekken om te leren zitten vol en het blijft er stil.',
      volgendeStap: 'We zoeken een vierde plek bij het station.',
    },
  ],
  vraagt_aandacht: [
    {
      zin: 'Het aanbod is er, maar kinderen weten het niet.',
      oorzaak: 'Elke organisatie heeft een eigen folder en een eigen site.',
      gevolg: 'Ouders zien door de folders het bos niet meer.',
      bijsturing: 'Er komt één kalender, op de deur van elke school.',
      volgendeStap: 'Kinderen uit groep 7 maken de plaatjes.',
    },
    {
      zin: 'We bereiken kinderen op school, de thuiszitters niet.',
      oorzaak: 'Zij staan op geen enkele lijst die wij zien.',
      gevolg: 'Juist wie het moeilijk heeft, doet niet mee.',
      bijsturing: 'De leerplichtambtenaar neemt ons mee op huisbezoek.',
      volgendeStap: 'We beginnen met zes gezinnen die dat willen.',
    },
  ],
  stokt: [
    {
      zin: 'Zonder extra leraren kunnen we niet beginnen.',
      oorzaak: 'Op twee scholen staan drie klassen zonder vaste leraar.',
      gevolg: 'De directeur heeft voorrang voor gewone lessen, en dat snappen we.',
      bijsturing: 'We verplaatsen het programma naar na schooltijd.',
      volgendeStap: 'We vragen het bestuur of partners mensen kunnen uitlenen.',
    },
    {
      zin: 'De geldstroom stopt halverwege het schooljaar.',
      oorzaak: 'De regeling loopt per kalenderjaar.',
      gevolg: 'Kinderen beginnen in september en moeten in december stoppen.',
      bijsturing: 'Twee partners overbruggen het voorjaar.',
      volgendeStap: 'We vragen om geld per schooljaar.',
    },
  ],
  afgerond: [
    {
      zin: 'Alle scholen in {buurt} doen dit nu zelf.',
      volgendeStap: 'De leraren blijven twee keer per jaar bij elkaar kijken.',
    },
    {
      zin: 'De eerste groep kinderen zit in de brugklas en het gaat goed.',
      volgendeStap: 'Zij komen zelf vertellen in groep 7.',
    },
  ],
  gestopt: [
    {
      zin: 'We stoppen: kinderen kwamen niet, hoe leuk wij het ook vonden.',
      volgendeStap: 'We vragen hun wat zij wel willen.',
    },
    {
      zin: 'We stoppen omdat de school een eigen, beter programma heeft.',
      volgendeStap: 'Onze vrijwilligers kunnen daar terecht.',
    },
  ],
  opgegaan_in: [
    {
      zin: 'Dit wordt deel van het middagprogramma van {buurt}.',
      volgendeStap: 'Alle kinderen houden hun plek.',
    },
    {
      zin: 'We gaan verder als één actielijn met de coaches.',
      volgendeStap: 'Elke jongere hoort van zijn eigen coach wat er verandert.',
    },
  ],
};
