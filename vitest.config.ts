import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './src/testing/longest-first.ts';

/** What holds nothing that another file could find changed: its files share processes, which saves half of their time. */
const SHARING = [
  'client',
  'core',
  'documents',
  'hooks',
  'pictures',
  'preview',
  'protocol',
  'providers',
  'render',
  'script',
  'shots',
  'simulator',
  'speech',
  'stock',
  'web',
].map((folder) => `src/${folder}/**/*.test.{ts,tsx}`);

/** What `npm run test:quick` leaves out: browsers, PostgreSQL, killed processes, built programs, and whole films. */
const SLOW = [
  'e2e/**',
  'src/cli/{make,make-film,program,reach-server,serve,simulate}.test.ts',
  'src/conformance/**',
  'src/pipeline/contracts/**',
  'src/pipeline/work/durable-work-postgres.test.ts',
  'src/render/ffmpeg-renderer.test.ts',
  'src/server/paid-models.test.ts',
  'src/store/{connect,reach-postgres,rebuild}.test.ts',
  'src/testing/processes/**',
];

const leftOut = (mode: string): string[] => (mode === 'quick' ? SLOW : []);

export default defineConfig(({ mode }) => ({
  test: {
    setupFiles: ['src/testing/property-seed.ts'],
    pool: 'forks',
    // Worker threads inherit this, so that they load TypeScript from `src` as the tests themselves do.
    execArgv: ['--import', './scripts/load-typescript.mjs'],
    // Many of the long files wait as much as they work: one more than there are cores keeps those busy.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes when it comes: a busy machine is no failure.
    expect: { poll: { timeout: 30_000 } },
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'own',
          include: ['{src,e2e}/**/*.test.{ts,tsx}'],
          exclude: [...SHARING, ...leftOut(mode)],
        },
      },
      { extends: true, test: { name: 'sharing', include: SHARING, exclude: leftOut(mode), isolate: false } },
    ],
  },
}));
