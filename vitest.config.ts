import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/property-seed.ts'],
    pool: 'forks',
    // Worker threads inherit this, so that they load TypeScript from `src` as the tests themselves do.
    execArgv: ['--import', './scripts/load-typescript.mjs'],
    // Media tests decode real films; on two cores more workers than cores only adds memory.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes when it comes: a busy machine is no failure.
    expect: { poll: { timeout: 30_000 } },
    restoreMocks: true,
    unstubGlobals: true,
  },
});
