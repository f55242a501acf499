import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { type Reader, shortenedSentence } from '../../shots/index.ts';
import { MAX_SENTENCE_MS, MAX_SENTENCE_WORDS } from './lines.ts';

/** What stands in brackets and gives no value. */
const ASIDE = /\s\([^()\d]{2,160}\)/gu;

/**
 * A long sentence as a digest tells it: without what stands in brackets, and without the last clauses that only add to
 * it. Unchanged if it is short enough, or nothing can go without changing what it says.
 */
export function shortened(sentence: string, reader: Reader): string {
  if (!reader.isEnglish || !isLong(sentence)) return sentence;
  const plain = sentence.replace(ASIDE, '');
  return isLong(plain) ? (shortenedSentence(plain, MAX_SENTENCE_WORDS, reader) ?? plain) : plain;
}

function isLong(text: string): boolean {
  return (text.match(/\S+/gu)?.length ?? 0) > MAX_SENTENCE_WORDS || estimateSpeechMs(text) > MAX_SENTENCE_MS;
}
