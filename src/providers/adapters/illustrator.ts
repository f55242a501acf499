import type { ClipDecoder } from '../../core/clip-decoder.ts';
import { EngineError, InputError, ProviderError } from '../../core/errors.ts';
import type { Size } from '../../core/frame.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Clip } from '../../core/model.ts';
import type { Illustrator, PictureRequest } from '../../pictures/index.ts';
import { loadPictureImage } from '../../render/index.ts';
import { callProvider } from '../calls/call-provider.ts';
import {
  cancelJob,
  JOB_TIME_LIMIT_MS,
  type JobProtocol,
  lookupOf,
  type RequestLookup,
  runJob,
  type SubmitOptions,
} from '../calls/run-job.ts';
import { unkeptJob } from '../calls/unkept-job.ts';
import type { EngineFacts } from './engine-facts.ts';
import { descriptionOf, PROMPTED_STYLES, promptFor, styleNamed } from './picture-prompt.ts';

/** A model that makes pictures from words: PNG, JPEG or WebP of about the requested shape, or MP4 clips. */
export type PictureModel = {
  /** Whether it takes {@link PaintRequest.references}. */
  readonly takesReferences?: boolean;
} & (
  | { paint(request: PaintRequest, options: SubmitOptions): Promise<Uint8Array> }
  | {
      readonly jobs: JobProtocol<PaintRequest, Uint8Array>;
      readonly gives?: 'clips';
      /** Whether it moves a picture that is there. */
      readonly needsFirstFrame?: boolean;
    }
);

export interface PaintRequest {
  readonly prompt: string;
  readonly size: Size;
  /** Another seed asks for another picture. */
  readonly seed: string;
  /** A JPEG that the clip begins with. Absent in look-ups, and for models that need none. */
  readonly firstFrame?: Uint8Array;
  /** JPEGs that show how somebody or something looks, in the order of the prompt. Empty ones in look-ups. */
  readonly references?: readonly Uint8Array[];
}

const TIME_LIMIT_MS = 240_000;
const MAX_DOWNLOADS = 3;
export const MAX_PICTURE_BYTES = 64_000_000;

/**
 * Pictures by a provider's model. They are flat, and have the available size that is nearest to the requested shape.
 *
 * @param facts `timeLimitMs` is 240 s by default; for a job, 30 minutes from its submission
 * @param clips decodes clips, for models that give some
 */
export function createIllustrator(facts: EngineFacts, model: PictureModel, clips?: ClipDecoder): Illustrator {
  const { id, licence } = facts;
  const isClips = 'gives' in model;
  const needsFirstFrame = 'needsFirstFrame' in model && model.needsFirstFrame === true;
  const read: ReadPainted = (bytes, signal) =>
    isClips ? clipOf(bytes, { facts, clips, signal }) : imageOf(bytes, id);
  return {
    id,
    licence,
    styles: PROMPTED_STYLES.map(({ id, name, description }) => ({ id, name, description })),
    ...(needsFirstFrame && { needsFirstFrame }),
    ...(model.takesReferences && { takesReferences: true }),
    async illustrate(request) {
      const { size, seed, signal, firstFrame, job = unkeptJob() } = request;
      // A job that was submitted has its frame.
      if (needsFirstFrame && firstFrame === undefined && job.id === undefined) throw frameNeeded(id);
      // Nothing is paid for what could not be shown.
      if (isClips) requireDecoder(clips);
      const painting = {
        ...wordsAndReferences(model, request),
        size,
        seed,
        ...(needsFirstFrame && firstFrame && { firstFrame }),
      };
      const call = { facts, signal, job, read, request: painting };
      const painted = await ('jobs' in model ? paintAsJob(model.jobs, call) : paintAtOnce(model.paint, call));
      signal?.throwIfAborted();
      const { clip, ...still } = painted;
      return { kind: 'flat', ...still, ...(clip && { clip }), description: descriptionOf(request) };
    },
    ...('jobs' in model && model.jobs.lookup && { lookup: lookupIn(model, model.jobs.lookup, facts) }),
    ...('jobs' in model && { cancelJob: (jobId) => cancelJob(model.jobs, { id: jobId, call: facts }) }),
    close: async () => {},
  };
}

