import { html } from '../platform/html/html.ts';
import type { Huis } from './publiek.types.ts';

/** Something that happened, for who follows. */
export interface Nieuws {
  /** Where it can be read; also its id, with what follows `#`. */
  pad: string;
  titel: string;
  tekst: string;
  op: string;
}

/** News as an Atom feed (RFC 4287), the newest first. */
export function atom(
  huis: Huis,
  feed: { pad: string; titel: string; van: string },
  nieuws: readonly Nieuws[],
): string {
  const items = nieuws.toSorted((a, b) => b.op.localeCompare(a.op));
  const regels = items.map(
    ({ pad, titel, tekst, op }) =>
      html`<entry>
        <id>${huis.url + pad}</id>
        <title>${titel}</title>
        <updated>${op}</updated>
        <link rel="alternate" type="text/html" href="${huis.url + pad}" />
        <content type="text">${tekst}</content>
      </entry>`,
  );
  const inhoud = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
    <id>${huis.url + feed.pad}</id>
    <title>${feed.titel} – ${huis.naam}</title>
    <updated>${items[0]?.op ?? '2000-01-01T00:00:00.000Z'}</updated>
    <author><name>${huis.naam}</name></author>
    <link rel="self" type="application/atom+xml" href="${huis.url + feed.pad}" />
    <link rel="alternate" type="text/html" href="${huis.url + feed.van}" />
    ${regels}
  </feed>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${inhoud.text}\n`;
}
