import { PipelineError } from '../core/errors.ts';
import { printable } from './format.ts';

/** The command's exit status. Scripts rely on it, so it never changes. Listed in `docs/cli.md`. */
export const EXIT_CODES = {
  success: 0,
  unexpected: 1,
  usage: 2,
  document: 3,
  url: 4,
  output: 5,
  engine: 6,
  interrupted: 130,
  terminated: 143,
} as const;

/** The user or the system stopped the work with a signal. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('Stopped.');
    this.exitCode = exitCode;
  }
}

/** An error as the command prints it: one clear line, what to do about it, and the exit status. */
export interface ErrorReport {
  readonly exitCode: number;
  readonly code: string;
  readonly message: string;
  readonly advice: string | undefined;
  readonly retryable: boolean;
}

/** Explains any failure in the user's terms. Unexpected errors keep their message, but no stack is shown. */
export function reportError(error: unknown): ErrorReport {
  if (error instanceof Interruption) {
    return {
      exitCode: error.exitCode,
      code: 'interrupted',
      message: error.message,
      advice: 'Run the same command again to resume. Finished work is kept.',
      retryable: true,
    };
  }
  if (error instanceof PipelineError) {
    return {
      exitCode: exitCodeOf(error.code),
      code: error.code,
      message: printable(error.message),
      advice: error.advice && printable(error.advice),
      retryable: error.retryable,
    };
  }
  return {
    exitCode: EXIT_CODES.unexpected,
    code: 'unexpected',
    message: printable(`Unexpected error: ${error instanceof Error ? error.message : error}`),
    advice: 'Run it again with SCENECAST_DEBUG=1 to see the details, and please report it.',
    retryable: false,
  };
}

/** Uses only the code, because the failure may have happened here or on the server. */
function exitCodeOf(code: string): number {
  const found = Object.entries(CODES).find(([, codes]) => codes.some((known) => code.startsWith(known)));
  return found ? EXIT_CODES[found[0] as keyof typeof CODES] : EXIT_CODES.unexpected;
}

/** The codes of each exit status, or their prefixes. */
const CODES = {
  usage: ['invalid_option', 'unknown_', 'unspeakable_text', 'composing_model_needed', 'request_invalid'],
  document: ['document_', 'archive_', 'body_too_large'],
  url: ['url_'],
  output: ['output_', 'disk_full'],
  engine: ['ffmpeg_', 'database_', 'speech_failed', 'picture_failed', 'render_failed'],
} as const satisfies Partial<Record<keyof typeof EXIT_CODES, readonly string[]>>;
