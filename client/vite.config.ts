import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

const api = `http://127.0.0.1:${process.env.API_PORT ?? '3000'}`;

/** Asks for the Dutch messages together with the code that will ask for them: one round trip less on a slow phone. */
const preloadMessages: Plugin = {
  name: 'preload-messages',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.values(bundle ?? {})
        .filter((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/src/i18n/nl/index.ts'))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        })),
  },
};

export default defineConfig({
  plugins: [react(), preloadMessages],
  resolve: {
    // `source` first: @opgaveteams/shared/<noun> resolves to its TypeScript, so nothing is built before the client.
    conditions: ['source', ...defaultClientConditions],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Every file is its own request: the content security policy then needs no `data:` for fonts or styles.
    assetsInlineLimit: 0,
    // Only browsers older than the ones we build for need it.
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    // The editor is one piece of 600 kB, loaded only where one writes; anything else this large is worth a warning.
    chunkSizeWarningLimit: 650,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/v1': { target: api },
      '/dev/mailbox': { target: api },
      '/socket.io': { target: api, ws: true },
    },
  },
});
