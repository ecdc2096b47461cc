import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Tests start processes and flush to disk; a busy machine with a slow disk takes its time.
    testTimeout: 90_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
