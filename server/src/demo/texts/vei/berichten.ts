import type { Berichten } from '../types.ts';

export const berichtenVeiligheid: Berichten = {
  in_voorbereiding: [
    {
      zin: 'We luisteren eerst: {aantal} bewoners van {buurt} vertelden waar zij zich onveilig voelen.',
      volgendeStap: 'We leggen hun verhalen naast wat de wijkagent ziet.',
    },
    {
      zin: 'De partners willen beginnen, over het delen van zorgen moeten we nog iets afspreken.',
      volgendeStap: 'Er komt een afspraak van één pagina die ouders ook begrijpen.',
    },
    {
      zin: 'We zoeken mensen die de buurt kennen en die jongeren vertrouwen.',
      volgendeStap: 'De jongerenwerker spreekt met vijf mensen die zijn genoemd.',
    },
    {
      zin: 'Het plan ligt bij het gesprekspanel.',
      volgendeStap: 'Wat het panel niet ziet zitten, halen we eruit.',
    },
  ],
  op_koers: [
    {
      zin: 'De begeleiders kennen nu {aantal} jongeren bij naam, en hun ouders ook.',
      volgendeStap: 'Na de vakantie sluit de tweede school aan.',
    },
    {
      zin: 'Bewoners van {buurt} zeggen dat het ’s avonds rustiger is.',
      volgendeStap: 'We vragen het nog eens als de klok is verzet.',
    },
    {
      zin: 'De afspraken op het plein houden stand, al drie maanden.',
      volgendeStap: 'Jongeren en buren kijken samen terug met eten erbij.',
    },
    {
      zin: 'Alle donkere plekken van de eerste ronde zijn aangepakt.',
      volgendeStap: 'We lopen een nieuwe route, op verzoek van de avondschool.',
    },
    {
      zin: 'Meer mensen melden en bijna iedereen wordt teruggebeld.',
      volgendeStap: 'We hangen op wat er met de meldingen is gedaan.',
    },
    {
      zin: 'De opleiding is klaar: {aantal} mensen weten wat ze kunnen doen bij zorgen.',
      volgendeStap: 'Ze komen elke twee maanden samen om te oefenen.',
    },
    {
      zin: 'De samenwerking met de scholen loopt, ouders zitten zelf aan tafel.',
      volgendeStap: 'We vragen ouders wat zij anders willen.',
    },
    {
      zin: 'Vier jongeren uit de groep hebben nu een leerbaan.',
      volgendeStap: 'Hun coach blijft nog een half jaar bellen.',
    },
  ],
  vraagt_aandacht: [
    {
      zin: 'De cijfers zijn beter, het gevoel van bewoners nog niet.',
      oorzaak: 'Eén groot incident bepaalt nu alle gesprekken.',
      gevolg: 'Mensen blijven ’s avonds binnen.',
      bijsturing: 'We zijn twee weken lang elke avond zichtbaar op straat.',
      volgendeStap: 'Na die twee weken vragen we bewoners wat het deed.',
    },
    {
      zin: 'We bereiken de jongere broers, de oudere nog niet.',
      oorzaak: 'Er is weinig te bieden voor wie boven de twintig is.',
      gevolg: 'Juist zij trekken anderen mee.',
      bijsturing: 'We zoeken met het opgaveteam Werk naar echte banen.',
      volgendeStap: 'Vier werkgevers komen kennismaken op het plein.',
    },
  ],
  stokt: [
    {
      zin: 'Partners kunnen hun zorgen niet met elkaar delen.',
      oorzaak: 'Elke organisatie leest de regels voor privacy anders.',
      gevolg: 'Een gezin vertelt hetzelfde verhaal aan vijf mensen.',
      bijsturing: 'We vragen het bestuur om één uitleg die voor iedereen geldt.',
      volgendeStap: 'Tot die tijd vragen we ouders steeds om toestemming.',
    },
    {
      zin: 'Er is geen ruimte in de avond.',
      oorzaak: 'Het gebouw sluit om zes uur en de beheerder heeft geen uren.',
      gevolg: 'Jongeren staan buiten, ook als het regent.',
      bijsturing: 'We zoeken twee bewoners die de sleutel willen beheren.',
      volgendeStap: 'De verzekering van het gebouw wordt nagekeken.',
    },
  ],
  afgerond: [
    {
      zin: 'De afspraken in {buurt} zijn gewoon geworden en bewoners houden ze zelf bij.',
      volgendeStap: 'De wijkagent blijft het vaste nummer.',
    },
    {
      zin: 'Alle jongeren uit de groep zijn op school of aan het werk.',
      volgendeStap: 'We schrijven met hen op wat hielp.',
    },
  ],
  gestopt: [
    {
      zin: 'We stoppen, omdat deze aanpak de jongeren niet bereikte.',
      volgendeStap: 'De begeleiders gaan mee in een andere actielijn.',
    },
    {
      zin: 'We stoppen met de proef: bewoners voelden zich er niet veiliger door.',
      volgendeStap: 'Het geld gaat naar licht en naar mensen op straat.',
    },
  ],
  opgegaan_in: [
    {
      zin: 'Dit gaat verder als deel van een aanpak voor heel {buurt}.',
      volgendeStap: 'De ouders uit de groep blijven meepraten.',
    },
    {
      zin: 'We voegen twee actielijnen samen die dezelfde jongeren raakten.',
      volgendeStap: 'Elke jongere houdt zijn eigen begeleider.',
    },
  ],
};
