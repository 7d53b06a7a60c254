import type { Berichten } from '../types.ts';

export const berichtenWonen: Berichten = {
  in_voorbereiding: [
    {
      zin: 'We praten met bewoners van {buurt} over waar we moeten beginnen.',
      volgendeStap: 'Na de eerste drie gesprekken kiezen we een blok.',
    },
    {
      zin: 'De verhuurders en het stadsdeel willen meedoen, de uren zijn nog niet rond.',
      volgendeStap: 'Elke partner noemt voor de volgende bijeenkomst een naam en een dag.',
    },
    {
      zin: 'Er ligt een plan op één pagina, {aantal} bewoners hebben het gelezen.',
      volgendeStap: 'Wat zij niet begrepen, schrijven we opnieuw.',
    },
    {
      zin: 'We zoeken nog een trekker uit de buurt zelf.',
      volgendeStap: 'Op de koffieochtend vragen we drie mensen die het zouden kunnen.',
    },
  ],
  op_koers: [
    {
      zin: 'In {buurt} zijn {aantal} huizen bekeken, dat is meer dan gepland.',
      volgendeStap: 'Volgende maand doen we de overkant van de straat.',
    },
    {
      zin: 'Het eerste blok is klaar en bewoners zijn tevreden over hoe het ging.',
      volgendeStap: 'We nemen dezelfde ploeg mee naar het tweede blok.',
    },
    {
      zin: 'De ronde met bewoners was goed bezocht, met {aantal} mensen.',
      volgendeStap: 'De lijst van die avond gaat deze week naar de uitvoerders.',
    },
    {
      zin: 'Alle meldingen van vorige maand zijn opgelost of ingepland.',
      volgendeStap: 'We vragen de bewoners of zij dat ook zo zien.',
    },
    {
      zin: 'De tekening is gekozen door de buurt zelf.',
      volgendeStap: 'De aannemer rekent hem door en komt het voor de zomer vertellen.',
    },
    {
      zin: 'Het werk ligt op schema en de overlast valt mee.',
      volgendeStap: 'We spreken af hoe we de stoep vrijhouden voor rolstoelen.',
    },
    {
      zin: 'Twee verhuurders werken nu met dezelfde lijst.',
      volgendeStap: 'De derde sluit in het voorjaar aan.',
    },
    {
      zin: 'De proef werkt: de klachten zijn gehalveerd.',
      volgendeStap: 'We kijken wat het kost om dit in de hele buurt te doen.',
    },
  ],
  vraagt_aandacht: [
    {
      zin: 'Het werk gaat door, maar bewoners horen te weinig.',
      oorzaak: 'De brieven zijn lang en komen te laat.',
      gevolg: 'Op straat gaan verhalen rond die niet kloppen.',
      bijsturing: 'Er komt elke twee weken een kort bericht, ook als er niets verandert.',
      volgendeStap: 'Drie bewoners lezen het bericht mee voor het weggaat.',
    },
    {
      zin: 'De kosten vallen hoger uit dan begroot.',
      oorzaak: 'Materiaal en loon zijn duurder geworden.',
      gevolg: 'Met dit geld kunnen we een derde minder doen.',
      bijsturing: 'We doen eerst de huizen met de meeste klachten.',
      volgendeStap: 'De verhuurder zoekt uit of onderhoud naar voren kan.',
    },
  ],
  stokt: [
    {
      zin: 'We kunnen niet verder zonder vergunning.',
      oorzaak: 'De aanvraag ligt sinds het voorjaar bij de afdeling.',
      gevolg: 'De aannemer geeft onze plek aan een ander werk.',
      bijsturing: 'Het kernteam vraagt het bestuur om te helpen met de vergunning.',
      volgendeStap: 'Bewoners krijgen bericht dat het later wordt, en waarom.',
    },
    {
      zin: 'Twee partners wachten op elkaar.',
      oorzaak: 'Niemand vindt dat de binnentuin van hem is.',
      gevolg: 'De tuin blijft donker en vol rommel.',
      bijsturing: 'We zoeken de oude akte op en verdelen de kosten voorlopig half om half.',
      volgendeStap: 'Er komt een gesprek met beide directies.',
    },
  ],
  afgerond: [
    {
      zin: 'Het werk in {buurt} is klaar en samen met bewoners bekeken.',
      volgendeStap: 'Over een half jaar gaan we nog een keer langs.',
    },
    {
      zin: 'Wat we wilden, werkt en is nu gewoon werk van de verhuurders.',
      volgendeStap: 'De werkgroep komt nog één keer bij elkaar om te leren.',
    },
  ],
  gestopt: [
    {
      zin: 'We stoppen, omdat bewoners iets anders belangrijker vinden.',
      volgendeStap: 'De uren gaan naar het opknappen van de portieken.',
    },
    {
      zin: 'We stoppen: het blok wordt eerder vervangen dan gedacht.',
      volgendeStap: 'De open meldingen worden wel nog gemaakt.',
    },
  ],
  opgegaan_in: [
    {
      zin: 'Dit werk gaat verder in een bredere aanpak van {buurt}.',
      volgendeStap: 'De leden van de werkgroep zijn daar van harte welkom.',
    },
    {
      zin: 'Twee actielijnen deden bijna hetzelfde en gaan samen verder.',
      volgendeStap: 'De trekkers maken samen één lijst van wat openstaat.',
    },
  ],
};
