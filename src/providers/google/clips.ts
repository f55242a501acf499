import { z } from 'zod';
import { type Format, formatOf } from '../../core/frame.ts';
import type { PaintRequest } from '../adapters/illustrator.ts';
import { fetchFile } from '../calls/fetch-file.ts';
import { requestBytes, requestJson, StatusError } from '../calls/http-call.ts';
import type { JobProtocol, JobStatus } from '../calls/run-job.ts';
import type { ProviderServer } from '../provider.ts';

// Clips by Veo: https://ai.google.dev/gemini-api/docs/video, and its wire format in google/genai/models.py
// (`_GenerateVideosParameters_to_mldev`) and _operations_converters.py (`_GenerateVideosOperation_from_mldev`) of
// https://github.com/googleapis/python-genai at 66807187.

const MAX_JSON_BYTES = 1_000_000;
const MAX_CLIP_BYTES = 100_000_000;
/** Where Google leads those who fetch a file. */
const FILE_HOSTS = ['googleapis.com', 'googleusercontent.com'];
const MAX_REDIRECTS = 3;

/** What the prices of the list are for. Veo makes clips of four, six or eight seconds. */
export const CLIP_SECONDS = 6;
const RESOLUTION = '720p';

/** Veo has no square clips. */
const RATIOS: Readonly<Record<Format, string>> = { landscape: '16:9', portrait: '9:16', square: '16:9' };

const operation = z.object({
  name: z.string().regex(/^models\/[\w.-]{1,100}\/operations\/[\w-]{1,100}$/),
  done: z.boolean().default(false),
  error: z.object({ message: z.string().catch('') }).nullish(),
  response: z
    .object({
      generateVideoResponse: z
        .object({
          generatedSamples: z.array(z.object({ video: z.object({ uri: z.string() }) })).default([]),
          raiMediaFilteredReasons: z.array(z.string()).default([]),
        })
        .nullish(),
    })
    .nullish(),
});
type Operation = z.infer<typeof operation>;

/** Models that make clips, such as `veo-3.1-fast-generate-preview`. */
export function isVeo(model: string): boolean {
  return model.startsWith('veo-');
}

/** The job's id is the name of its operation. Google does not tell the prompts of earlier ones. */
export function googleClips(
  { baseUrl, apiKey }: ProviderServer,
  model: string,
): JobProtocol<PaintRequest, Uint8Array> {
  const headers = { 'x-goog-api-key': apiKey };
  const ask = async (id: string, signal: AbortSignal) =>
    operation.parse(
      await requestJson({
        ...{ url: `${baseUrl}/${id}`, method: 'GET', headers },
        ...{ maxBytes: MAX_JSON_BYTES, signal },
      }),
    );
  return {
    async submit({ prompt, size }, { signal }) {
      const parameters = {
        aspectRatio: RATIOS[formatOf(size)],
        durationSeconds: CLIP_SECONDS,
        resolution: RESOLUTION,
      };
      const answer = await requestJson({
        url: `${baseUrl}/models/${encodeURIComponent(model)}:predictLongRunning`,
        headers,
        body: { instances: [{ prompt }], parameters },
        ...{ maxBytes: MAX_JSON_BYTES, signal },
      });
      return operation.parse(answer).name;
    },
    status: async (id, signal) => statusOf(await ask(id, signal)),
    async result(id, signal) {
      const uri = samplesOf(await ask(id, signal))[0]?.video.uri;
      // Google removes clips after two days.
      if (uri === undefined) throw new StatusError(410, {}, 'the result has expired');
      return download(uri, { baseUrl, headers, signal });
    },
    // The Gemini API can end no operation: https://ai.google.dev/api/models lists `get` and `list` alone.
    cancel: async () => 'may_continue',
  };
}

function samplesOf({ response }: Operation) {
  return response?.generateVideoResponse?.generatedSamples ?? [];
}

function statusOf(answer: Operation): JobStatus {
  if (!answer.done) return 'waiting';
  if (answer.error) return failure(answer.error.message);
  if (samplesOf(answer).length > 0) return 'done';
  const [reason] = answer.response?.generateVideoResponse?.raiMediaFilteredReasons ?? [];
  return reason === undefined
    ? { message: 'the job ended without a clip' }
    : { message: reason.slice(0, 200), meaning: 'content_refused' };
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
