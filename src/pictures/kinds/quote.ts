import type { Layer } from '../stage/layer.ts';
import { rectangle, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import { stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import type { Kind } from './kind.ts';
import { rule } from './rule.ts';

/** Something that somebody said or wrote, in quotation marks, with its attribution. */
export const quote: Kind<'quote'> = {
  describe: (card) => [quoted(card.text), card.attribution].filter(Boolean).join(' '),
  draw(card, stage) {
    const { body, box, align, frame } = stage;
    const hasBar = stage.shape === undefined && align === 'left';
    const inner = hasBar ? { ...box, x: box.x + BAR_SPACE, width: box.width - BAR_SPACE } : box;
    const words = stack(
      stage,
      [
        {
          text: quoted(card.text),
          role: 'italic',
          most: 114,
          least: 40,
          rows: 8,
          leading: QUOTE_LEADING,
          width: inner.width * 0.97,
          light: { unsaid: body.muted, said: body.ink },
        },
        card.attribution === undefined
          ? undefined
          : {
              text: card.attribution,
              role: 'text',
              most: frame.small.aside,
              rows: 2,
              ink: body.muted,
              gap: 44,
            },
      ],
      { box: inner, seat: 'middle', motion: { idle: 'creep' } },
    );
    const bar = hasBar
      ? [
          rectangle({ x: box.x, y: words.top, width: 14, height: words.bottom - words.top }, body.accent, {
            motion: 'wipe-down',
            delayMs: 0,
            enterMs: TIMES.carryMs,
          }),
        ]
      : rule(stage, words.top - 60);
    return [...bar, ...signBeside(stage), ...words.layers];
  },
};

const BAR_SPACE = 64;
const QUOTE_LEADING = 1.14;

/** Keeps the quotation marks that the text has, or else adds English ones. */
export function quoted(text: string): string {
  return /^["“„«»‹‘'‚]/.test(text.trim()) ? text.trim() : `“${text.trim()}”`;
}

/** A very large quotation mark on the carrier beside the words. */
function signBeside(stage: Stage): Layer[] {
  const { headBox, head } = stage;
  if (headBox === undefined) return [];
  const sign = stage.text('“', 'display', {
    most: 420,
    least: 26,
    rows: 1,
    width: headBox.width,
    height: 1000,
    align: 'left',
  });
  const inkHigh = Math.max(...sign.words.map(({ ink }) => ink.up + ink.down));
  const inkTop = Math.max(...sign.words.map((word) => word.y - word.ink.up));
  return say(stage, sign, {
    x: headBox.x - 10,
    y: headBox.y + (headBox.height - inkHigh) / 2 - inkTop,
    ink: head.ink,
  });
}
