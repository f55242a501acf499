/** The largest drift between sound and picture before the sound is resynchronized: less than is visible on lips. */
const MAX_DRIFT_MS = 120;

interface Running {
  readonly sound: AudioBuffer;
  readonly source: AudioBufferSourceNode;
  /** On the audio clock: when the sound's first sample was or would have been played. */
  readonly beganS: number;
}

/**
 * Plays the sound of the current moment, one sound at a time. Without a device, or the permission to use it, it is
 * silent.
 */
export class SceneSound {
  #context: AudioContext | undefined;
  #running: Running | undefined;

  /** Call this in response to a user action. Browsers allow a page to play sound only after one. */
  async unlock(): Promise<void> {
    this.#context ??= new AudioContext({ latencyHint: 'interactive' });
    if (this.#context.state === 'suspended') await this.#context.resume();
  }

  /** Call this for every frame. Starts, continues, resynchronizes or stops the sound. */
  follow(sound: AudioBuffer | undefined, offsetMs: number): void {
    const context = this.#context;
    const isHeard = sound && offsetMs >= 0 && offsetMs < sound.duration * 1000;
    if (!isHeard || context?.state !== 'running') {
      this.stop();
      return;
    }
    const playedMs = this.#running && (context.currentTime - this.#running.beganS) * 1000;
    const isRight = playedMs !== undefined && Math.abs(playedMs - offsetMs) < MAX_DRIFT_MS;
    if (this.#running?.sound === sound && isRight) return;
    this.stop();
    const source = new AudioBufferSourceNode(context, { buffer: sound });
    source.connect(context.destination);
    source.start(0, offsetMs / 1000);
    this.#running = { sound, source, beganS: context.currentTime - offsetMs / 1000 };
  }

  stop(): void {
    this.#running?.source.stop();
    this.#running?.source.disconnect();
    this.#running = undefined;
  }

  async close(): Promise<void> {
    this.stop();
    await this.#context?.close();
  }
}

/** @throws DOMException if the browser cannot decode the sound */
export function decodeSound(bytes: ArrayBuffer): Promise<AudioBuffer> {
  return new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes);
}
