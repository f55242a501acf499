import { stack } from '../stage/stack.ts';
import type { Kind } from './kind.ts';
import { rule } from './rule.ts';

/** A question that the document asks. */
export const question: Kind<'question'> = {
  describe: (card) => card.text,
  draw(card, stage) {
    const { box, body } = stage;
    const words = stack(
      stage,
      [
        {
          text: card.text,
          role: 'display',
          most: 192,
          least: 68,
          rows: 5,
          width: box.width * 0.92,
          height: box.height * 0.88,
          light: { unsaid: body.muted, said: body.ink },
        },
      ],
      { motion: { idle: 'creep' } },
    );
    return [...rule(stage, words.top - 62), ...words.layers];
  },
};
