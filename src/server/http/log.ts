import type { MiddlewareHandler } from 'hono';
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import { withoutSecrets } from '../../core/secrets.ts';
import { asDatabaseTrouble } from '../../store/index.ts';
import { knownError } from './problem.ts';

const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'set-cookie',
  'token',
  'apiKey',
  'key',
  'password',
  'signature',
];
const MAX_MESSAGE_LENGTH = 2000;
const FAILURE_LOG_INTERVAL_MS = 10_000;
/** Writes one JSON line per message, to standard error by default. Secrets are removed. */
export function createLogger(
  options: { readonly level?: string; readonly destination?: DestinationStream } = {},
): Logger {
  const { level = 'info', destination = pino.destination(2) } = options;
  const redacted = SECRET_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]);
  const serializeError = (error: Error) => {
    const { type } = stdSerializers.err(error);
    const chain = chainOf(error);
    const message = chain.map((each) => withoutSecrets(each.message).slice(0, MAX_MESSAGE_LENGTH)).join(': ');
    return { type, message, stack: chain.map(framesOf).join('\n') };
  };
  // Every log line passes through here.
  const cleaned = { write: (line: string) => void destination.write(withoutSecrets(line)) };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redacted, censor: '[redacted]' },
      serializers: { err: serializeError },
    },
    cleaned,
  );
}

/** The error and its causes. */
function chainOf(error: Error): Error[] {
  const chain: Error[] = [];
  for (let each: unknown = error; each instanceof Error && chain.length < 8; each = each.cause) {
    chain.push(each);
  }
  return chain;
}

/** The stack without the message, which is logged before it and may contain user content. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
}

/**
 * Logs errors that no caller receives. Errors caused by the state of the database are logged at intervals, not on
 * every query.
 */
export function logFailures(logger: Logger): (error: unknown) => void {
  let quietUntilMs = Number.NEGATIVE_INFINITY;
  return (err) => {
    const trouble = asDatabaseTrouble(err);
    if (!trouble) return logger.error({ err }, 'work failed');
    if (performance.now() < quietUntilMs) return;
    quietUntilMs = performance.now() + FAILURE_LOG_INTERVAL_MS;
    const { message } = trouble.cause as Error;
    logger.warn({ reason: withoutSecrets(message) }, trouble.message);
  };
}

/** Logs each request once it is answered. The query is left out, because it may contain a signature. */
export function logRequests(logger: Logger): MiddlewareHandler<{ Variables: { requestId: string } }> {
  return async (c, next) => {
    const startedAtMs = performance.now();
    await next();
    const { status } = c.res;
    const entry = {
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path.slice(0, 512),
      status,
      durationMs: Math.round(performance.now() - startedAtMs),
    };
    const known = knownError(c.error);
    if (status < 500) logger.info(entry, 'request');
    else if (known) logger.warn({ ...entry, reason: known.message }, 'request refused');
    else logger.error({ ...entry, err: c.error }, 'request failed');
  };
}
