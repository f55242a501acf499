import { clauseOf } from './headline-clause.ts';
import { cutClause } from './headline-cut.ts';
import type { HeadlineWord } from './picture-plan.ts';
import type { Word } from './reading.ts';
import { countWords } from './word-classes.ts';

/** Words of the last resort, when a text has no clause at all. */
const FEW_WORDS = 9;

/** Between two words stands more than white space: a run that is too long to be read as a word. */
const MAX_GAP = 40;
const ASIDES = new Set('said asked answered replied cried whispered thought shouted'.split(' '));

/** The gist of a text in a few of its own words. */
export function headlineOf(options: {
  readonly words: readonly Word[];
  /** Offset in the text of what the picture is about: its sentence is told. */
  readonly focus: number;
  /** Whether the headline must say the word at `focus`: a figure without its words says nothing. */
  readonly needsFocus?: boolean;
  readonly isHighlighted: (word: Word) => boolean;
  /** Says what it is about when no sentence can. */
  readonly title?: readonly Word[];
}): HeadlineWord[] {
  const { focus, isHighlighted } = options;
  const sentence = options.words.filter((word) => word.start <= focus).at(-1)?.sentence ?? 0;
  const own = options.words.filter((word) => word.sentence === sentence);
  const words = options.needsFocus ? own : sentenceToTell(options.words, sentence);
  if (words.length === 0 && options.title?.length) return join(options.title, isHighlighted);
  const told = cutClause(clauseOf(words), focus);
  const chosen = options.needsFocus && !holds(told, focus) ? (partAround(words, focus) ?? told) : told;
  const headline = join(withoutLead(chosen), isHighlighted);
  return headline.length > 0 ? headline : join(options.words.slice(0, FEW_WORDS), isHighlighted);
}

/** Not “asked the boy” but what he asked, and no sentence with a hole where a long address or name stood. */
function sentenceToTell(all: readonly Word[], sentence: number): readonly Word[] {
  const own = all.filter((word) => word.sentence === sentence);
  const aside = own.findIndex(
    ({ lower }, index) => ASIDES.has(lower) && /^(?:DET|PRON|PROPN|NOUN)$/.test(own[index + 1]?.tag ?? ''),
  );
  const isAside =
    aside >= 0 && own.slice(Math.max(0, aside - 1), aside).every((word) => word.tag === 'PUNCT');
  if (isAside) {
    const before = own.slice(0, aside);
    const isWord = (word: Word) => word.tag !== 'PUNCT';
    const said = before.some(isWord) ? before : all.filter((word) => word.sentence === sentence - 1);
    if (said.filter(isWord).length > 1) return said;
  }
  if (!hasHole(own)) return own;
  const sentences = [...new Set(all.map((word) => word.sentence))];
  return (
    sentences
      .map((number) => all.filter((word) => word.sentence === number))
      .find((words) => countWords(words) > 2 && !hasHole(words)) ?? []
  );
}

/** What a cut leaves before a clause: “and may it please the Court”. */
function withoutLead(words: readonly Word[]): readonly Word[] {
  return words.length > 2 && /^(?:and|or)$/.test(words[0]?.lower ?? '') ? words.slice(1) : words;
}

function hasHole(words: readonly Word[]): boolean {
  return words.some((word, index) => word.start - (words[index - 1]?.end ?? word.start) > MAX_GAP);
}

function holds(words: readonly Word[], offset: number): boolean {
  return words.some((word) => word.start <= offset && offset < word.end);
}

/** “30 percent from the state”, between two commas. */
function partAround(words: readonly Word[], focus: number): readonly Word[] | undefined {
  const at = words.findIndex((word) => word.end > focus);
  const isMark = (word: Word) => /^[,;:—–]$/.test(word.text);
  const afterMark = words.slice(0, at).findLastIndex(isMark) + 1;
  const start = /^(?:and|but|or)$/.test(words[afterMark]?.lower ?? '') ? afterMark + 1 : afterMark;
  const end = words.findIndex((word, index) => index > at && isMark(word));
  const part = cutClause(words.slice(start, end < 0 ? words.length : end), focus);
  return countWords(part) >= 3 && holds(part, focus) ? part : undefined;
}

function join(words: readonly Word[], isHighlighted: (word: Word) => boolean): HeadlineWord[] {
  const joined: { text: string; highlighted: boolean }[] = [];
  let end: number | undefined;
  words.forEach((word, index) => {
    const last = joined.at(-1);
    const isSign = /^[-−+]$/u.test(word.text) && words[index + 1]?.start === word.end;
    if (last && end === word.start) {
      last.text += word.text;
      last.highlighted ||= isHighlighted(word);
      end = word.end;
    } else if (isSign || word.tag !== 'PUNCT' || /[–—&\p{S}]/u.test(word.text)) {
      end = word.end;
      joined.push({ text: word.text, highlighted: isHighlighted(word) });
    }
  });
  const first = joined[0];
  if (first) first.text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
  return joined;
}
