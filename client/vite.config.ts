import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = `http://127.0.0.1:${process.env.API_PORT ?? '3000'}`;

export default defineConfig({
  plugins: [react()],
  resolve: {
    // `source` first: @opgaveteams/shared/<noun> resolves to its TypeScript, so nothing is built before the client.
    conditions: ['source', ...defaultClientConditions],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Every file is its own request: the content security policy then needs no `data:` for fonts or styles.
    assetsInlineLimit: 0,
    // The polyfill is an inline-like helper for browsers older than the ones we build for.
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/v1': { target: api },
      '/socket.io': { target: api, ws: true },
    },
  },
});
