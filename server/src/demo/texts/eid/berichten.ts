import type { Berichten } from '../types.ts';

export const berichtenEigenaarschap: Berichten = {
  in_voorbereiding: [
    {
      zin: 'We dronken koffie met {aantal} bewoners en schreven hun vragen op.',
      volgendeStap: 'Zij kiezen welke vraag we als eerste oppakken.',
    },
    {
      zin: 'Er is een groepje van zes bewoners dat wil beginnen in {buurt}.',
      volgendeStap: 'We zoeken een plek en een vaste avond.',
    },
    {
      zin: 'De vergoeding voor bewoners is nog niet geregeld.',
      volgendeStap: 'We beginnen pas als dat rond is.',
    },
    {
      zin: 'Het idee komt van bewoners, de partners leren hun rol nog.',
      volgendeStap: 'Elke partner schrijft op wat hij gaat laten.',
    },
  ],
  op_koers: [
    {
      zin: 'De stemweek trok {aantal} stemmers, ook veel mensen die nooit komen.',
      volgendeStap: 'De winnende ideeën krijgen elk een datum en een naam.',
    },
    {
      zin: 'Bewoners leiden de bijeenkomst nu zelf.',
      volgendeStap: 'We vragen wie de volgende keer wil voorzitten.',
    },
    {
      zin: 'In {buurt} is de kamer vijf dagen open, met een vol rooster.',
      volgendeStap: 'De zaterdag proberen we na de zomer.',
    },
    {
      zin: 'De brieven zijn korter en er wordt minder over gebeld.',
      volgendeStap: 'Twee nieuwe partners sturen hun eerste brief in.',
    },
    {
      zin: 'Er zijn {aantal} mensen op de tafel bij gekomen, uit drie nieuwe straten.',
      volgendeStap: 'We zoeken een grotere keuken.',
    },
    {
      zin: 'De vragen van de jongerenraad zijn allemaal beantwoord.',
      volgendeStap: 'De raad kiest drie nieuwe onderwerpen.',
    },
    {
      zin: 'De meldplekken worden gevonden en mensen komen terug.',
      volgendeStap: 'We maken het eerste jaarbeeld, zonder namen.',
    },
    {
      zin: 'Het gaat langzaam en goed: elke week een paar mensen meer.',
      volgendeStap: 'We houden dit tempo vast.',
    },
  ],
  vraagt_aandacht: [
    {
      zin: 'Een kleine groep doet bijna al het werk.',
      oorzaak: 'We vragen steeds dezelfde mensen, omdat zij ja zeggen.',
      gevolg: 'Zij raken moe en anderen denken dat het vol is.',
      bijsturing: 'We vragen nu alleen nog mensen die nog nooit gevraagd zijn.',
      volgendeStap: 'Elk lid neemt de volgende keer één nieuw gezicht mee.',
    },
    {
      zin: 'Bewoners beslissen mee, maar te laat in het plan.',
      oorzaak: 'De planning van partners begint een half jaar eerder.',
      gevolg: 'Er valt dan alleen nog over details te praten.',
      bijsturing: 'We zetten de planning van alle partners op één kalender.',
      volgendeStap: 'Bewoners kiezen waar zij vanaf het begin bij willen zijn.',
    },
  ],
  stokt: [
    {
      zin: 'Het geld staat klaar en kan niet worden uitbetaald.',
      oorzaak: 'De regels vragen om een rechtsvorm die buren niet hebben.',
      gevolg: 'Mensen schieten zelf voor en dat kan niet iedereen.',
      bijsturing: 'Een partner betaalt rechtstreeks aan de winkel.',
      volgendeStap: 'Het bestuur krijgt de vraag om de regel te veranderen.',
    },
    {
      zin: 'Het gesprek is vastgelopen.',
      oorzaak: 'Bewoners kregen geen antwoord op drie eerdere voorstellen.',
      gevolg: 'Zij komen niet meer, en daar hebben ze gelijk in.',
      bijsturing: 'Eerst krijgen de drie voorstellen een antwoord op papier.',
      volgendeStap: 'Daarna vragen we of zij opnieuw willen praten.',
    },
  ],
  afgerond: [
    { zin: 'De groep in {buurt} draait zelf, zonder ons.', volgendeStap: 'We komen nog één keer eten.' },
    {
      zin: 'Wat begon als proef, is nu een vaste afspraak van alle partners.',
      volgendeStap: 'De leesgroep houdt een oogje in het zeil.',
    },
  ],
  gestopt: [
    {
      zin: 'We stoppen: bewoners vonden een eigen vorm die beter past.',
      volgendeStap: 'Wat er over is van het geld, gaat naar hen.',
    },
    {
      zin: 'We stoppen omdat er na drie keer vragen geen behoefte aan bleek.',
      volgendeStap: 'We bedanken de mensen die het probeerden.',
    },
  ],
  opgegaan_in: [
    {
      zin: 'We gaan samen met de buurtkamer van {buurt} verder.',
      volgendeStap: 'De vrijwilligers kiezen zelf welke dag zij doen.',
    },
    {
      zin: 'Deze actielijn hoort bij een groter plan voor zeggenschap.',
      volgendeStap: 'Alle afspraken met bewoners gaan mee.',
    },
  ],
};
