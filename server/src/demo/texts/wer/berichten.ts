import type { Berichten } from '../types.ts';

export const berichtenWerk: Berichten = {
  in_voorbereiding: [
    {
      zin: 'We spraken {aantal} werkzoekenden en vroegen wat hen tegenhoudt.',
      volgendeStap: 'Met hun antwoorden gaan we langs bij werkgevers.',
    },
    {
      zin: 'Zes werkgevers in {buurt} hebben ja gezegd.',
      volgendeStap: 'We maken met elk van hen één plek op maat.',
    },
    {
      zin: 'De afspraak met schuldeisers is bijna rond.',
      volgendeStap: 'De laatste twee tekenen deze maand, hopen we.',
    },
    {
      zin: 'We zoeken mensen die dit zelf hebben meegemaakt.',
      volgendeStap: 'Het gesprekspanel draagt vier namen voor.',
    },
  ],
  op_koers: [
    {
      zin: 'Er zijn {aantal} mensen begonnen, en bijna iedereen werkt er nog.',
      volgendeStap: 'De coach belt hen na drie maanden opnieuw.',
    },
    {
      zin: 'De rekenhulp vond gemiddeld honderdtien euro per gezin per maand.',
      volgendeStap: 'We gaan ook op zaterdag staan.',
    },
    {
      zin: 'In {buurt} is dit jaar niemand ontruimd.',
      volgendeStap: 'We leggen vast wat daarvoor nodig blijft.',
    },
    {
      zin: 'De groep op de werkvloer haalde zijn eerste diploma’s.',
      volgendeStap: 'Acht nieuwe mensen beginnen na de vakantie.',
    },
    {
      zin: 'De proefwinkel had {aantal} klanten op de eerste dag.',
      volgendeStap: 'De starter rekent met haar mentor uit of het genoeg is.',
    },
    {
      zin: 'Mensen komen nu bij de eerste brief, niet bij de laatste.',
      volgendeStap: 'We vertellen dat verder bij de scholen.',
    },
    {
      zin: 'De vrijwilligers zijn met genoeg en voelen zich gesteund.',
      volgendeStap: 'Twee van hen beginnen aan een opleiding.',
    },
    {
      zin: 'Drie nieuwe werkgevers sluiten aan, door verhalen van anderen.',
      volgendeStap: 'Zij komen eerst kijken bij een collega.',
    },
  ],
  vraagt_aandacht: [
    {
      zin: 'Meer werken levert te weinig op.',
      oorzaak: 'Toeslagen dalen sneller dan het loon stijgt.',
      gevolg: 'Mensen zeggen uren af, ook al willen ze wel.',
      bijsturing: 'We rekenen vooraf uit wat het betekent en zoeken de beste uren.',
      volgendeStap: 'Tien voorbeelden gaan met uitleg naar het bestuur.',
    },
    {
      zin: 'We helpen veel mensen, maar weinig jongeren met schulden.',
      oorzaak: 'Hun schulden zitten in achteraf betalen en komen laat boven.',
      gevolg: 'Als zij komen, is het bedrag al hoog.',
      bijsturing: 'Op het mbo komt een spreekuur zonder afspraak.',
      volgendeStap: 'Studenten bedenken zelf hoe ze het noemen.',
    },
  ],
  stokt: [
    {
      zin: 'De regeling die wij gebruikten, is gesloten.',
      oorzaak: 'Het budget was in mei al op.',
      gevolg: 'Wie nu hulp nodig heeft, moet tot januari wachten.',
      bijsturing: 'Partners leggen samen een klein noodfonds in.',
      volgendeStap: 'Het bestuur beslist over de grootte van het fonds.',
    },
    {
      zin: 'We verliezen onze plek in het winkelcentrum.',
      oorzaak: 'De eigenaar gaat verbouwen.',
      gevolg: 'Achthonderd bezoekers per maand moeten een nieuwe weg leren.',
      bijsturing: 'We verhuizen tijdelijk naar de bibliotheek.',
      volgendeStap: 'Vrijwilligers staan twee weken bij de oude deur.',
    },
  ],
  afgerond: [
    {
      zin: 'De aanpak is nu gewoon werk van de partners in {buurt}.',
      volgendeStap: 'Het gesprekspanel kijkt over een jaar of dat zo is gebleven.',
    },
    {
      zin: 'Het doel is gehaald: iedereen op de lijst heeft een plan.',
      volgendeStap: 'Wat we leerden, staat op één pagina.',
    },
  ],
  gestopt: [
    {
      zin: 'We stoppen: er waren te weinig banen die echt pasten.',
      volgendeStap: 'De mensen op de lijst krijgen een plek bij een andere actielijn.',
    },
    {
      zin: 'We stoppen met deze vorm, bewoners vonden hem te ingewikkeld.',
      volgendeStap: 'De vrijwilligers gaan verder bij de formulierenhulp.',
    },
  ],
  opgegaan_in: [
    {
      zin: 'We gaan verder als één plek voor werk en geld in {buurt}.',
      volgendeStap: 'De openingstijden blijven gelijk.',
    },
    {
      zin: 'Deze actielijn en die voor schulden helpen dezelfde gezinnen en gaan samen.',
      volgendeStap: 'Elk gezin houdt zijn eigen maatje.',
    },
  ],
};