function lookupIn(model: PictureModel, lookup: RequestLookup<PaintRequest>, facts: EngineFacts) {
  return (request: PictureRequest) => {
    const { size, seed } = request;
    const painting = { ...wordsAndReferences(model, request), size, seed };
    return lookupOf(lookup, { call: facts, request: painting, isJob: true });
  };
}

/** A model that takes no references has the words alone. */
function wordsAndReferences(
  { takesReferences = false }: PictureModel,
  { references = [], ...request }: PictureRequest,
): Pick<PaintRequest, 'prompt' | 'references'> {
  const shown = takesReferences ? references : [];
  const prompt = promptFor({ ...request, references: shown }, styleNamed(request.style));
  return { prompt, ...(shown.length > 0 && { references: shown.map(({ image }) => image) }) };
}

interface PaintCall {
  readonly facts: EngineFacts;
  readonly signal: AbortSignal | undefined;
  readonly job: JobRecord;
  readonly request: PaintRequest;
  readonly read: ReadPainted;
}

/** Decodes what the provider gave, so that nothing invalid is ever stored as finished. */
type ReadPainted = (bytes: Uint8Array, signal: AbortSignal | undefined) => Promise<PaintedImage>;

type PaintedImage = Size & { readonly image: Uint8Array; readonly clip?: Clip | undefined };

async function paintAtOnce(
  paint: (request: PaintRequest, options: SubmitOptions) => Promise<Uint8Array>,
  { facts, signal: ownSignal, job, request, read }: PaintCall,
): Promise<PaintedImage> {
  const call = { ...facts, timeLimitMs: facts.timeLimitMs ?? TIME_LIMIT_MS, signal: ownSignal };
  const { idempotencyKey } = job;
  const painted = await callProvider(call, (signal) => paint(request, { idempotencyKey, signal }));
  return read(painted, ownSignal);
}

async function paintAsJob(
  jobs: JobProtocol<PaintRequest, Uint8Array>,
  { facts, signal, job, request, read }: PaintCall,
): Promise<PaintedImage> {
  const call = { ...facts, signal };
  const { firstPauseMs, timeLimitMs = JOB_TIME_LIMIT_MS } = facts;
  for (let downloads = 1; ; downloads++) {
    const bytes = await runJob(jobs, { call, request, job, timeLimitMs, firstPauseMs });
    try {
      return await read(bytes, signal);
    } catch (error) {
      // It may have been damaged on its way, and costs nothing to fetch again.
      if (downloads === MAX_DOWNLOADS) throw error;
    }
  }
}

async function imageOf(image: Uint8Array, name: string): Promise<PaintedImage> {
  try {
    const { width, height } = await loadPictureImage(image);
    return { image, widthPx: width, heightPx: height };
  } catch (cause) {
    if (!(cause instanceof EngineError)) throw cause;
    throw new ProviderError(`${name} gave no usable picture. ${cause.message}`, {
      cause,
      advice: 'Try again. The call may have been charged.',
    });
  }
}

function frameNeeded(name: string): InputError {
  return new InputError('first_frame_needed', `${name} moves a picture, and this shot has none yet.`, {
    advice:
      'Make the picture with another model first. Then choose this one, and ask for a new picture of the shot.',
  });
}

/** @throws InputError `clips_unavailable` */
function requireDecoder(clips: ClipDecoder | undefined): ClipDecoder {
  if (clips && clips.missing === undefined) return clips;
  throw new InputError('clips_unavailable', clips?.missing ?? 'This server takes no clips.', {
    advice: 'Install a current ffmpeg on the server, or use a model that makes pictures.',
  });
}

async function clipOf(
  bytes: Uint8Array,
  options: {
    readonly facts: EngineFacts;
    readonly clips: ClipDecoder | undefined;
    readonly signal: AbortSignal | undefined;
  },
): Promise<PaintedImage> {
  const { facts, clips, signal = new AbortController().signal } = options;
  try {
    const { widthPx, heightPx, image, clip } = await requireDecoder(clips).decode(bytes, signal);
    return { widthPx, heightPx, image, clip };
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    throw new ProviderError(`${facts.id} gave no usable clip. ${cause.message}`, {
      cause,
      advice: 'Try again. The call may have been charged.',
    });
  }
}
