import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { pages } from './pages.ts';
import { pieces } from './pieces.ts';

const api = `http://127.0.0.1:${process.env.API_PORT ?? '3000'}`;

/** The service worker: our own file, in which the build writes which files the client has. */
const serviceWorker = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'sw',
  filename: 'sw.ts',
  // Registered by the client itself, after the first screen and only for who is signed in.
  injectRegister: false,
  // The server makes it, with the name of the area.
  manifest: false,
  injectManifest: {
    globPatterns: [
      'index.html',
      'scheme.js',
      'icon.svg',
      'assets/**/*.{js,css}',
      'assets/*-latin-wght-*.woff2',
    ],
    // The name of a built file changes with what is in it.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 5_000_000,
  },
});

export default defineConfig({
  plugins: [react(), pages, serviceWorker],
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
    rolldownOptions: { output: { codeSplitting: { groups: pieces } } },
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
