import { logo } from '../stage/logo.ts';
import { stack } from '../stage/stack.ts';
import type { CardOf, Kind } from './kind.ts';
import { rule } from './rule.ts';
import { besideSubject, placeOfSubject, type Subject } from './subject.ts';

/** More lines, such as credits, are set small. */
const MAX_LARGE_LINES = 4;

/** The end card: a last line, the points to remember, and the source. */
export const closing: Kind<'closing'> = {
  withoutHead: true,
  describe: (card) => [card.title, ...(card.lines ?? []), card.source].filter(Boolean).join('. '),
  place: (card, theme) => placeOfSubject(subjectOf(card), theme, 'closing'),
  draw(card, whole) {
    const subject = besideSubject(whole, subjectOf(card));
    const { stage } = subject;
    const { box, body, frame } = stage;
    // Lines of the same size look like one list.
    const isLong = (card.lines ?? []).length > MAX_LARGE_LINES;
    const words = stack(
      stage,
      [
        { text: card.title, role: 'display', most: 148, least: 68, rows: 3 },
        ...(card.lines ?? []).map((text, index) => ({
          text,
          role: 'text' as const,
          most: isLong ? frame.small.label : frame.small.aside,
          rows: 2,
          width: box.width * 0.94,
          gap: index === 0 ? 48 : isLong ? 16 : 22,
        })),
        card.source === undefined
          ? undefined
          : { text: card.source, role: 'text', most: frame.small.note, rows: 2, ink: body.muted, gap: 56 },
      ],
      { motion: { idle: 'creep' } },
    );
    return [...logo(whole), ...subject.layers, ...rule(stage, words.top - 56), ...words.layers];
  },
};

/** A list, such as that of credits, needs all of the room. */
function subjectOf({ lines = [], thing }: CardOf<'closing'>): Subject {
  return { thing: lines.length > MAX_LARGE_LINES ? undefined : thing };
}
