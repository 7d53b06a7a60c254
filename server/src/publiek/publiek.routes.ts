import type { Express } from 'express';
import { html } from '../platform/html/html.ts';
import { DomainError } from '../platform/errors/domain-error.ts';
import { sendText } from '../platform/http/client.ts';
import type { PubliekService } from './publiek.service.ts';
import type { Adres } from './publiek.types.ts';

/** The protocol allows 50,000 addresses in one sitemap. */
const PER_KAART = 40_000;

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function kaart(url: string, adressen: readonly Adres[]): string {
  const regels = adressen.map(
    ({ pad, bijgewerkt }) =>
      html`<url><loc>${url + pad}</loc>${bijgewerkt && html`<lastmod>${bijgewerkt}</lastmod>`}</url>`,
  );
  return xml + html`<urlset xmlns="${ns}">${regels}</urlset>`.text;
}

function index(url: string, aantal: number): string {
  const kaarten = Array.from(
    { length: aantal },
    (_, i) => html`<sitemap><loc>${url}/sitemap-${i + 1}.xml</loc></sitemap>`,
  );
  return xml + html`<sitemapindex xmlns="${ns}">${kaarten}</sitemapindex>`.text;
}

/** What programs read of what everybody may read: where it is, and what changes. */
export function servePubliek(app: Express, publiek: PubliekService): void {
  const { url } = publiek.huis;

  app.get('/robots.txt', (req, res) => {
    const regels = ['User-agent: *', 'Disallow: /v1/', 'Disallow: /mijn', `Sitemap: ${url}/sitemap.xml`, ''];
    res.set('Cache-Control', 'public, max-age=3600');
    sendText(req, res, 'text/plain; charset=utf-8', regels.join('\n'));
  });

  app.get('/sitemap.xml', async (req, res) => {
    const adressen = await publiek.adressen();
    const aantal = Math.ceil(adressen.length / PER_KAART);
    sendText(req, res, 'application/xml', aantal > 1 ? index(url, aantal) : kaart(url, adressen));
  });

  app.get('/sitemap-:nummer.xml', async (req, res) => {
    const nummer = Number(req.params.nummer);
    const adressen = await publiek.adressen();
    const deel =
      Number.isInteger(nummer) && nummer > 0
        ? adressen.slice((nummer - 1) * PER_KAART, nummer * PER_KAART)
        : [];
    if (deel.length === 0) throw new DomainError('niet_gevonden');
    sendText(req, res, 'application/xml', kaart(url, deel));
  });

  app.get('/feeds/{*path}', async (req, res) => {
    const feed = await publiek.feed(req);
    if (!feed) throw new DomainError('niet_gevonden');
    sendText(req, res, `${feed.soort}; charset=utf-8`, feed.tekst);
  });
}
