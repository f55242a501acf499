import { z } from 'zod';
import type { FoundCalls, LookupPeriod } from '../../core/job.ts';
import { fetchFile } from '../calls/fetch-file.ts';
import { requestJson, StatusError } from '../calls/http-call.ts';
import type { JobProtocol } from '../calls/run-job.ts';
import type { ProviderServer } from '../provider.ts';
import { FAL_FACTS } from './facts.ts';

// The queue: https://fal.ai/docs/api-reference/inference-api.

const MAX_JSON_BYTES = 1_000_000;
const MAX_LIST_BYTES = 16_000_000;
/** Where fal keeps results. */
const FILE_HOSTS = ['fal.media', 'fal.ai', 'fal.run'];

type Input = Readonly<Record<string, unknown>>;

/** What distinguishes one kind of work from others. */
export interface FalWork<Request> {
  endpointFor(request: Request): string;
  inputFor(request: Request): Input;
  /** The URL of the file in a result. */
  fileIn(answer: unknown): string;
  readonly maxFileBytes: number;
  /** Whether an earlier input asked for the same. fal may add defaults to it. */
  isSame(input: Input, wanted: Input): boolean;
  /** How many earlier requests are listed at once, so that the list stays small. */
  readonly maxListed: number;
}

const submission = z.object({ response_url: z.url() });
const progress = z.object({ status: z.enum(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED']) });

/** The job's id is the path of its URL, which fal asks not to build from the model's name. Its result is one file. */
export function falJobs<Request>(
  server: ProviderServer,
  work: FalWork<Request>,
): JobProtocol<Request, Uint8Array> {
  const { baseUrl, apiKey } = server;
  const to = (path: string, signal: AbortSignal) => ({
    url: `${baseUrl}${path}`,
    headers: { authorization: `Key ${apiKey}` },
    maxBytes: MAX_JSON_BYTES,
    signal,
  });
  return {
    async submit(request, { signal }) {
      const body = work.inputFor(request);
      const path = `/${work.endpointFor(request)}`;
      const answer = submission.parse(await requestJson({ ...to(path, signal), body }));
      return jobPath(answer.response_url, baseUrl);
    },
    async status(id, signal) {
      const { status } = progress.parse(await requestJson({ ...to(`${id}/status`, signal), method: 'GET' }));
      return status === 'COMPLETED' ? 'done' : 'waiting';
    },
    async result(id, signal) {
      const url = work.fileIn(await requestJson({ ...to(id, signal), method: 'GET' }));
      return fetchFile({ url, baseUrl, hosts: FILE_HOSTS, maxBytes: work.maxFileBytes, signal });
    },
    async cancel(id, signal) {
      try {
        await requestJson({ ...to(`${id}/cancel`, signal), method: 'PUT' });
        return 'ended';
      } catch (error) {
        // It has been completed, and its result can still be fetched.
        if (error instanceof StatusError && error.status === 400) return 'may_continue';
        throw error;
      }
    },
    lookup: {
      // Requests are listed with their ends; a job may wait for half an hour.
      certainAfterMs: 45 * 60_000,
      find: (request, period) => findRequests(server, work, { request, ...period }),
    },
  };
}

const requests = z.object({
  items: z.array(
    z.object({
      request_id: z.string().regex(/^[\w-]{1,100}$/),
      json_input: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
  has_more: z.boolean().default(false),
});

/** Asks fal for the account's requests to a model: https://fal.ai/docs/platform-apis/v1/models/requests/by-endpoint. */
async function findRequests<Request>(
  { baseUrl, apiKey }: ProviderServer,
  work: FalWork<Request>,
  { request, sinceMs, untilMs, signal }: LookupPeriod & { readonly request: Request },
): Promise<FoundCalls> {
  const model = work.endpointFor(request);
  const wanted = work.inputFor(request);
  const platform = baseUrl === FAL_FACTS.baseUrl ? 'https://api.fal.ai/v1' : `${baseUrl}/v1`;
  const query = new URLSearchParams({
    endpoint_id: model,
    start: new Date(sinceMs).toISOString(),
    end: new Date(untilMs).toISOString(),
    expand: 'payloads',
    limit: `${work.maxListed}`,
  });
  const { items, has_more: hasMore } = requests.parse(
    await requestJson({
      url: `${platform}/models/requests/by-endpoint?${query}`,
      method: 'GET',
      headers: { authorization: `Key ${apiKey}` },
      maxBytes: MAX_LIST_BYTES,
      signal,
    }),
  );
  const ids = items.flatMap(({ request_id: id, json_input: its }) =>
    its && work.isSame(its, wanted) ? [jobPathOf(model, id)] : [],
  );
  return { ids, isComplete: !hasMore && items.every(({ json_input: its }) => its != null) };
}

/** The path behind the app is not part of a job's URL. */
function jobPathOf(model: string, id: string): string {
  return `/${model.split('/').slice(0, 2).join('/')}/requests/${id}`;
}

/** The part of a job's URL after the base URL. The key is sent nowhere else, whatever the answer says. */
function jobPath(url: string, baseUrl: string): string {
  const path = url.slice(baseUrl.length);
  if (url.startsWith(`${baseUrl}/`) && /^(\/[\w.~-]+)+$/.test(path) && !path.includes('/..')) return path;
  throw new Error('the answer names a job on another server');
}
