import { strToU8, zipSync } from 'fflate';

const SOORT = 'application/vnd.oasis.opendocument.spreadsheet';

const namespaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
].join(' ');

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of XML 1.0: marks written out, and what XML has no place for left out. */
function xml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/[&<>"]/g, (mark: string) => marks[mark] ?? '')
  );
}

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

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${SOORT}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>`;

/** Rows as an OpenDocument spreadsheet: its kind comes first and is not compressed, as the format asks. */
export function odsVan(naam: string, rijen: readonly (readonly string[])[]): Uint8Array {
  return zipSync(
    {
      mimetype: [strToU8(SOORT), { level: 0 }],
      'content.xml': strToU8(content(naam, rijen)),
      'META-INF/manifest.xml': strToU8(manifest),
    },
    { mtime: new Date('2000-01-01T00:00:00Z') },
  );
}
