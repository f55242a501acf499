import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { type Reader, shortenedSentence } from '../../shots/index.ts';
import { MAX_SENTENCE_MS, MAX_SENTENCE_WORDS } from './lines.ts';

/** Text in brackets without a value. */
const ASIDE = /\s\([^()\d]{2,160}\)/gu;

/**
 * Shortens a long sentence for a digest: removes text in brackets and last clauses that only add to it.
 * Returns the sentence unchanged if it is short enough, or if nothing can be removed without changing its
 * meaning.
 */
export function shortened(sentence: string, reader: Reader): string {
  if (!reader.isEnglish || !isLong(sentence)) return sentence;
  const plain = sentence.replace(ASIDE, '');
  return isLong(plain) ? (shortenedSentence(plain, MAX_SENTENCE_WORDS, reader) ?? plain) : plain;
}

function isLong(text: string): boolean {
  return (text.match(/\S+/gu)?.length ?? 0) > MAX_SENTENCE_WORDS || estimateSpeechMs(text) > MAX_SENTENCE_MS;
}
