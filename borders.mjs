// Says who may import whom: docs/architecture.md, "Borders". `npm run check` reads it.
//   npx depcruise --config borders.mjs src e2e bench

const STAGES = ['documents', 'script', 'speech', 'pictures', 'render'];
const STAGE_DOORS = STAGES.map((stage) => `${stage}/index.ts`);

/**
 * For each folder of `src`, what it may import beside its own files. `core` and `protocol` are shelves of small files
 * that everybody may take one by one; every other folder is entered by a door.
 */
const BORDERS = {
  core: [],
  protocol: ['core/'],
  // What each shot shows: decided for the embedded writer, and for shots that come without a card.
  shots: ['core/'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['core/']])),
  script: ['shots/index.ts', 'core/'],
  pictures: ['shots/index.ts', 'core/'],
  // Documents are read and scripts are written in a process of its own, which runs both stages.
  isolation: [
    'documents/index.ts',
    'documents/parse-document.ts',
    'script/index.ts',
    'script/embedded-writer.ts',
    'core/',
  ],
  store: ['core/'],
  providers: ['script/index.ts', 'speech/index.ts', 'pictures/index.ts', 'render/index.ts', 'core/'],
  webhooks: ['core/'],
  // Photographs that are found, behind the port of those that draw.
  stock: ['pictures/index.ts', 'render/index.ts', 'shots/index.ts', 'core/'],
  simulator: ['core/'],
  pipeline: [...STAGE_DOORS, 'store/index.ts', 'protocol/', 'core/'],
  server: [
    'pipeline/index.ts',
    // The types alone: what `scenecast/server` publishes reaches no library.
    'pipeline/pipeline.ts',
    // For the command that reads the costs alone, and loads no pipeline.
    'pipeline/views/costs.ts',
    'providers/providers.ts',
    'providers/provider-settings.ts',
    // The types alone, for those who write an engine of their own.
    'providers/own/engine-file.ts',
    'stock/index.ts',
    'webhooks/index.ts',
    'store/index.ts',
    'store/data-folder.ts',
    ...STAGE_DOORS,
    'isolation/index.ts',
    // The embedded engines: the server alone puts them behind their ports.
    'speech/flite-engine.ts',
    'speech/espeak-models.ts',
    'speech/sherpa-models.ts',
    'pictures/embedded-illustrator.ts',
    'protocol/',
    'core/',
  ],
  conformance: ['protocol/', 'core/'],
  client: ['protocol/', 'core/'],
  // The hooks are published with the client, in one package. They are built of the store, and make no calls.
  hooks: [
    'client/generation-list.ts',
    'client/generation-state.ts',
    'client/generation-store.ts',
    'client/settings.ts',
    'client/store-options.ts',
    'protocol/generation.ts',
    'core/errors.ts',
  ],
  preview: ['render/browser.ts', 'protocol/', 'core/'],
  // The three entries of `@scenecast/client`, and nothing behind them.
  web: ['index.ts', 'hooks/index.ts', 'preview/index.ts'],
  cli: [
    // Read before any engine is loaded, so that `--help` answers at once.
    'server/environment.ts',
    'server/program-version.ts',
    'server/node.ts',
    // What opens the database and loads no engine.
    'server/check-data.ts',
    'server/read-costs.ts',
    'server/public-types.ts',
    'client/index.ts',
    'client/command-line.ts',
    'conformance/check-conformance.ts',
    'simulator/index.ts',
    'documents/index.ts',
    'store/data-folder.ts',
    'protocol/',
    'core/',
  ],
  'index.ts': ['client/index.ts', 'protocol/', 'core/'],
};

const TESTS = ['[.](test|contract)[.]tsx?$', '(^|/)testing/', '^(e2e|bench)/', '^vitest[.]config[.]ts$'];

const escapeDots = (path) => path.replaceAll('.', '[.]');

const borders = Object.entries(BORDERS).map(([folder, allowed]) => {
  const own = folder.includes('.') ? `^src/${escapeDots(folder)}$` : `^src/${folder}/`;
  return {
    name: `border-of-${folder}`,
    comment: `src/${folder} may import, beside its own files: ${allowed.join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: own, pathNot: TESTS },
    to: {
      path: '^(src|e2e|bench|scripts)/',
      pathNot: [own, ...allowed.map((path) => `^src/${escapeDots(path)}${path.endsWith('/') ? '' : '$'}`)],
    },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    ...borders,
    {
      name: 'every-folder-has-a-border',
      comment: 'Name the new folder, and what it may import, in borders.mjs.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [...TESTS, ...Object.keys(BORDERS).map((folder) => `^src/${escapeDots(folder)}(/|$)`)],
      },
      to: {},
    },
    {
      name: 'only-tests-import-what-is-for-tests',
      comment: 'Tests, contract suites and `testing` folders are not part of the program.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-circle',
      comment: 'Imports of types count too. Move the type to the file that both can import.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    includeOnly: '^(src|e2e|bench)/',
    exclude: '[.]as[.]ts$',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx'] },
  },
};

export default configuration;
