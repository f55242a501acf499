import { detectAll } from 'tinyld';
import type { Block } from '../core/model.ts';
import { blockText } from './block-text.ts';

const SAMPLE_CHARACTERS = 8000;
/** With fewer letters, only the script indicates a language, and the Latin script does not. */
const MIN_LETTERS = 60;
const MIN_ACCURACY = 0.2;
/** The most common English words. In no other language are they a fifth of a sentence. */
const ENGLISH = /\b(?:the|and|of|to|is|was|that|with|for|you|are|it|this|his|her|have|from|they|not|be)\b/gi;

/**
 * The language of a document: `declared` if it is a valid language tag, or else detected from the text, or
 * else `und`.
 */
export function languageOf(blocks: readonly Block[], declared: string | undefined): string {
  return canonicalTag(declared) ?? detectLanguage(sampleOf(blocks));
}

/** The first words of a document, without code and formulas. */
function sampleOf(blocks: readonly Block[]): string {
  let sample = '';
  for (const block of blocks) {
    if (sample.length >= SAMPLE_CHARACTERS) break;
    if (block.kind !== 'code' && block.kind !== 'formula' && block.kind !== 'diagram')
      sample += `${blockText(block)}\n`;
  }
  return sample.slice(0, SAMPLE_CHARACTERS);
}

function canonicalTag(tag: string | undefined): string | undefined {
  if (tag === undefined || tag.trim() === '') return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    return canonical === 'und' ? undefined : canonical;
  } catch {
    // An invalid tag says nothing about the language.
    return undefined;
  }
}

function detectLanguage(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? [];
  const english = text.match(ENGLISH)?.length ?? 0;
  if (english >= 2 && english >= words.length * 0.12) return 'en';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isLatin = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters / 2;
  if (letters < (isLatin ? MIN_LETTERS : 4)) return 'und';
  const [best] = detectAll(text);
  return best !== undefined && best.accuracy >= MIN_ACCURACY ? best.lang : 'und';
}
