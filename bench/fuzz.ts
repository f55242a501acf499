import { DEFAULT_LIMITS } from '../src/core/limits.ts';
import { askRoutes } from './fuzz/ask-routes.ts';
import { describeFindings, type Harm } from './fuzz/finding.ts';
import { readDocuments } from './fuzz/read-documents.ts';
import { runSmallParsers } from './fuzz/run-small-parsers.ts';
import { MAX_SILENT_MS } from './fuzz/server-line.ts';
import { SMALL_PARSERS } from './fuzz/small-input.ts';
import { processesMB } from './usage.ts';

const DEFAULT_INPUTS = 20_000;
const DEFAULT_SEED = 1;
const SAMPLE_MS = 50;
/** As in `hostile.ts`. */
const MAX_SERVER_MB = 1_500;
/** Of ten inputs in a row. */
const KINDS = [
  'document',
  'document',
  'document',
  'small',
  'small',
  'small',
  'route',
  'route',
  'route',
  'route',
];
const TARGETED: readonly Harm[] = [
  'answer of 5xx',
  'process over its memory',
  'process ended',
  'loop silent',
  'file left behind',
];
const OTHERS: readonly Harm[] = [
  'no answer',
  'over its time',
  'unexpected error',
  'text that no database can store',
];

/**
 * Gives every parser and every route inputs made by chance.
 *
 * @param only the index of the one input to run again
 */
export async function benchFuzz(
  inputs = DEFAULT_INPUTS,
  seed = DEFAULT_SEED,
  only?: number,
): Promise<string | undefined> {
  const all = only === undefined ? Array.from({ length: inputs }, (_, index) => index) : [only];
  const [documents = [], small = [], routes = []] = ['document', 'small', 'route'].map((kind) =>
    all.filter((index) => KINDS[index % KINDS.length] === kind),
  );
  const startedMs = performance.now();
  const watchLargest = watchMemory((childrenMB) => Math.max(0, ...childrenMB));
  const read = await timed('documents', () => readDocuments(documents, seed));
  const parsed = await timed('small parsers', () => runSmallParsers(small, seed));
  const largestMB = watchLargest.stop();
  const watchServer = watchMemory((childrenMB) => childrenMB.reduce((sum, each) => sum + each, 0));
  const asked = await timed('routes', () => askRoutes(routes, seed));
  const serverMB = watchServer.stop();
  const findings = [...read.findings, ...parsed, ...asked.findings];
  const described = describeFindings(findings);
  process.stderr.write(`${described.join('\n')}\n`);
  if (only !== undefined) return undefined;
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  const statuses = [...asked.answers].toSorted().map(([kind, number]) => `${number} × ${kind}`);
  const tooLarge = [largestMB > DEFAULT_LIMITS.maxDocumentMemoryMb, serverMB > MAX_SERVER_MB].filter(Boolean);
  const count = (harm: Harm) =>
    findings.filter((each) => each.harm === harm).length +
    (harm === 'process over its memory' ? tooLarge.length : 0);
  return [
    `${inputs.toLocaleString('en')} inputs from seed ${seed} in ${seconds} s. \`npm run bench -- fuzz ${inputs} ${seed} <index>\` runs one again.`,
    '',
    '| | inputs | outcome |',
    '| --- | ---: | --- |',
    `| documents, of every format | ${documents.length} | ${read.read} read, ${read.refused} refused; ${read.written} scripts written |`,
    `| small parsers | ${small.length} | ${SMALL_PARSERS.join(', ')} |`,
    `| ${asked.routes} routes | ${routes.length} | ${statuses.join(', ')} |`,
    '',
    '| harm | times | target |',
    '| --- | ---: | ---: |',
    ...TARGETED.map((harm) => `| ${harm} | ${count(harm)} | 0 |`),
    ...OTHERS.map((harm) => `| ${harm} | ${count(harm)} | |`),
    '',
    `The largest process that reads documents held ${Math.round(largestMB)} MB (limit ${DEFAULT_LIMITS.maxDocumentMemoryMb}), the server and its processes ${Math.round(serverMB)} MB (limit ${MAX_SERVER_MB}).`,
    `A loop is silent after ${MAX_SILENT_MS} ms.`,
    ...(described.length === 0
      ? []
      : ['', 'The smallest input that did harm:', '', '```', described[0] ?? '', '```']),
  ].join('\n');
}

async function timed<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  const startedMs = performance.now();
  const result = await run();
  process.stderr.write(`${name}: ${((performance.now() - startedMs) / 1000).toFixed(1)} s\n`);
  return result;
}

/** The most that `measure` makes of the memory of each child process. */
function watchMemory(measure: (childrenMB: readonly number[]) => number) {
  let mostMB = 0;
  const timer = setInterval(() => {
    mostMB = Math.max(mostMB, measure(processesMB(process.pid).slice(1)));
  }, SAMPLE_MS);
  return {
    stop() {
      clearInterval(timer);
      return mostMB;
    },
  };
}
