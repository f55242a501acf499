import type { MiddlewareHandler } from 'hono';
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
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
const FAILURE_LOG_INTERVAL_MS = 10_000;
/** What looks like a key or a token inside a sentence, such as a provider's error message. */
const SECRET_TEXT = /\b(Bearer\s+|sk-|key=|token=|signature=)[\w.~+/=-]{4,}/gi;

/** Writes one JSON line for each message, on standard error by default. Secrets are cut out. */
export function createLogger(
  options: { readonly level?: string; readonly destination?: DestinationStream } = {},
): Logger {
  const { level = 'info', destination = pino.destination(2) } = options;
  const redacted = SECRET_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]);
  const serializeError = (error: Error) => {
    const { type, message, stack } = stdSerializers.err(error);
    return { type, message: withoutSecrets(message), stack: withoutSecrets(stack) };
  };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redacted, censor: '[redacted]' },
      serializers: { err: serializeError },
    },
    destination,
  );
}

function withoutSecrets(text: string): string {
  return text.replace(SECRET_TEXT, '$1[redacted]');
}

/**
 * Logs what went wrong where nobody waits for it. What the database's state is to blame for is said now and then, and
 * not each time that it is asked.
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

/** Logs each request when it is answered. The query is left out: it may hold a signature. */
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
