import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './src/testing/longest-first.ts';

/** Files that change what others of their process would find changed: these get a process each. */
const ALONE = [
  // Replaces a module of Node.
  'src/store/disk.test.ts',
];

/** The studio imports what only Vite resolves, such as the addresses of fonts. */
const STUDIO = 'src/web/**';

/**
 * Loads modules as Node does, by the loader in `execArgv`. Vite would resolve, rewrite and hand over each of them
 * again in each process.
 */
const natively = { viteModuleRunner: false, nodeLoader: false };

/**
 * What `npm run test:quick` leaves out: browsers, PostgreSQL, killed processes, built programs, whole films, and what
 * draws, speaks or writes for more than a few seconds.
 */
const SLOW = [
  'e2e/**',
  'src/cli/{check,cost,import-project,interruption,make,make-film,program,reach-server,serve,simulate,translate}.test.ts',
  'src/conformance/**',
  'src/client/runs/reconnect.test.ts',
  'src/documents/pdf/pdf-figures.test.ts',
  'src/isolation/**',
  'src/pictures/{draw-picture,embedded-illustrator,golden,text-entrance,type-size}.test.ts',
  'src/pictures/{charts,maps,theatre}/**',
  'src/pipeline/contracts/**',
  'src/pipeline/work/*-{embedded,postgres}.test.ts',
  'src/providers/{jobs,provider-failures}.test.ts',
  'src/render/{captions/{draw-caption,plan-captions,two-captions},ffmpeg-renderer,kernel/kernel-source,music/{own-music,scene-bed}}.test.ts',
  'src/script/embedded-writer.test.ts',
  'src/server/{cast-pictures,composed-scripts,imports,paid-models,scripts-in-parts,secrets,translated-films}.test.ts',
  'src/speech/{espeak-engine,estimate-holds,flite-engine,narrator,sherpa-engine}.test.ts',
  'src/store/{connect,damaged-journal,database-template,reach-postgres,rebuild,recover-films}.test.ts',
  'src/testing/{films,processes}/**',
];

const leftOut = (mode: string): string[] => (mode === 'quick' ? SLOW : []);

/** Not settings of the whole run, which each project would inherit: then `--maxWorkers=1` would change nothing. */
const settings = {
  setupFiles: ['src/testing/property-seed.ts'],
  pool: 'forks' as const,
  // Worker threads inherit this, so that they load TypeScript from `src` as the tests themselves do.
  execArgv: ['--import', './scripts/load-typescript.mjs'],
  // What is waited for comes when it comes: a busy machine is no failure.
  testTimeout: 900_000,
  hookTimeout: 900_000,
  expect: { poll: { timeout: 240_000 } },
  restoreMocks: true,
  unstubGlobals: true,
  unstubEnvs: true,
};

/** Properties try fewer cases in the daily round. */
const QUICK_RUNS = '20';

export default defineConfig(({ mode }) => ({
  test: {
    env: mode === 'quick' ? { PROPERTY_RUNS: QUICK_RUNS } : {},
    // Many of the long files wait as much as they work: two more than there are cores keep those busy. Those of the
    // daily round only work, and each process loads the modules again.
    maxWorkers: availableParallelism() + (mode === 'quick' ? 0 : 2),
    sequence: { sequencer: LongestFirst },
    globalSetup: ['src/testing/database-template.ts', 'src/testing/shared-folders.ts'],
    projects: [
      { test: { ...settings, name: 'alone', include: ALONE, exclude: leftOut(mode) } },
      {
        // Starting a process and loading the modules again for each file would take a third of the time.
        test: {
          ...settings,
          name: 'sharing',
          include: ['{src,e2e}/**/*.test.{ts,tsx}'],
          exclude: [...ALONE, STUDIO, ...leftOut(mode)],
          isolate: false,
          experimental: natively,
        },
      },
      {
        test: {
          ...settings,
          name: 'studio',
          include: [`${STUDIO}/*.test.{ts,tsx}`],
          isolate: false,
          experimental: { fsModuleCache: true },
        },
      },
    ],
  },
}));
