import { decodeWav } from '../../core/wav.ts';
import { answerJobs } from '../answer-jobs.ts';
import { type FliteProgram, fliteArguments, loadFlite } from './flite-program.ts';
import { parsePhoneGroups, parseTimedPhones } from './phones.ts';
import { type Interval, shareWords, timeWords } from './word-phones.ts';

/** One utterance to speak. */
export interface FliteJob {
  readonly voice: string;
  /** 1 is the voice's normal speed. */
  readonly speed: number;
  /** ASCII, of limited length. */
  readonly text: string;
  /** The words in the text, in order, exactly as they appear. */
  readonly words: readonly string[];
}

/** The utterance as spoken by flite, including the silence around it. */
export interface FliteUtterance {
  readonly sampleRateHz: number;
  readonly samples: Float32Array;
  /** One for each word of the job; `undefined` if a word is silent. */
  readonly words: readonly (Interval | undefined)[];
}

/** Has the same pronunciations as the other voices but computes no audio, which takes a sixth of the time. */
const PRONUNCIATION_VOICE = 'kal16';

const program = loadFlite();

answerJobs<FliteJob, FliteUtterance>(async (job) => {
  const result = speak(await program, job);
  return { result, transfer: [result.samples.buffer] };
});

function speak(flite: FliteProgram, { voice, speed, text, words }: FliteJob): FliteUtterance {
  const { stdout, wav } = flite.run(fliteArguments({ voice, speed, text, print: '-psdur', audible: true }));
  if (wav === undefined) throw new Error('flite wrote no sound');
  const { sampleRateHz, channels } = decodeWav(wav);
  const phones = parseTimedPhones(stdout);
  const alone = flite.run(
    fliteArguments({
      voice: PRONUNCIATION_VOICE,
      text: `${words.join(', ')}.`,
      print: '-ps',
      audible: false,
    }),
  );
  const pronunciations = parsePhoneGroups(alone.stdout);
  return {
    sampleRateHz,
    samples: channels[0] ?? new Float32Array(),
    words:
      pronunciations.length === words.length ? timeWords(phones, pronunciations) : shareWords(phones, words),
  };
}
