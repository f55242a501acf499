import { InputError } from '../../core/errors.ts';
import type { Limits } from '../../core/limits.ts';
import { oneAtATime } from '../../core/one-at-a-time.ts';
import { encodeWav } from '../../core/wav.ts';
import type { VoiceSampleRequest } from '../../protocol/index.ts';
import { SAMPLE_RATE_HZ } from '../../render/index.ts';
import { longestSpeechMs } from '../makers/speech-makers.ts';
import { refuseUnspeakable } from '../models/refuse-unspeakable.ts';
import type { Stages } from '../models/stages.ts';

/**
 * Speaks a user's own words as a film would, before there is a film. Samples are made one at a time, so that films
 * continue meanwhile, and are not stored.
 */
export class VoiceSamples {
  readonly #stages: Pick<Stages, 'models' | 'narrator'>;
  readonly #bounds: Limits;
  readonly #inTurn = oneAtATime();

  constructor({
    stages,
    bounds,
  }: {
    readonly stages: Pick<Stages, 'models' | 'narrator'>;
    readonly bounds: Limits;
  }) {
    this.#stages = stages;
    this.#bounds = bounds;
  }

  /**
   * Makes a WAV file.
   *
   * @throws InputError if the model costs money, the voice is unknown or the text cannot be spoken; EngineError
   * `speech_failed`; the signal's reason when aborted
   */
  async make(request: VoiceSampleRequest, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const { speech } = this.#stages.models;
    const engine = speech.find(request.model);
    if (speech.isPaid(engine.id)) {
      throw new InputError('invalid_option', `A sample of ${engine.id} would cost money.`, {
        advice: 'Choose a speech model that is free.',
      });
    }
    refuseUnspeakable(engine, { text: request.text, language: 'und' });
    return this.#inTurn(async () => {
      signal.throwIfAborted();
      const { text: narration, voice, speed } = request;
      const delivery = { speed };
      const { audio } = await this.#stages.narrator.narrate({
        engine,
        narration,
        voice,
        delivery,
        signal,
        language: 'und',
        maxDurationMs: longestSpeechMs({ narration, delivery, maxPercent: this.#bounds.maxSpeechPercent }),
      });
      return encodeWav({ sampleRateHz: SAMPLE_RATE_HZ, channels: [audio.samples] });
    });
  }
}
