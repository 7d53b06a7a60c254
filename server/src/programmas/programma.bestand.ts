import type { Programmaversie, Vorm } from '@opgaveteams/shared/programmas/programma.schema';
import { odfPakket } from '../platform/document/odf.ts';
import { xml } from '../platform/document/xml.ts';

const ODT = 'application/vnd.oasis.opendocument.text';

const inVorm = ({ delen }: Programmaversie, vorm: Vorm) => delen.filter((d) => d[vorm]);

const alineas = (tekst: string): string[] => tekst.split(/\n+/).filter((regel) => regel.trim() !== '');

/** What it is and how it stands, under the title. */
function kop({ programma, nummer, vastgesteld }: Programmaversie, vorm: Vorm): string[] {
  return [
    `${vorm === 'kern' ? 'Kern' : 'Verdiepend'}, ${programma.periode.van} tot ${programma.periode.tot}, versie ${nummer}.`,
    ...(programma.voorbeeld ? ['Voorbeeld: deze tekst is niet echt.'] : []),
    ...(vastgesteld
      ? [
          `Vastgesteld op ${vastgesteld.op.slice(0, 10)} met besluit ${vastgesteld.besluit.nummer ?? ''}.`,
          `SHA-256 van de tekst: ${vastgesteld.sha256}`,
        ]
      : []),
  ];
}

/** A name for the file: what it is of. */
export function bestandsnaam({ nummer }: Programmaversie, vorm: Vorm): string {
  return `uitvoeringsprogramma-${vorm}-versie-${nummer}`;
}

const css = `body{font:1rem/1.6 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{line-height:1.25;break-after:avoid}section{margin-block-start:2rem}a{color:#004699}p{overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none}nav{display:none}}`;

/** One page that needs nothing else: headings, a way to each section, readable on paper. */
export function programmaHtml(versie: Programmaversie, vorm: Vorm): string {
  const { titel } = versie.programma;
  const delen = inVorm(versie, vorm);
  const p = (tekst: string): string => `<p dir="auto">${xml(tekst)}</p>`;
  const sectie = (d: (typeof delen)[number]): string =>
    `<section id="d${d.id}"><h2 dir="auto">${xml(d.titel)}</h2>${alineas(d.tekst).map(p).join('')}${d.actielijnen
      .map((l) => `<h3 dir="auto">${xml(l.titel)}</h3>${alineas(l.wat).map(p).join('')}`)
      .join('')}</section>`;
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${xml(titel)}</title><style>${css}</style></head><body><main><h1>${xml(titel)}</h1>${kop(versie, vorm).map(p).join('')}
<nav aria-label="Inhoud"><ul>${delen.map((d) => `<li><a href="#d${d.id}">${xml(d.titel)}</a></li>`).join('')}</ul></nav>
${delen.map(sectie).join('\n')}</main></body></html>
`;
}

const namespaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
].join(' ');

const kopstijl = (niveau: number, grootte: string): string =>
  `<style:style style:name="Heading_20_${niveau}" style:display-name="Heading ${niveau}" style:family="paragraph" style:default-outline-level="${niveau}"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${grootte}" fo:font-weight="bold"/></style:style>`;

const styles = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles ${namespaces} office:version="1.3"><office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.25cm"/><style:text-properties fo:language="nl" fo:country="NL" fo:font-size="11pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
${kopstijl(1, '20pt')}${kopstijl(2, '15pt')}${kopstijl(3, '12pt')}
</office:styles></office:document-styles>`;

/** The same as a text document, with real headings. */
export function programmaOdt(versie: Programmaversie, vorm: Vorm): Uint8Array {
  const h = (niveau: number, tekst: string): string =>
    `<text:h text:style-name="Heading_20_${niveau}" text:outline-level="${niveau}">${xml(tekst)}</text:h>`;
  const p = (tekst: string): string => `<text:p text:style-name="Standard">${xml(tekst)}</text:p>`;
  const body = [
    h(1, versie.programma.titel),
    ...kop(versie, vorm).map(p),
    ...inVorm(versie, vorm).flatMap((d) => [
      h(2, d.titel),
      ...alineas(d.tekst).map(p),
      ...d.actielijnen.flatMap((l) => [h(3, l.titel), ...alineas(l.wat).map(p)]),
    ]),
  ];
  return odfPakket(ODT, {
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${namespaces} office:version="1.3"><office:body><office:text>${body.join('\n')}</office:text></office:body></office:document-content>`,
    'styles.xml': styles,
  });
}
