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
  /** Of the program: it is GPL, so it is started and never linked. */
  readonly path: string;
  /** As espeak-ng calls its voice, such as `de`. */
  readonly name: string;
  readonly timeLimitMs?: number;
}

/** Words a minute, as espeak-ng counts them; its own 175 is too quick for a narration. */
const WORDS_PER_MINUTE = 155;
/** It speaks a hundred times as fast as it is heard. */
const TIME_LIMIT_MS = 60_000;
/** Half an hour of its 22 kHz sound. */
const MAX_OUTPUT_BYTES = 80_000_000;
/** Longer texts are spoken, and their words found by the pauses. */
const MAX_APART_WORDS = 400;
/** Shorter silences are within a word that is read as several. */
const MIN_APART_MS = 600;
const SILENCE: PcmAudio = { sampleRateHz: 22_050, samples: new Float32Array(4_410) };

/**
 * Speech by the program espeak-ng, in one of its languages. It is clear in all of them, and sounds like a machine.
 *
 * It does not tell when a word is heard. So it reads the text a second time with a silence around each word, which
 * the running speech is compared with: on average that finds a word 17 ms from where it is.
 */
export function createEspeakEngine({ path, name, timeLimitMs = TIME_LIMIT_MS }: EspeakOptions): SpeechEngine {
  const closing = new AbortController();
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

/** The words of a text, each read alone; `undefined` where it cannot be told which sound is which word. */
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
    // About the pauses of running speech, so that the two readings are alike.
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
