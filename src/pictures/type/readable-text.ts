/** Letters that the fonts have, and what belongs to no script: digits, punctuation, signs. */
const READABLE =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;
/** Pictographs have no glyph in the fonts, but © and its like do; variation selectors and joiners draw nothing. */
const UNSEEN =
  /\p{C}|\p{Variation_Selector}|[\u{20d0}-\u{20ff}]|[\u{1f000}-\u{1fbff}\u{2600}-\u{27bf}\u{2b00}-\u{2bff}]/u;
const JOINERS = /[\u200c\u200d]/;

/** What of a text can be set: without characters that no font has, in single spaces. May be empty. */
export function readableText(text: string): string {
  let readable = '';
  for (const character of text.normalize('NFC')) {
    if (/\s/u.test(character)) readable += ' ';
    else if (JOINERS.test(character)) readable += character;
    else if (READABLE.test(character) && !UNSEEN.test(character)) readable += character;
  }
  return readable.replace(/ +/g, ' ').trim();
}

const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Whether the first letter of a text, and so the text, runs from right to left. */
export function runsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(STRONG.exec(text)?.[0] ?? '');
}

/**
 * The words of one line in the order in which they stand from left to right. Words that run the other way than the
 * line keep their own order among themselves.
 */
export function visualOrder<Word extends { readonly text: string }>(
  line: readonly Word[],
  rightToLeft: boolean,
): Word[] {
  const runs: { against: boolean; words: Word[] }[] = [];
  for (const word of line) {
    // Numbers and signs go with the words before them, numbers always from left to right.
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
