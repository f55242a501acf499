import { LENGTHS } from '../../core/model.ts';
import type { Models } from './stages.ts';

/** Characters of English that are spoken in a minute. */
const CHARACTERS = 950;
/** Pictures that an image model paints for a minute. What is drawn by rule, such as a chart, is not among them. */
const PICTURES = 6;
const FRAME = { widthPx: 1920, heightPx: 1080 };
/** A document of about ten pages, for a film of the default length. */
const DOCUMENT = { textBytes: 20_000, length: 'brief' } as const;

/** What a model costs for a minute of film, about: null if its price is unknown. */
export type MinutePrices = {
  readonly [Kind in keyof Models]: (model: string) => number | null;
};

/** Quotes the work of an average minute: 950 characters of speech, six landscape pictures, a part of one script. */
export function minutePrices(models: Models): MinutePrices {
  const sound = { narration: 'a'.repeat(CHARACTERS), durationMs: 60_000 };
  return {
    script: (model) => times(models.script.quote(model, DOCUMENT).costUsd, 60_000 / LENGTHS.brief.durationMs),
    speech: (model) => models.speech.quote(model, sound).costUsd,
    picture: (model) => times(models.picture.quote(model, { prompt: '', size: FRAME }).costUsd, PICTURES),
  };
}

function times(usd: number | null, count: number): number | null {
  return usd === null ? null : usd * count;
}
