import { logo } from '../stage/logo.ts';
import { stack } from '../stage/stack.ts';
import type { Kind } from './kind.ts';
import { rule } from './rule.ts';

/** The title of the film or of a part, in large type. */
export const title: Kind<'title'> = {
  withoutHead: true,
  describe: (card) => [card.title, card.subtitle].filter(Boolean).join('. '),
  draw(card, stage) {
    const { box, body, theme, frame } = stage;
    const words = stack(
      stage,
      [
        card.kicker === undefined
          ? undefined
          : { text: card.kicker, role: 'label', most: 32, rows: 2, ink: body.muted },
        {
          text: card.title,
          role: 'display',
          most: 324,
          least: 88,
          rows: frame.narrow ? 5 : 3,
          width: stage.place === 'moon' ? box.width * 0.84 : box.width,
          height: box.height * 0.7,
          gap: 44,
        },
        card.subtitle === undefined
          ? undefined
          : {
              text: card.subtitle,
              role: 'text',
              most: 40,
              rows: 3,
              width: Math.min(box.width, 1000),
              ink: body.muted,
              gap: theme.align === 'center' ? 40 : 36,
            },
      ],
      { motion: { idle: 'creep' } },
    );
    return [...logo(stage), ...rule(stage, words.top - 46), ...words.layers];
  },
};
