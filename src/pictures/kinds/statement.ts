import type { StatementCard } from '../../core/card.ts';
import { emphasis, leadingWithEmphasis } from '../stage/emphasis.ts';
import { stack } from '../stage/stack.ts';
import type { Kind } from './kind.ts';
import { rule } from './rule.ts';

/** A whole short sentence, or a phrase, which is set much larger. */
export const statement: Kind<'statement'> = {
  describe: (card) => card.text,
  draw(card, stage) {
    const { box, body, frame } = stage;
    const isPhrase = isShort(card);
    const words = stack(
      stage,
      [
        {
          text: card.text,
          role: 'display',
          most: isPhrase ? 250 : 148,
          least: 68,
          rows: isPhrase ? (frame.narrow ? 5 : 3) : 6,
          width: box.width * 0.94,
          height: box.height * 0.86,
          leading: card.emphasis === undefined ? undefined : leadingWithEmphasis(stage),
        },
      ],
      { motion: { idle: 'creep' } },
    );
    const marks = words.blocks.flatMap(({ block, x, y }) =>
      card.emphasis === undefined
        ? []
        : emphasis(stage, block, { x, y, phrase: card.emphasis, surface: body }),
    );
    return [...rule(stage, words.top - 62), ...words.layers, ...marks];
  },
};

/** Two to five words without an end of a sentence. */
function isShort({ text }: StatementCard): boolean {
  return text.trim().split(/\s+/).length <= MAX_PHRASE_WORDS && !/[.!?…]["”’)]?$/.test(text.trim());
}
const MAX_PHRASE_WORDS = 5;
