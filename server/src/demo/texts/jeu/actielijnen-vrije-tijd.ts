import type { ActielijnBlueprint } from '../types.ts';

/** After school: sport, art, work experience, health, help that is near. */
export const actielijnenVrijeTijd: readonly ActielijnBlueprint[] = [
  {
    titels: ['Sport voor elk kind in {buurt}', 'Na schooltijd in beweging in {buurt}'],
    wat: 'Elk kind in {buurt} kan na school sporten, ook zonder geld of auto. Meisjes doen net zo veel mee als jongens. Verenigingen en school maken één rooster.',
    hoe: [
      'De trainer haalt de kinderen op van school en brengt ze terug naar het plein. Schoenen kun je lenen.',
      'Meiden kiezen zelf hun sport en hun trainer.',
    ],
    mijlpalen: ['Eén rooster voor zes scholen', 'Uitleen van sportkleren', 'Evenveel meisjes als jongens'],
    buurten: ['Osdorp-Zuidoost', 'Dobbebuurt'],
    vraagtAandacht: {
      zin: 'Voetbal zit vol, de meidengroepen blijven achter.',
      oorzaak: 'Er zijn te weinig vrouwelijke trainers.',
      gevolg: 'Ouders houden hun dochters liever thuis.',
      bijsturing: 'Zes meiden van het mbo worden opgeleid tot trainer.',
      volgendeStap: 'Zij beginnen samen, met een ervaren trainer naast zich.',
    },
    stokt: {
      zin: 'De zaal is dicht en er is geen andere.',
      oorzaak: 'Het dak lekt en de reparatie duurt tot de zomer.',
      gevolg: 'Honderdtwintig kinderen hebben geen training.',
      bijsturing: 'Bij droog weer trainen we buiten, bij regen op school.',
      volgendeStap: 'We vragen het stadsdeel om een tent.',
    },
  },
  {
    titels: ['Muziek en theater in {buurt}', 'Het podium van {buurt}'],
    wat: 'Kinderen en jongeren in {buurt} maken muziek, dans en theater en staan op een echt podium. Wie talent heeft, krijgt de weg gewezen. Wie gewoon plezier heeft, mag blijven.',
    hoe: [
      'Makers uit de buurt geven les. Instrumenten zijn te leen en mogen mee naar huis.',
      'Twee keer per jaar is er een avond die jongeren helemaal zelf organiseren.',
    ],
    mijlpalen: ['Vier lesgroepen', 'Uitleen van instrumenten', 'Eerste avond op het plein'],
    buurten: ['Meer en Oever', 'Confuciusbuurt'],
    vraagtAandacht: {
      zin: 'De lessen zijn geliefd, oefenen thuis lukt niet.',
      oorzaak: 'Veel kinderen delen een kamer en de muren zijn dun.',
      gevolg: 'Ze gaan minder snel vooruit en raken de moed kwijt.',
      bijsturing: 'De school opent twee lokalen tot zeven uur.',
      volgendeStap: 'De conciërge en de muziekdocent maken een rooster.',
    },
    stokt: {
      zin: 'Het podium gaat dit jaar niet door.',
      oorzaak: 'De vergunning vraagt een beveiligingsplan dat jongeren niet kunnen betalen.',
      gevolg: 'Een half jaar voorbereiding is voor niets.',
      bijsturing: 'We vragen het bestuur om een eenvoudige vergunning voor kleine avonden.',
      volgendeStap: 'De voorstelling gaat voorlopig naar de aula.',
    },
  },
  {
    titels: ['Stages dichtbij voor jongeren in {buurt}', 'Een eerlijke stage in {buurt}'],
    wat: 'Elke mbo-student uit {buurt} vindt een stage, ook zonder kruiwagen. Bedrijven kiezen zonder te letten op naam of postcode. Begeleiding is er voor student en baas.',
    hoe: [
      'We koppelen studenten zonder sollicitatiebrief. Ze werken een ochtend mee en dan kiezen beiden.',
      'Wie een stage weigert om een verkeerde reden, krijgt bezoek van een ondernemer die het wel doet.',
    ],
    mijlpalen: ['Veertig bedrijven', 'Eerste koppeldag', 'Iedereen een plek in september'],
    buurten: ['Delflandpleinbuurt-Oost', 'Delflandpleinbuurt-West'],
    vraagtAandacht: {
      zin: 'Er zijn genoeg plekken in de zorg, te weinig in de techniek.',
      oorzaak: 'Kleine werkplaatsen hebben geen erkenning als leerbedrijf.',
      gevolg: 'Negentien studenten techniek zoeken nog.',
      bijsturing: 'De school helpt twaalf werkplaatsen met de aanvraag.',
      volgendeStap: 'We rijden met een bus studenten langs die werkplaatsen.',
    },
    stokt: {
      zin: 'De koppeldag is afgezegd.',
      oorzaak: 'Te weinig bedrijven gaven een datum door.',
      gevolg: 'Studenten moeten nu toch brieven schrijven, en dat was het probleem.',
      bijsturing: 'We koppelen per straat, met drie bedrijven tegelijk.',
      volgendeStap: 'De eerste straat is volgende week.',
    },
  },
  {
    titels: ['Gezond opgroeien in {buurt}', 'Lekker in je vel in {buurt}'],
    wat: 'Kinderen in {buurt} eten ’s ochtends, slapen genoeg en durven te praten over zorgen. Scholen, huisartsen en ouders trekken samen op. Hulp is er zonder lange wachtlijst.',
    hoe: [
      'Vijf scholen beginnen de dag met ontbijt voor iedereen. Niemand hoeft te vertellen waarom.',
      'Een jeugdhulpverlener zit twee dagen op school. Je loopt gewoon binnen.',
    ],
    mijlpalen: ['Ontbijt op vijf scholen', 'Hulpverlener op school', 'Wachttijd onder vier weken'],
    buurten: ['Staalmanbuurt', 'Ruys de Beerenbrouckbuurt'],
    vraagtAandacht: {
      zin: 'Het ontbijt loopt goed, de hulp op school is overvol.',
      oorzaak: 'Meer jongeren durven te komen dan we hadden gedacht.',
      gevolg: 'De wachttijd is zeven weken.',
      bijsturing: 'We beginnen met groepen voor slapen en piekeren.',
      volgendeStap: 'Wie acuut hulp nodig heeft, wordt dezelfde dag gezien.',
    },
    stokt: {
      zin: 'De hulpverlener komt niet meer op school.',
      oorzaak: 'Het contract liep af en de nieuwe aanbieder werkt alleen op kantoor.',
      gevolg: 'Jongeren gaan niet naar een kantoor in een andere wijk.',
      bijsturing: 'Het kernteam vraagt om de afspraak in het contract te zetten.',
      volgendeStap: 'De schoolverpleegkundige vangt op wat zij kan.',
    },
  },
  {
    titels: ['Een vaste coach voor jongeren in {buurt}', 'Iemand die blijft in {buurt}'],
    wat: 'Jongeren van 16 tot 23 in {buurt} die niet op school zitten en niet werken, krijgen één coach. Die blijft tot het loopt. Geen loket, geen intake van drie weken.',
    hoe: [
      'De coach zoekt jongeren op waar ze zijn: de snackbar, de sportschool, online.',
      'Er is een klein budget voor wat in de weg zit: een rijles, een bril, een schuld bij de zorgverzekering.',
    ],
    mijlpalen: [
      'Vier coaches',
      'Vrij budget geregeld',
      '80 jongeren gesproken',
      '50 op school of aan het werk',
    ],
    buurten: ['Jacob Geelbuurt', 'Wildeman'],
    vraagtAandacht: {
      zin: 'De coaches vinden de jongens, de meiden veel minder.',
      oorzaak: 'Meiden zitten thuis en zorgen vaak voor familie.',
      gevolg: 'Van de tachtig jongeren zijn er maar zestien meiden.',
      bijsturing: 'Twee coaches gaan via moeders en de huisarts.',
      volgendeStap: 'We vragen vier meiden hoe wij hen hadden kunnen vinden.',
    },
    stokt: {
      zin: 'Het vrije budget is bevroren.',
      oorzaak: 'De accountant wil bonnen en uitleg bij elk bedrag.',
      gevolg: 'Jongeren wachten op iets van zestig euro en haken af.',
      bijsturing: 'We spreken een grens af waaronder vertrouwen genoeg is.',
      volgendeStap: 'Dit voorstel gaat naar het bestuur.',
    },
  },
];
