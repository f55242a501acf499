import { randomUUID } from 'node:crypto';
import { EngineError, ProviderError } from '../../core/errors.ts';
import type { Size } from '../../core/frame.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Illustrator, PictureRequest } from '../../pictures/index.ts';
import { loadPictureImage } from '../../render/index.ts';
import { callProvider } from '../calls/call-provider.ts';
import {
  cancelJob,
  type JobProtocol,
  lookupOf,
  type RequestLookup,
  runJob,
  type SubmitOptions,
} from '../calls/run-job.ts';
import type { EngineFacts } from './engine-facts.ts';
import { descriptionOf, PROMPTED_STYLES, promptFor, styleNamed } from './picture-prompt.ts';

/** A model that makes pictures from words: PNG, JPEG or WebP of about the requested shape. */
export type PictureModel =
  | { paint(request: PaintRequest, options: SubmitOptions): Promise<Uint8Array> }
  | { readonly jobs: JobProtocol<PaintRequest, Uint8Array> };

export interface PaintRequest {
  readonly prompt: string;
  readonly size: Size;
  /** Another seed asks for another picture. */
  readonly seed: string;
}

const TIME_LIMIT_MS = 240_000;
/** A job may wait in the provider's queue. */
const JOB_TIME_LIMIT_MS = 30 * 60_000;
const MAX_DOWNLOADS = 3;
export const MAX_PICTURE_BYTES = 64_000_000;

/**
 * Pictures by a provider's model. They are flat, and have the available size that is nearest to the requested shape.
 *
 * @param facts `timeLimitMs` is 240 s by default; for a job, 30 minutes from its submission
 */
export function createIllustrator(facts: EngineFacts, model: PictureModel): Illustrator {
  const { id, licence } = facts;
  return {
    id,
    licence,
    styles: PROMPTED_STYLES.map(({ id, name, description }) => ({ id, name, description })),
    async illustrate(request) {
      const { size, seed, signal, job = unkeptJob() } = request;
      const prompt = promptFor(request, styleNamed(request.style));
      const call = { facts, signal, job, request: { prompt, size, seed } };
      const painted = await ('jobs' in model ? paintAsJob(model.jobs, call) : paintAtOnce(model.paint, call));
      signal?.throwIfAborted();
      return { kind: 'flat', ...painted, description: descriptionOf(request) };
    },
    ...('jobs' in model && model.jobs.lookup && { lookup: lookupIn(model.jobs.lookup, facts) }),
    ...('jobs' in model && { cancelJob: (jobId) => cancelJob(model.jobs, { id: jobId, call: facts }) }),
    close: async () => {},
  };
}

function lookupIn(lookup: RequestLookup<PaintRequest>, facts: EngineFacts) {
  return (request: PictureRequest) => {
    const { size, seed } = request;
    const prompt = promptFor(request, styleNamed(request.style));
    return lookupOf(lookup, { call: facts, request: { prompt, size, seed }, isJob: true });
  };
}

interface PaintCall {
  readonly facts: EngineFacts;
  readonly signal: AbortSignal | undefined;
  readonly job: JobRecord;
  readonly request: PaintRequest;
}

type PaintedImage = Size & { readonly image: Uint8Array };

async function paintAtOnce(
  paint: (request: PaintRequest, options: SubmitOptions) => Promise<Uint8Array>,
  { facts, signal: ownSignal, job, request }: PaintCall,
): Promise<PaintedImage> {
  const call = { ...facts, timeLimitMs: facts.timeLimitMs ?? TIME_LIMIT_MS, signal: ownSignal };
  const { idempotencyKey } = job;
  const image = await callProvider(call, (signal) => paint(request, { idempotencyKey, signal }));
  return { image, ...(await sizeOf(image, facts.id)) };
}

async function paintAsJob(
  jobs: JobProtocol<PaintRequest, Uint8Array>,
  { facts, signal, job, request }: PaintCall,
): Promise<PaintedImage> {
  const call = { ...facts, signal };
  const timeLimitMs = facts.timeLimitMs ?? JOB_TIME_LIMIT_MS;
  for (let downloads = 1; ; downloads++) {
    const image = await runJob(jobs, { call, request, job, timeLimitMs });
    try {
      return { image, ...(await sizeOf(image, facts.id)) };
    } catch (error) {
      // It may have been damaged on its way, and costs nothing to fetch again.
      if (downloads === MAX_DOWNLOADS) throw error;
    }
  }
}

/** For callers that keep no record: their jobs do not outlive them. */
function unkeptJob(): JobRecord {
  let id: string | undefined;
  return {
    get id() {
      return id;
    },
    begunAtMs: Date.now(),
    idempotencyKey: randomUUID(),
    async keep(jobId) {
      id = jobId;
    },
  };
}

/** Decodes the image, so that an invalid one is never stored as finished. */
async function sizeOf(bytes: Uint8Array, name: string): Promise<Size> {
  try {
    const { width, height } = await loadPictureImage(bytes);
    return { widthPx: width, heightPx: height };
  } catch (cause) {
    if (!(cause instanceof EngineError)) throw cause;
    throw new ProviderError(`${name} gave no usable picture. ${cause.message}`, {
      cause,
      advice: 'Try again. The call may have been charged.',
    });
  }
}
