/** How far sound and picture may drift apart before the sound is set right: less than lips would show. */
const MAX_DRIFT_MS = 120;

interface Running {
  readonly sound: AudioBuffer;
  readonly source: AudioBufferSourceNode;
  /** On the audio clock: when the sound's first sample would have been heard. */
  readonly beganS: number;
}

/** Plays what is to be heard now, one sound at a time. Without a device, or the right to use it, it is silent. */
export class SceneSound {
  #context: AudioContext | undefined;
  #running: Running | undefined;

  /** Called by what the user does: browsers let a page be heard after that only. */
  async unlock(): Promise<void> {
    this.#context ??= new AudioContext({ latencyHint: 'interactive' });
    if (this.#context.state === 'suspended') await this.#context.resume();
  }

  /** To be called for each frame: starts, goes on with, sets right or stops. */
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

/** @throws DOMException when it is no sound that the browser knows */
export function decodeSound(bytes: ArrayBuffer): Promise<AudioBuffer> {
  return new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes);
}
