import { DEFAULT_LIMITS } from '../src/core/limits.ts';
import { askRoutes } from './fuzz/ask-routes.ts';
import { describeFindings, type Harm } from './fuzz/finding.ts';
import { addTotals, FuzzProgress, type FuzzTotals } from './fuzz/progress.ts';
import { readDocuments } from './fuzz/read-documents.ts';
import { runSmallParsers } from './fuzz/run-small-parsers.ts';
import { MAX_SILENT_MS } from './fuzz/server-line.ts';
import { SMALL_PARSERS } from './fuzz/small-input.ts';
import { processesMB } from './usage.ts';

const DEFAULT_INPUTS = 20_000;
const DEFAULT_SEED = 1;
/** The totals are kept after this many inputs. */
const SLICE = 5_000;
const SAMPLE_MS = 50;
/** As in `hostile.ts`. */
const MAX_SERVER_MB = 1_500;
/** A document takes 50 ms, a request 25 and a small input 1: of what is cheap there are many. */
const PERIOD = 20;
const DOCUMENTS: readonly number[] = [0, 9];
const REQUESTS: readonly number[] = [3, 10, 15];
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
 * Gives every parser and every route inputs made by chance. Goes on where an earlier run with this seed was stopped.
 *
 * @param only the index of the one input to run again
 */
export async function benchFuzz(
  inputs = DEFAULT_INPUTS,
  seed = DEFAULT_SEED,
  only?: number,
): Promise<string | undefined> {
  if (only !== undefined) {
    const { findings } = await runSlice({ from: only, to: only + 1 }, seed);
    process.stderr.write(`${describeFindings(findings).join('\n')}\n`);
    return undefined;
  }
  const progress = new FuzzProgress(seed);
  let totals = progress.read();
  while (totals.done < inputs) {
    const slice = { from: totals.done, to: Math.min(inputs, totals.done + SLICE) };
    totals = addTotals(totals, await runSlice(slice, seed));
    progress.write(totals);
    process.stderr.write(`${totals.done} of ${inputs} inputs, ${totals.findings.length} findings\n`);
  }
  progress.forget();
  const described = describeFindings(totals.findings);
  process.stderr.write(`${described.join('\n')}\n`);
  return report(totals, seed, described[0]);
}

async function runSlice(
  { from, to }: { readonly from: number; readonly to: number },
  seed: number,
): Promise<FuzzTotals> {
  const all = Array.from({ length: to - from }, (_, offset) => from + offset);
  const ofKind = (kind: Kind) => all.filter((index) => kindOf(index) === kind);
  const startedMs = performance.now();
  const watchLargest = watchMemory((childrenMB) => Math.max(0, ...childrenMB));
  const read = await timed('documents', () => readDocuments(ofKind('document'), seed));
  const parsed = await timed('small parsers', () => runSmallParsers(ofKind('small'), seed));
  const documentsMB = watchLargest.stop();
  const watchServer = watchMemory((childrenMB) => childrenMB.reduce((sum, each) => sum + each, 0));
  const asked = await timed('routes', () => askRoutes(ofKind('route'), seed));
  return {
    done: to,
    seconds: (performance.now() - startedMs) / 1000,
    read: read.read,
    refused: read.refused,
    written: read.written,
    routes: asked.routes,
    answers: Object.fromEntries(asked.answers),
    documentsMB,
    serverMB: watchServer.stop(),
    findings: [...read.findings, ...parsed, ...asked.findings],
  };
}

function report(totals: FuzzTotals, seed: number, smallest: string | undefined): string {
  const { done, documentsMB, serverMB, findings } = totals;
  const [ofDocuments, ofSmall, ofRoutes] = (['document', 'small', 'route'] as const).map(
    (kind) =>
      Array.from({ length: done }, (_, index) => index).filter((index) => kindOf(index) === kind).length,
  );
  const statuses = Object.entries(totals.answers)
    .toSorted()
    .map(([kind, number]) => `${number} × ${kind}`);
  const tooLarge = [documentsMB > DEFAULT_LIMITS.maxDocumentMemoryMb, serverMB > MAX_SERVER_MB].filter(
    Boolean,
  );
  const count = (harm: Harm) =>
    findings.filter((each) => each.harm === harm).length +
    (harm === 'process over its memory' ? tooLarge.length : 0);
  return [
    `${done.toLocaleString('en')} inputs from seed ${seed} in ${Math.round(totals.seconds)} s. \`npm run bench -- fuzz ${done} ${seed} <index>\` runs one again.`,
    '',
    '| | inputs | outcome |',
    '| --- | ---: | --- |',
    `| documents, of every format | ${ofDocuments} | ${totals.read} read, ${totals.refused} refused; ${totals.written} scripts written |`,
    `| small parsers | ${ofSmall} | ${SMALL_PARSERS.join(', ')} |`,
    `| ${totals.routes} routes | ${ofRoutes} | ${statuses.join(', ')} |`,
    '',
    '| harm | times | target |',
    '| --- | ---: | ---: |',
    ...TARGETED.map((harm) => `| ${harm} | ${count(harm)} | 0 |`),
    ...OTHERS.map((harm) => `| ${harm} | ${count(harm)} | |`),
    '',
    `The largest process that reads documents held ${Math.round(documentsMB)} MB (limit ${DEFAULT_LIMITS.maxDocumentMemoryMb}), the server and its processes ${Math.round(serverMB)} MB (limit ${MAX_SERVER_MB}).`,
    `A loop is silent after ${MAX_SILENT_MS} ms.`,
    ...(smallest === undefined ? [] : ['', 'The smallest input that did harm:', '', '```', smallest, '```']),
  ].join('\n');
}

type Kind = 'document' | 'small' | 'route';

function kindOf(index: number): Kind {
  const place = index % PERIOD;
  if (DOCUMENTS.includes(place)) return 'document';
  return REQUESTS.includes(place) ? 'route' : 'small';
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
