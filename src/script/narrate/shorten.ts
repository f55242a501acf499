import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { type Reader, shortenedSentence } from '../../shots/index.ts';
import { MAX_SENTENCE_MS, MAX_SENTENCE_WORDS } from './lines.ts';

/** Text in brackets without a value, and without a word that limits what is claimed: `(if it rains)`. */
const ASIDE =
  /\s\((?![^()]*\b(?:not|no|never|only|except|excluding|including|unless|if|when|while|until|before|after|without|mostly|mainly|partly|nearly|almost|about|around|least|most|average|estimated|expected|projected|alleged(?:ly)?|reported(?:ly)?|unconfirmed|adjusted|assuming|so far|or|but|per)\b)[^()\d]{2,160}\)/giu;

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
