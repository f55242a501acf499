import { type Candidate, VALUES } from '../candidates.ts';
import type { SceneContext } from '../context.ts';

/** A stanza up to this size is seen as a whole; of a larger one, two lines at a time. */
const MAX_STANZA = { lines: 6, length: 220 };
const LINES_AT_ONCE = 2;
const MAX_VERSE_LENGTH = 130;
/** Longer than usual, because the lines are read one after the other. */
const MAX_MS = 18_000;

/** Lines of a poem while they are spoken. */
export function verse(
  { beats }: SceneContext,
  { from, to }: { readonly from: number; readonly to: number },
): Candidate[] {
  const stanza = beats.slice(from, to + 1).map(({ text }) => text.split('\n').filter(Boolean));
  const lines = stanza.flat();
  const whole = lines.join(' / ');
  const group = `verse ${beats[from]?.lineIndex}`;
  const cardOf = (text: string) =>
    ({ kind: 'quote', text: withoutOpenMarks(text).replace(/[,;]$/u, '') }) as const;
  if (lines.length <= MAX_STANZA.lines && whole.length <= MAX_STANZA.length) {
    return [{ card: cardOf(whole), value: VALUES.quote, from, to, group, maxMs: MAX_MS }];
  }
  return stanza.flatMap((own, index): Candidate[] => {
    const card = cardOf(own.slice(0, LINES_AT_ONCE).join(' / '));
    if (card.text === '' || card.text.length > MAX_VERSE_LENGTH) return [];
    return [{ card, value: VALUES.quote, from: from + index, to: from + index, group }];
  });
}

/** A song of several stanzas has one mark at its beginning and one at its end. */
function withoutOpenMarks(text: string): string {
  if (/^“[^”]*$/u.test(text)) return text.slice(1);
  return /^[^“]*”$/u.test(text) ? text.slice(0, -1) : text;
}
