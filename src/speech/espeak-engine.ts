import { setMaxListeners } from 'node:events';
import { EngineError } from '../core/errors.ts';
import { joinSignals } from '../core/join-signals.ts';
import type { PcmAudio } from '../core/model.ts';
import type { SpokenToken } from '../core/text/spoken-form.ts';
import { spokenWords } from '../core/text/spoken-words.ts';
import { decodeWav, WavFormatError } from '../core/wav.ts';
import { runningText, wordsApart } from './espeak/espeak-text.ts';
import { languageOfName, voicesOf } from './espeak/espeak-voices.ts';
import { findVoice } from './find-voice.ts';
import { otherLanguageProblem } from './other-language.ts';
import { ProgramError, runProgram } from './run-program.ts';
import { findActivity } from './sound/activity.ts';
import type { SpeechEngine } from './speech-engine.ts';
import type { Reading } from './timing/time-by-alignment.ts';
import { timeWrittenWords } from './timing/written-word-timings.ts';

export interface EspeakOptions {
  /** Path of the program. It is GPL, so it is run as a process and never linked. */
  readonly path: string;
  /** The name of its voice in espeak-ng, such as `de`. */
  readonly name: string;
  readonly timeLimitMs?: number;
}

/** Words per minute as espeak-ng counts them. Its default of 175 is too fast for a narration. */
const WORDS_PER_MINUTE = 155;
/** Generous: it speaks a hundred times faster than real time. */
const TIME_LIMIT_MS = 60_000;
/** Half an hour of its 22 kHz audio. */
const MAX_OUTPUT_BYTES = 80_000_000;
/** In longer texts, words are timed by the pauses only. */
const MAX_APART_WORDS = 400;
/** Shorter silences are within a word that is read as several. */
const MIN_APART_MS = 600;
const SILENCE: PcmAudio = { sampleRateHz: 22_050, samples: new Float32Array(4_410) };

/**
 * An engine that speaks one of the languages of the program espeak-ng. All of them are clear but sound
 * synthetic.
 *
 * espeak-ng does not report when it speaks each word. So it reads the text a second time with a silence
 * around each word, and the two readings are compared. On average, this locates words to within 17 ms.
 */
export function createEspeakEngine({ path, name, timeLimitMs = TIME_LIMIT_MS }: EspeakOptions): SpeechEngine {
  const closing = new AbortController();
  // Every call listens to it.
  setMaxListeners(0, closing.signal);
  const language = languageOfName(name);
  const voices = voicesOf(name);
  const engine: SpeechEngine = {
    id: `espeak-ng:${name}`,
    licence: 'free to use; espeak-ng is GPL-3.0-or-later, which does not extend to what it speaks',
    voices,
    isPlain: true,
    alwaysSame: true,
    unspeakable: (_text, stated) => otherLanguageProblem({ engine: engine.id, language, stated }),
    async synthesize({ text, voice, speed = 1, pronunciations, signal }) {
      const { id } = findVoice(engine, voice);
      const { variant } = voices.find((own) => own.id === id) ?? { variant: name };
      const tokens = spokenWords(text, { language, pronunciations });
      const heard = tokens.filter(({ spoken }) => spoken !== '');
      signal.throwIfAborted();
      if (heard.length === 0) return { audio: SILENCE };
      const joined = joinSignals([signal, closing.signal]);
      try {
        const run = speaker({ variant, speed, signal: joined.signal });
        const audio = await run(runningText(text, tokens));
        const reading = heard.length > MAX_APART_WORDS ? undefined : await readApart(run, { text, heard });
        return { audio, ...(reading && { reading }) };
      } finally {
        joined.release();
      }
    },
    async close() {
      closing.abort(new EngineError('speech_failed', 'espeak-ng was closed.', { retryable: true }));
    },
  };

  function speaker(voice: {
    readonly variant: string;
    readonly speed: number;
    readonly signal: AbortSignal;
  }) {
    const rate = Math.round(WORDS_PER_MINUTE * voice.speed);
    const base = ['-v', voice.variant, '-s', String(rate), '-b', '1', '--stdin', '--stdout'];
    const limits = { maxOutputBytes: MAX_OUTPUT_BYTES, timeLimitMs, signal: voice.signal };
    return async (input: string, ...more: string[]): Promise<PcmAudio> => {
      try {
        const { sampleRateHz, channels } = decodeWav(
          await runProgram({ path, args: [...base, ...more], input, ...limits }),
        );
        return { sampleRateHz, samples: channels[0] ?? new Float32Array() };
      } catch (error) {
        if (!(error instanceof ProgramError || error instanceof WavFormatError)) throw error;
        throw failed(name, error);
      }
    };
  }
  return engine;
}

/** The words of a text, each read separately. `undefined` if the sounds cannot be assigned to words. */
async function readApart(
  run: (input: string, ...more: string[]) => Promise<PcmAudio>,
  { text, heard }: { readonly text: string; readonly heard: readonly SpokenToken[] },
): Promise<Reading | undefined> {
  const { sampleRateHz, samples } = await run(wordsApart(heard), '-m');
  const sounds = findActivity({ sampleRateHz, samples }, MIN_APART_MS);
  if (sounds.length !== heard.length) return undefined;
  const toSample = (ms: number) => Math.round((ms * sampleRateHz) / 1000);
  const pieces: Float32Array[] = [];
  const stretches = [];
  let position = 0;
  for (const [index, sound] of sounds.entries()) {
    const token = heard[index] as SpokenToken;
    const piece = samples.subarray(toSample(sound.startMs), toSample(sound.endMs));
    const startMs = (position * 1000) / sampleRateHz;
    const endMs = startMs + (piece.length * 1000) / sampleRateHz;
    stretches.push({ start: token.start, end: token.end, startMs, endMs });
    // Similar to the pauses of running speech, so that the two readings match.
    const pause = new Float32Array(toSample(/[.!?:;,]\W*$/u.test(token.spoken) ? 200 : 20));
    pieces.push(piece, pause);
    position += piece.length + pause.length;
  }
  const joined = new Float32Array(position);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  const durationMs = (position * 1000) / sampleRateHz;
  return {
    audio: { sampleRateHz, samples: joined },
    words: timeWrittenWords(text, stretches, durationMs),
  };
}

function failed(name: string, cause: Error): EngineError {
  return new EngineError('speech_failed', `espeak-ng failed as ${name}: ${cause.message}.`, {
    cause,
    retryable: true,
    advice:
      'Try again. If it fails again, run `espeak-ng --voices` to see whether it has this voice, or choose another.',
  });
}
