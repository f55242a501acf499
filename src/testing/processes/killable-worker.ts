// A process that makes one generation on quick stages, to be killed at any moment and started again:
//   node --import ./scripts/load-typescript.mjs src/testing/processes/killable-worker.ts FOLDER PROVIDER_URL [POSTGRES_URL] [--scenes 8] [--uncertain ask] [--jobs]
// Script, speech and pictures are paid calls to the provider, which is who tells what was charged. To standard
// output go `begin <stage>` and `end <stage>` as it works, and last what came of it, as JSON.
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { JobRecord } from '../../core/job.ts';
import type { UncertainPolicy } from '../../core/model.ts';
import type { Illustrator } from '../../pictures/illustrator.ts';
import { createPipeline } from '../../pipeline/create-pipeline.ts';
import type { Stages } from '../../pipeline/models/stages.ts';
import type { GenerationView } from '../../protocol/index.ts';
import { FAL } from '../../providers/fal/fal.ts';
import { OPENAI } from '../../providers/openai/openai.ts';
import { enginesOf } from '../../providers/testing/engines.ts';
import { BlobFolder } from '../../store/blob-folder.ts';
import { openEmbeddedDatabase, openPostgres } from '../../store/database.ts';
import { busyFor, createQuickStages, modelsOf } from '../fakes/quick-stages.ts';
import {
  KILLABLE_PRICES_USD,
  killableDocument,
  type WorkerOutcome,
  waitsForDecision,
} from './killable-work.ts';
import { readPaidAssets } from './paid-assets.ts';

const RENDER_MS = 20;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    scenes: { type: 'string', default: '8' },
    uncertain: { type: 'string' },
    jobs: { type: 'boolean' },
  },
});
const [folder = '', baseUrl = '', postgresUrl] = positionals;
/** Whether pictures are jobs of the provider. */
const hasJobs = values.jobs === true;
const uncertain = values.uncertain as UncertainPolicy | undefined;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function during<Result>(stage: string, work: () => Promise<Result>): Promise<Result> {
  say(`begin ${stage}`);
  try {
    return await work();
  } finally {
    say(`end ${stage}`);
  }
}

async function makeAll(): Promise<GenerationView> {
  await pipeline.phase(generation.id, 'script', {}, wait);
  const scripted = await pipeline.get(generation.id);
  // Without a script, no film can be requested.
  if (waitsForDecision(scripted)) return scripted;
  await pipeline.phase(generation.id, 'finalize', {}, wait);
  return pipeline.get(generation.id);
}

/** Its jobs are reported once their ids are stored. */
function jobIllustrator(): Illustrator {
  const jobs = enginesOf(FAL, { apiKey: 'any', baseUrl: `${new URL(baseUrl).origin}/fal` });
  const illustrator = jobs.illustrator('fal-ai/flux/dev');
  return {
    ...illustrator,
    illustrate: ({ job, ...request }) =>
      illustrator.illustrate({ ...request, ...(job && { job: reported(job) }) }),
  };
}

function reported(job: JobRecord): JobRecord {
  return {
    get id() {
      return job.id;
    },
    begunAtMs: job.begunAtMs,
    idempotencyKey: job.idempotencyKey,
    async keep(id) {
      await job.keep(id);
      await during('waiting for a job', async () => {});
    },
  };
}

function paidStages(): Stages {
  const quick = createQuickStages();
  const provider = enginesOf(OPENAI, { apiKey: 'any', baseUrl });
  const writer = provider.writer('gpt-4.1');
  const speechEngine = provider.speechEngine('tts-1');
  const illustrator = hasJobs ? jobIllustrator() : provider.illustrator('gpt-image-1');
  return {
    ...quick,
    models: modelsOf(
      {
        writer: {
          id: writer.id,
          write: (document, options) =>
            during('script', async () => {
              // Paid for, and then retold in short scenes.
              await writer.write(document, options);
              return quick.models.script.find().write(document, options);
            }),
        },
        speechEngine,
        illustrator: {
          ...illustrator,
          illustrate: (request) => during('picture', () => illustrator.illustrate(request)),
        },
      },
      KILLABLE_PRICES_USD,
    ),
    narrator: {
      narrate: (request) =>
        during('speech', async () => {
          await speechEngine.synthesize({ ...request, text: request.narration });
          return quick.narrator.narrate(request);
        }),
      close: async () => {},
    },
    renderer: {
      ...quick.renderer,
      renderSegment: (request, call) =>
        during('segment', async () => {
          await busyFor(RENDER_MS, call.signal);
          await quick.renderer.renderSegment(request, call);
        }),
      joinFilm: (request, call) =>
        during('film', async () => {
          await busyFor(RENDER_MS, call.signal);
          await quick.renderer.joinFilm(request, call);
        }),
    },
  };
}

const database = await during('opening the database', () =>
  postgresUrl === undefined ? openEmbeddedDatabase(folder) : openPostgres(postgresUrl),
);
const pipeline = await during('starting the pipeline', () =>
  createPipeline({
    database,
    blobs: new BlobFolder(folder),
    workerId: `worker-${process.pid}-${Date.now()}`,
    onError: (error) => process.stderr.write(`${error}\n`),
    stages: paidStages(),
  }),
);
const { generation } = await pipeline.create(
  { source: { text: killableDocument(Number(values.scenes)) }, run: 'background', uncertain },
  { idempotencyKey: 'the-one' },
);
// As long as it takes: on a busy machine, a phase that answers early would leave the film unfinished.
const wait = { timeBudgetMs: 3_600_000, signal: new AbortController().signal };
// It was cancelled in an earlier process: this one ends what that one left, until it is killed.
if (generation.status === 'cancelled') await new Promise(() => {});
let view = await makeAll();
// The user decides to call again, each time.
while (waitsForDecision(view)) {
  await pipeline.run(generation.id, 'background', { retryUncertain: true });
  view = await makeAll();
}
const { status, cost } = view;
// Begun work is cancelled slightly later. Until it is killed, this process continues to serve others.
if (status === 'cancelled') await new Promise(() => {});
const outcome: WorkerOutcome = {
  status,
  cost,
  film: (await pipeline.file(generation.id, 'video.mp4')).hash,
  paidAssets: await readPaidAssets(database.ledger),
};
await during('ending', async () => {
  await pipeline.close();
  await database.close();
});
say(JSON.stringify(outcome));
