import { z } from 'zod';
import { type Format, formatOf } from '../../core/frame.ts';
import type { PaintRequest } from '../adapters/illustrator.ts';
import { fetchFile } from '../calls/fetch-file.ts';
import { type HttpCall, requestBytes, requestJson, StatusError } from '../calls/http-call.ts';
import type { JobProtocol, JobStatus } from '../calls/run-job.ts';
import type { ProviderServer } from '../provider.ts';

// Clips by Gemini Omni, as interactions in the background: https://ai.google.dev/gemini-api/docs/omni and
// https://ai.google.dev/gemini-api/docs/interactions; answers as seen in https://github.com/TanStack/ai/issues/886.
// Google ended Veo in the Gemini API on 2026-10-22.

const MAX_JSON_BYTES = 1_000_000;
const MAX_CLIP_BYTES = 100_000_000;
/** Where Google leads those who fetch a file. */
const FILE_HOSTS = ['googleapis.com', 'googleusercontent.com'];
const MAX_REDIRECTS = 3;

/** What the prices of the list are for. Omni makes clips of 3 to 10 seconds, and from version 1.2 on of up to 15. */
const CLIP_SECONDS = 6;
const RESOLUTION = '720p';

/** Omni has no square clips. */
const RATIOS: Readonly<Record<Format, string>> = { landscape: '16:9', portrait: '9:16', square: '16:9' };

/** At the end of the name by which a model is chosen that moves a picture. Google has one name for both. */
const MOVES_PICTURE = '/image-to-video';

const interaction = z.object({
  id: z.string().regex(/^[\w.-]{1,500}$/),
  status: z.string(),
  steps: z
    .array(
      z.object({
        type: z.string(),
        content: z.array(z.object({ type: z.string(), uri: z.string().optional() })).default([]),
      }),
    )
    .default([]),
  error: z.object({ message: z.string().catch('') }).nullish(),
});
type Interaction = z.infer<typeof interaction>;

/** Models that make clips, such as `gemini-omni-1.2-flash`, or `gemini-omni-1.2-flash/image-to-video`. */
export function makesClips(model: string): boolean {
  return model.startsWith('gemini-omni-');
}

export function movesPicture(model: string): boolean {
  return makesClips(model) && model.endsWith(MOVES_PICTURE);
}

/** The job's id is that of its interaction. Google does not tell the prompts of earlier ones. */
export function googleClips(
  { baseUrl, apiKey }: ProviderServer,
  model: string,
): JobProtocol<PaintRequest, Uint8Array> {
  const headers = { 'x-goog-api-key': apiKey };
  const ask = async (path: string, call: Pick<HttpCall, 'method' | 'body' | 'signal'>) => {
    const url = `${baseUrl}/interactions${path}`;
    try {
      return interaction.parse(await requestJson({ url, headers, maxBytes: MAX_JSON_BYTES, ...call }));
    } catch (error) {
      throw isUnknown(error) ? new StatusError(404, error.headers, error.body) : error;
    }
  };
  return {
    submit: async (request, { signal }) =>
      (await ask('', { body: bodyFor(model.replace(MOVES_PICTURE, ''), request), signal })).id,
    status: async (id, signal) => statusOf(await ask(pathOf(id), { method: 'GET', signal })),
    async result(id, signal) {
      const uri = clipIn(await ask(pathOf(id), { method: 'GET', signal }));
      // Google removes clips after two days.
      if (uri === undefined) throw new StatusError(410, {}, 'the result has expired');
      return download(uri, { baseUrl, headers, signal });
    },
    async cancel(id, signal) {
      const { status } = await ask(`${pathOf(id)}/cancel`, { method: 'POST', signal });
      return status === 'cancelled' ? 'ended' : 'may_continue';
    },
  };
}

/** Jobs of earlier versions have other ids. */
function pathOf(id: string): string {
  return `/${encodeURIComponent(id)}`;
}

/** An interaction that Google does not know is a bad request. */
function isUnknown(error: unknown): error is StatusError {
  return (
    error instanceof StatusError &&
    error.status === 400 &&
    /invalid interaction name/i.test(JSON.stringify(error.body))
  );
}

function bodyFor(model: string, { prompt, size, firstFrame }: PaintRequest) {
  const image = firstFrame && {
    ...{ type: 'image', mime_type: 'image/jpeg' },
    data: Buffer.from(firstFrame).toString('base64'),
  };
  return {
    model,
    // A picture is used for what the tag in the prompt says.
    input: image ? [image, { type: 'text', text: `<FIRST_FRAME> ${prompt}` }] : prompt,
    background: true,
    generation_config: { video_config: { task: image ? 'image_to_video' : 'text_to_video' } },
    response_format: {
      type: 'video',
      delivery: 'uri',
      aspect_ratio: RATIOS[formatOf(size)],
      resolution: RESOLUTION,
      duration: `${CLIP_SECONDS}s`,
    },
  };
}

function clipIn({ steps }: Interaction): string | undefined {
  return steps
    .flatMap(({ type, content }) => (type === 'model_output' ? content : []))
    .find(({ type, uri }) => type === 'video' && uri !== undefined)?.uri;
}

function statusOf(answer: Interaction): JobStatus {
  const { status, error } = answer;
  if (status === 'queued' || status === 'in_progress') return 'waiting';
  if (status !== 'completed') return failure(error?.message || status);
  if (clipIn(answer) !== undefined) return 'done';
  // Instead of a clip, the model says why there is none.
  return { message: 'the model answered without a clip', meaning: 'content_refused' };
}

function failure(message: string): JobStatus {
  const isRefused = /safety|sensitive|violat|polic/i.test(message);
  return { message, ...(isRefused && { meaning: 'content_refused' as const }) };
}

/** Fetches a file that needs the key, which is sent to the server of the protocol alone, wherever an answer leads. */
async function download(
  uri: string,
  call: {
    readonly baseUrl: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
): Promise<Uint8Array> {
  const { baseUrl, headers, signal } = call;
  let url = uri;
  for (let redirects = 0; ; redirects++) {
    const isOwn = URL.canParse(url) && new URL(url).origin === new URL(baseUrl).origin;
    try {
      return isOwn
        ? await requestBytes({ url, method: 'GET', headers, maxBytes: MAX_CLIP_BYTES, signal })
        : await fetchFile({ url, baseUrl, hosts: FILE_HOSTS, maxBytes: MAX_CLIP_BYTES, signal });
    } catch (error) {
      const next = error instanceof StatusError && error.status < 400 ? error.headers.location : undefined;
      if (next === undefined || redirects === MAX_REDIRECTS) throw error;
      url = new URL(next, url).href;
    }
  }
}
