/** Why nothing can be recorded; each has its own text. */
export type MicrophoneProblem = 'insecure' | 'unsupported' | 'refused' | 'missing' | 'busy' | 'nothing';

/** The microphone cannot be had, or brought nothing. */
export class MicrophoneError extends Error {
  override readonly name = 'MicrophoneError';
  readonly problem: MicrophoneProblem;

  constructor(problem: MicrophoneProblem, options?: ErrorOptions) {
    super(`Nothing can be recorded: ${problem}`, options);
    this.problem = problem;
  }
}

/** By the names of what browsers throw. */
const PROBLEMS: Readonly<Record<string, MicrophoneProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
};

/**
 * Opens the microphone. The browser asks the user, where it has not done that before.
 *
 * The caller stops the tracks.
 *
 * @throws MicrophoneError
 */
export async function openMicrophone(): Promise<MediaStream> {
  // Browsers hide the microphone from a page that anyone on the line could have changed.
  if (!isSecureContext) throw new MicrophoneError('insecure');
  if (!('mediaDevices' in navigator && 'MediaRecorder' in globalThis)) {
    throw new MicrophoneError('unsupported');
  }
  try {
    // Nothing is played while it records, and taking an echo away would take from the voice too.
    return await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false } });
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : '';
    throw new MicrophoneError(PROBLEMS[name] ?? 'busy', { cause });
  }
}

/** After that, browsers show no longer that they listen. */
export function closeMicrophone(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
