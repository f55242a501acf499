import { recordingDurationMs, recordingOf } from '../media/recording.ts';
import { closeMicrophone, MicrophoneError, type MicrophoneProblem, openMicrophone } from './microphone.ts';

/** What was spoken, in the page's memory and nowhere else. */
export interface Recorded {
  /** As the server takes it: a WAV file. */
  readonly sound: Blob;
  /** To hear it, until the recorder is opened again or closed. */
  readonly url: string;
  readonly durationMs: number;
}

export type RecorderState =
  /** The user is asked, or the microphone on its way. */
  | { readonly status: 'opening' }
  | { readonly status: 'ready'; readonly stream: MediaStream }
  | {
      readonly status: 'recording';
      readonly stream: MediaStream;
      readonly recorder: MediaRecorder;
      /** On the page's clock. */
      readonly sinceMs: number;
    }
  | { readonly status: 'finishing' }
  | { readonly status: 'recorded'; readonly recorded: Recorded }
  | { readonly status: 'failed'; readonly problem: MicrophoneProblem };

/**
 * Records one voice after the other. The microphone is open from {@link open} until there is a recording, or until
 * {@link close}; whatever comes later finds it closed.
 */
export class Recorder {
  readonly #longestMs: number;
  readonly #listeners = new Set<() => void>();
  #state: RecorderState = { status: 'opening' };
  #isClosed = false;

  constructor({ longestMs }: { readonly longestMs: number }) {
    this.#longestMs = longestMs;
  }

  readonly getState = (): RecorderState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Asks for the microphone. What was recorded before is forgotten. */
  async open(): Promise<void> {
    this.#become({ status: 'opening' });
    try {
      const stream = await openMicrophone();
      if (this.#isClosed) return closeMicrophone(stream);
      const [track] = stream.getAudioTracks();
      track?.addEventListener('ended', () => this.#lose(stream));
      this.#become({ status: 'ready', stream });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Begins, where the microphone is open. It ends with {@link stop}, or when it is as long as it may be. */
  record(): void {
    if (this.#state.status !== 'ready') return;
    const { stream } = this.#state;
    const parts: Blob[] = [];
    const recorder = new MediaRecorder(stream);
    const timer = setTimeout(() => this.stop(), this.#longestMs);
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('stop', () => {
      clearTimeout(timer);
      void this.#finish(new Blob(parts, { type: recorder.mimeType }));
    });
    recorder.start();
    this.#become({ status: 'recording', stream, recorder, sinceMs: performance.now() });
  }

  stop(): void {
    if (this.#state.status !== 'recording') return;
    this.#state.recorder.stop();
    this.#become({ status: 'finishing' });
  }

  close(): void {
    this.#isClosed = true;
    this.#become({ status: 'opening' });
  }

  async #finish(spoken: Blob): Promise<void> {
    if (this.#isClosed) return;
    this.#become({ status: 'finishing' });
    try {
      const sound = await recordingOf(spoken);
      if (this.#isClosed) return;
      const durationMs = recordingDurationMs(sound.size);
      this.#become({ status: 'recorded', recorded: { sound, durationMs, url: URL.createObjectURL(sound) } });
    } catch (cause) {
      this.#fail(new MicrophoneError('nothing', { cause }));
    }
  }

  /** It was pulled out, or the user took the permission back. What is recorded by then ends by itself. */
  #lose(stream: MediaStream): void {
    if (this.#state.status === 'ready' && this.#state.stream === stream) {
      this.#fail(new MicrophoneError('missing'));
    }
  }

  #fail(error: unknown): void {
    if (this.#isClosed) return;
    this.#become({ status: 'failed', problem: error instanceof MicrophoneError ? error.problem : 'busy' });
  }

  /** Lets go of whatever the next state does not hold. */
  #become(next: RecorderState): void {
    const before = this.#state;
    this.#state = next;
    if ('stream' in before && !('stream' in next)) closeMicrophone(before.stream);
    if (before.status === 'recorded') URL.revokeObjectURL(before.recorded.url);
    for (const listener of this.#listeners) listener();
  }
}
