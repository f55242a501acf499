import { parseRetryAfter } from '../../core/retry-after.ts';
import { PROBLEM_MEDIA_TYPE } from '../../protocol/problem.ts';
import { HttpError, ProtocolError } from '../errors.ts';
import { MAX_BODY_BYTES } from '../settings.ts';
import { withAssetUrls } from './asset-urls.ts';
import type { Connection } from './connection.ts';
import { problemShape } from './message-shapes.ts';
import { parseAnswer, readMessage, type Shape } from './shapes.ts';

/** The `Accept` header. */
export const ACCEPTED = `application/json, ${PROBLEM_MEDIA_TYPE}`;

/** Reads a JSON response as a message, and makes the URLs of its assets absolute. */
export function jsonAnswer<Message>(shape: Shape<Message>, connection: Connection) {
  return async (response: Response): Promise<Message> => {
    const text = await readBody(response);
    // An empty body may be intended, but it is no message.
    const json = isJson(response) ? parseJson(text) : undefined;
    if (text !== '' && json === undefined) {
      throw new ProtocolError('answer_not_json', 'The server did not answer with JSON.');
    }
    return withAssetUrls(parseAnswer(shape, json), connection);
  };
}

/** Converts a response other than 2xx to an error, from its problem+json or its status alone. */
export async function toHttpError(response: Response): Promise<HttpError> {
  const text = await readBody(response);
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'));
  const problem = isJson(response) ? readMessage(problemShape, parseJson(text)) : undefined;
  return new HttpError(response.status, {
    ...(problem && { problem }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

function isJson(response: Response): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(response.headers.get('content-type') ?? '');
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a response's body as text, up to {@link MAX_BODY_BYTES}. It does not wait for more. */
async function readBody(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let sizeBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    sizeBytes += value.byteLength;
    if (sizeBytes > MAX_BODY_BYTES) {
      // Nothing waits for this, so its failure is ignored.
      reader.cancel().catch(() => {});
      throw new ProtocolError('answer_too_large', 'The answer is too large.');
    }
    text += decoder.decode(value, { stream: true });
  }
}
