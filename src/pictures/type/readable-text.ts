/** Letters that the fonts have, and characters that belong to no script: digits, punctuation, signs. */
const READABLE =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;
/**
 * Pictographs, which the fonts have no glyphs for (unlike © and similar signs). Variation selectors and
 * joiners draw nothing.
 */
const UNSEEN =
  /\p{C}|\p{Variation_Selector}|[\u{20d0}-\u{20ff}]|[\u{1f000}-\u{1fbff}\u{231a}\u{231b}\u{23e9}-\u{23fa}\u{2600}-\u{27bf}\u{2b00}-\u{2bff}]/u;
const JOINERS = /[\u200c\u200d]/;
const TYPED_APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;
/** `'Run out', said she`, but not `'twas`: where a word is left open, the typed mark is an apostrophe. */
const TYPED_OPENING =
  /(?<=^|[\s(“"–—])'(?=\p{L})(?!(?:tis|twas|twere|twill|em|til|gainst|neath|tween|bout|cause)\b)/giu;
/** The end of what is said, or of `the boys' boots`; but not that of `5'`. */
const TYPED_CLOSING = /(?<=[\p{L}.,;:!?…])'(?=[\s.,;:!?)”—–]|$)/gu;
const TYPED_DASH = /(?<=[\p{L}\p{N})]) --? (?=[\p{L}(])/gu;

/**
 * The part of a text that the fonts can set, with single spaces. May be empty. Apostrophes and dashes are those of
 * print; double quotation marks stay as they are, because each language has its own.
 */
export function readableText(text: string): string {
  let readable = '';
  for (const character of text.normalize('NFC')) {
    if (/\s/u.test(character)) readable += ' ';
    else if (JOINERS.test(character)) readable += character;
    else if (READABLE.test(character) && !UNSEEN.test(character)) readable += character;
    else readable += LEFT_OUT;
  }
  return readable
    .replace(BEFORE_STOP, '')
    .replaceAll(LEFT_OUT, '')
    .replace(/ +/g, ' ')
    .trim()
    .replace(TYPED_APOSTROPHE, '’')
    .replace(TYPED_OPENING, '‘')
    .replace(TYPED_CLOSING, '’')
    .replace(TYPED_DASH, ' – ');
}

/** A character that is never readable stands for one that was left out. */
const LEFT_OUT = '\ue000';
/** `the weekend 🔥.`: the space belonged to the pictograph. */
const BEFORE_STOP = /\s*\ue000+(?=[.,!?;:])/gu;

const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Whether a text is written from right to left, judged by its first letter. */
export function runsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(STRONG.exec(text)?.[0] ?? '');
}

/**
 * The words of one line in visual order, from left to right. Words that run against the line's direction keep
 * their own order.
 */
export function visualOrder<Word extends { readonly text: string }>(
  line: readonly Word[],
  rightToLeft: boolean,
): Word[] {
  const runs: { against: boolean; words: Word[] }[] = [];
  for (const word of line) {
    // Numbers run from left to right. Signs follow the word before them.
    const own = STRONG.test(word.text)
      ? RIGHT_TO_LEFT.test(word.text)
      : /\d/.test(word.text)
        ? false
        : undefined;
    const against = own === undefined ? (runs.at(-1)?.against ?? false) : own !== rightToLeft;
    const last = runs.at(-1);
    if (last?.against === against) last.words.push(word);
    else runs.push({ against, words: [word] });
  }
  if (!rightToLeft) return runs.flatMap(({ against, words }) => (against ? words.reverse() : words));
  return runs.reverse().flatMap(({ against, words }) => (against ? words : words.reverse()));
}
