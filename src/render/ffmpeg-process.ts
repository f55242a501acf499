import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, isAbsolute } from 'node:path';
import type { Writable } from 'node:stream';
import { EngineError, OutputError } from '../core/errors.ts';
import { withoutFolders } from '../core/secrets.ts';

/** Writes bytes to ffmpeg. Resolves when the buffer may be reused. */
export type WriteBytes = (bytes: Uint8Array) => Promise<void>;

export interface FfmpegRun {
  readonly path: string;
  readonly args: readonly string[];
  readonly signal: AbortSignal;
  /** Writes ffmpeg's standard input, which ends when this resolves. */
  readonly feed?: (write: WriteBytes) => Promise<void>;
}

/** How many bytes of ffmpeg's last output are kept. */
const MESSAGE_LIMIT = 4000;

/**
 * ffmpeg asks for new memory for every frame and gives it back. These make the GNU C library keep it, where
 * else the system clears up to a seventh of the time. ffmpeg needs nothing else from the environment.
 */
const ENVIRONMENT = {
  MALLOC_MMAP_THRESHOLD_: '268435456',
  MALLOC_TRIM_THRESHOLD_: '268435456',
  MALLOC_TOP_PAD_: '67108864',
};

/**
 * Runs ffmpeg to its end and returns what it printed on standard output and error. It is killed on abort, and
 * has ended when this returns or throws.
 *
 * @throws EngineError `ffmpeg_missing` when it cannot be started, `ffmpeg_failed` when it reports a failure.
 * @throws OutputError `disk_full` when that is what it reports.
 * @throws what `feed` throws, and the signal's reason.
 */
export async function runFfmpeg({ path, args, signal, feed }: FfmpegRun): Promise<string> {
  signal.throwIfAborted();
  const child = spawn(path, ['-nostdin', ...args], {
    stdio: [feed ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    env: ENVIRONMENT,
  });
  let output = '';
  const keep = (text: Buffer) => {
    output = (output + text.toString()).slice(-MESSAGE_LIMIT * 10);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const closed: Promise<{ code: number | null; error?: NodeJS.ErrnoException }> = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, error }));
    child.on('close', (code) => resolve({ code }));
  });
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill, { once: true });
  try {
    const fed = feed && child.stdin ? await feedInput(child.stdin, feed) : undefined;
    if (fed?.failure !== undefined) kill();
    const { code, error } = await closed;
    signal.throwIfAborted();
    if (fed?.failure !== undefined) throw fed.failure;
    if (error) throw notStarted(path, error);
    if (code !== 0) throw failed(output, args, code);
    return output;
  } finally {
    signal.removeEventListener('abort', kill);
  }
}

/** Feeds until all is written, the feed fails, or ffmpeg stops reading, of which its own exit tells more. */
async function feedInput(
  input: Writable,
  feed: (write: WriteBytes) => Promise<void>,
): Promise<{ failure?: unknown }> {
  const stopped = new Error('ffmpeg no longer reads');
  input.on('error', () => {});
  const write: WriteBytes = (bytes) =>
    new Promise((resolve, reject) => {
      input.write(bytes, (error) => (error ? reject(stopped) : resolve()));
    });
  try {
    await feed(write);
    input.end();
    if (!input.writableFinished && !input.destroyed) await once(input, 'close').catch(() => {});
    return {};
  } catch (failure) {
    input.destroy();
    return failure === stopped ? {} : { failure };
  }
}

function notStarted(path: string, cause: NodeJS.ErrnoException): EngineError {
  const why = cause.code === 'EACCES' ? 'may not be executed' : 'cannot be started';
  return new EngineError('ffmpeg_missing', `The ffmpeg at ${path} ${why}.`, {
    cause,
    advice:
      cause.code === 'EACCES'
        ? `Allow it: chmod +x ${path}`
        : 'Install ffmpeg, or set FFMPEG_PATH to its path.',
  });
}

function failed(printed: string, args: readonly string[], code: number | null): EngineError | OutputError {
  // Folders of the arguments first: their names may hold spaces.
  const folders = new Set(args.filter(isAbsolute).map((path) => `${dirname(path)}/`));
  const output = [...folders].reduce((text, folder) => text.replaceAll(folder, ''), printed);
  const message = output.trim().slice(-MESSAGE_LIMIT);
  if (/No space left on device|Disk quota exceeded/i.test(message)) {
    return new OutputError('disk_full', 'The disk became full while the video was written.', {
      advice: 'Free some disk space, then run the same command again. Finished work is kept.',
    });
  }
  const how = code === null ? 'was killed' : `failed with code ${code}`;
  const lastLine = withoutFolders(message.split('\n').at(-1)?.trim() ?? '');
  return new EngineError('ffmpeg_failed', `ffmpeg ${how}${lastLine ? `: ${lastLine}` : '.'}`, {
    cause: message ? new Error(message) : undefined,
    advice: 'Run it again. If it fails again, try another ffmpeg with FFMPEG_PATH.',
    retryable: code === null,
  });
}
