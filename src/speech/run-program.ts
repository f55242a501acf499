import { spawn } from 'node:child_process';

/** The run of a program that reads text and writes audio. */
export interface ProgramRun {
  readonly path: string;
  readonly args: readonly string[];
  /** Written to its standard input, never passed through a shell. */
  readonly input: string;
  readonly maxOutputBytes: number;
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
}

/** The program could not be started, failed, took too long or wrote too much. The message says which. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  /** Set if it exited by itself. */
  readonly exitCode: number | undefined;

  constructor(message: string, options: { readonly exitCode?: number; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.exitCode = options.exitCode;
  }
}

const MAX_COMPLAINT_LENGTH = 500;

/**
 * Runs a program to its end and returns its output. The environment is empty, so no secret can leak. It is
 * killed if it takes too long or writes too much, or on abort, and has always ended when this returns or
 * throws.
 *
 * @throws ProgramError
 * @throws the signal's reason when aborted
 */
export async function runProgram(run: ProgramRun): Promise<Buffer> {
  const { path, args, input, maxOutputBytes, timeLimitMs, signal } = run;
  signal.throwIfAborted();
  const child = spawn(path, [...args], { stdio: 'pipe', env: {}, windowsHide: true });
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  let complaint = '';
  let refusal: string | undefined;
  const end = (reason?: string) => {
    refusal ??= reason;
    child.kill('SIGKILL');
  };
  const onAbort = () => end();
  const timer = setTimeout(() => end(`it did not end within ${timeLimitMs} ms`), timeLimitMs);
  signal.addEventListener('abort', onAbort, { once: true });
  child.stdout.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.length;
    if (sizeBytes > maxOutputBytes) end(`it wrote more than ${maxOutputBytes} bytes`);
    else chunks.push(chunk);
  });
  child.stderr.on('data', (text: Buffer) => {
    complaint = (complaint + text.toString()).slice(0, MAX_COMPLAINT_LENGTH);
  });
  // If a program ends before it has read everything, its exit code says more than this error.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  try {
    const { code, error } = await ended(child);
    signal.throwIfAborted();
    if (refusal !== undefined) throw new ProgramError(refusal);
    if (error) throw new ProgramError(`it cannot be started (${error.code ?? error.message})`);
    if (code !== 0) {
      const exitCode = code ?? undefined;
      throw new ProgramError(`it ended with code ${code}: ${complaint.trim()}`, {
        ...(exitCode !== undefined && { exitCode }),
      });
    }
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

function ended(child: ReturnType<typeof spawn>) {
  return new Promise<{ code: number | null; error?: NodeJS.ErrnoException }>((resolve) => {
    child.on('error', (error) => resolve({ code: null, error }));
    child.on('close', (code) => resolve({ code }));
  });
}
