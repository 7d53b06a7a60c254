import { strToU8, zipSync } from 'fflate';

const manifest = (soort: string, namen: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${soort}"/>
${namen.map((naam) => `<manifest:file-entry manifest:full-path="${naam}" manifest:media-type="text/xml"/>`).join('\n')}
</manifest:manifest>`;

/** An OpenDocument file of its parts: its kind comes first and is not compressed, as the format asks. */
export function odfPakket(soort: string, delen: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    {
      mimetype: [strToU8(soort), { level: 0 }],
      ...Object.fromEntries(Object.entries(delen).map(([naam, inhoud]) => [naam, strToU8(inhoud)])),
      'META-INF/manifest.xml': strToU8(manifest(soort, Object.keys(delen))),
    },
    { mtime: new Date('2000-01-01T00:00:00Z') },
  );
}
