import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    name: 'server',
    include: ['src/**/*.test.ts', 'chaos/**/*.test.ts'],
    environment: 'node',
    // Loading the whole server for each file costs more than most files; none leaves anything behind in a module.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
