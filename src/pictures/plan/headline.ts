import { clauseOf } from './headline-clause.ts';
import { cutClause } from './headline-cut.ts';
import type { HeadlineWord } from './picture-plan.ts';
import type { Word } from './reading.ts';
import { countWords } from './word-classes.ts';

/** Words of the last resort, when a text has no clause at all. */
const FEW_WORDS = 9;

/** The gist of a text in a few of its own words. */
export function headlineOf(options: {
  readonly words: readonly Word[];
  /** Offset in the text of what the picture is about: its sentence is told. */
  readonly focus: number;
  /** Whether the headline must say the word at `focus`: a figure without its words says nothing. */
  readonly needsFocus?: boolean;
  readonly isHighlighted: (word: Word) => boolean;
}): HeadlineWord[] {
  const { focus, isHighlighted } = options;
  const sentence = options.words.filter((word) => word.start <= focus).at(-1)?.sentence ?? 0;
  const words = options.words.filter((word) => word.sentence === sentence);
  const told = cutClause(clauseOf(words), focus);
  const chosen = options.needsFocus && !holds(told, focus) ? (partAround(words, focus) ?? told) : told;
  const headline = join(chosen, isHighlighted);
  return headline.length > 0 ? headline : join(options.words.slice(0, FEW_WORDS), isHighlighted);
}

function holds(words: readonly Word[], offset: number): boolean {
  return words.some((word) => word.start <= offset && offset < word.end);
}

/** “30 percent from the state”, between two commas. */
function partAround(words: readonly Word[], focus: number): readonly Word[] | undefined {
  const at = words.findIndex((word) => word.end > focus);
  const isMark = (word: Word) => /^[,;:—–]$/.test(word.text);
  const start = words.slice(0, at).findLastIndex(isMark) + 1;
  const end = words.findIndex((word, index) => index > at && isMark(word));
  const part = cutClause(words.slice(start, end < 0 ? words.length : end), focus);
  return countWords(part) >= 3 && holds(part, focus) ? part : undefined;
}

function join(words: readonly Word[], isHighlighted: (word: Word) => boolean): HeadlineWord[] {
  const joined: { text: string; highlighted: boolean }[] = [];
  words.forEach((word, index) => {
    const last = joined.at(-1);
    if (last && words[index - 1]?.end === word.start) {
      last.text += word.text;
      last.highlighted ||= isHighlighted(word);
    } else if (word.tag !== 'PUNCT' || /[–—&\p{S}]/u.test(word.text)) {
      joined.push({ text: word.text, highlighted: isHighlighted(word) });
    }
  });
  const first = joined[0];
  if (first) first.text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
  return joined;
}
