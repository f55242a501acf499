import { logo } from '../stage/logo.ts';
import { stack } from '../stage/stack.ts';
import type { CardOf, Kind } from './kind.ts';
import { rule } from './rule.ts';
import { besideSubject, placeOfSubject, type Subject } from './subject.ts';

/** The title of the film, in large type, beside what the film is about. */
export const title: Kind<'title'> = {
  withoutHead: true,
  describe: (card) => [card.title, card.subtitle].filter(Boolean).join('. '),
  place: (card, theme) => placeOfSubject(subjectOf(card), theme, 'title'),
  draw(card, whole) {
    const subject = besideSubject(whole, subjectOf(card));
    const { stage } = subject;
    const { box, body, frame } = stage;
    const words = stack(
      stage,
      [
        card.kicker === undefined
          ? undefined
          : { text: card.kicker, role: 'label', most: frame.small.note, rows: 2, ink: body.muted },
        {
          text: card.title,
          role: 'display',
          most: 324,
          least: 88,
          rows: frame.narrow ? 5 : 4,
          width: stage.place === 'moon' ? box.width * 0.84 : box.width,
          height: box.height * 0.7,
          gap: 44,
        },
        card.subtitle === undefined
          ? undefined
          : {
              text: card.subtitle,
              role: 'text',
              most: frame.small.aside,
              rows: 3,
              width: Math.min(box.width, 1000),
              ink: body.muted,
              gap: stage.align === 'center' ? 40 : 36,
            },
      ],
      { motion: { idle: 'creep' } },
    );
    return [...logo(whole), ...subject.layers, ...rule(stage, words.top - 46), ...words.layers];
  },
};

function subjectOf({ image, map, thing }: CardOf<'title'>): Subject {
  return { picture: image !== undefined, map, thing };
}
