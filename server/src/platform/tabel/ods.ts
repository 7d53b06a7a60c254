import { odfPakket } from '../document/odf.ts';
import { xml } from '../document/xml.ts';

const SOORT = 'application/vnd.oasis.opendocument.spreadsheet';

const namespaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
].join(' ');

/** A cell is text, or a day; never a formula, whatever it begins with. */
function cell(value: string, kop: boolean): string {
  const style = kop ? ' table:style-name="kop"' : '';
  const text = `<text:p>${xml(value)}</text:p>`;
  if (value === '') return `<table:table-cell${style}/>`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return `<table:table-cell table:style-name="dag" office:value-type="date" office:date-value="${value}">${text}</table:table-cell>`;
  return `<table:table-cell${style} office:value-type="string">${text}</table:table-cell>`;
}

const styles = `<office:automatic-styles>
<style:style style:name="kop" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<number:date-style xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" style:name="iso"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="dag" style:family="table-cell" style:data-style-name="iso"/>
</office:automatic-styles>`;

function content(naam: string, rijen: readonly (readonly string[])[]): string {
  const rows = rijen.map(
    (rij, i) => `<table:table-row>${rij.map((value) => cell(value, i === 0)).join('')}</table:table-row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${namespaces} office:version="1.3">${styles}
<office:body><office:spreadsheet><table:table table:name="${xml(naam)}">
<table:table-column table:number-columns-repeated="${Math.max(1, rijen[0]?.length ?? 0)}"/>
${rows.join('\n')}
</table:table></office:spreadsheet></office:body></office:document-content>`;
}

/** Rows as an OpenDocument spreadsheet. */
export function odsVan(naam: string, rijen: readonly (readonly string[])[]): Uint8Array {
  return odfPakket(SOORT, { 'content.xml': content(naam, rijen) });
}
