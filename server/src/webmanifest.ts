import type { AreaPack } from '@opgaveteams/shared/area/area.schema';

const icon = (src: string, sizes: string, purpose: 'any' | 'maskable') => ({
  ...{ src, sizes, purpose },
  type: src.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
});

/** What a phone needs to put the werkplaats on its home screen, under the name of the area. */
export function webManifest(area: AreaPack) {
  return {
    id: '/',
    name: area.name,
    short_name: area.name,
    lang: 'nl',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbf9f5',
    theme_color: '#fbf9f5',
    icons: [
      icon('/icon.svg', 'any', 'any'),
      icon('/icons/icon-192.png', '192x192', 'any'),
      icon('/icons/icon-512.png', '512x512', 'any'),
      icon('/icons/maskable-512.png', '512x512', 'maskable'),
    ],
  };
}
