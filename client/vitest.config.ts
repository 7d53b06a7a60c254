import react from '@vitejs/plugin-react';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  test: {
    name: 'client',
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    // A busy machine is no failure: how long a story takes is not what it tests.
    testTimeout: 30_000,
    setupFiles: ['src/testing/setup.ts'],
    css: { include: [/\?raw/, /\.module\.css/], modules: { classNameStrategy: 'non-scoped' } },
  },
});
