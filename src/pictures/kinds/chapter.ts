import type { Layer } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import { stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import { readableText } from '../type/readable-text.ts';
import type { CardOf, Kind } from './kind.ts';
import { rule } from './rule.ts';
import { besideSubject, placeOfSubject, type Subject } from './subject.ts';

/** The opening of a part of the document: its number, or what it is about, and its title. */
export const chapter: Kind<'chapter'> = {
  withoutHead: true,
  describe: (card) => [card.number, card.title].filter(Boolean).join('. '),
  place: (card, theme) => placeOfSubject(subjectOf(card), theme, 'chapter'),
  draw(card, whole) {
    const { layers, stage } = besideSubject(whole, subjectOf(card));
    return [...layers, ...(stage.align === 'center' ? centred(card, stage) : aside(card, stage))];
  },
};

function subjectOf({ number, thing }: CardOf<'chapter'>): Subject {
  return { thing: number === undefined ? thing : undefined };
}

/** The number above the title. */
function centred(card: CardOf<'chapter'>, stage: Stage): readonly Layer[] {
  const { box, body, frame } = stage;
  const words = stack(
    stage,
    [
      card.number === undefined
        ? undefined
        : {
            text: card.number,
            role: 'figure',
            most: 192,
            rows: 1,
            height: box.height * 0.34,
            ink: body.accent,
          },
      { text: card.title, role: 'display', most: 148, least: 52, rows: frame.narrow ? 5 : 3, gap: 40 },
    ],
    { motion: { idle: 'creep' } },
  );
  return [...rule(stage, words.top - 60), ...words.layers];
}

/** The number very large on the right, on the same baseline as the title's last line. */
function aside(card: CardOf<'chapter'>, stage: Stage): readonly Layer[] {
  const { box, body, frame } = stage;
  const hasNumber = card.number !== undefined && readableText(card.number) !== '';
  const number = stage.text(hasNumber ? (card.number ?? '') : '', 'figure', {
    most: 420,
    rows: 1,
    width: box.width * (frame.narrow ? 1 : 0.34),
    height: box.height * (frame.narrow ? 0.4 : 0.8),
    align: 'left',
  });
  const side = hasNumber && !frame.narrow ? number.right - number.left + 60 : 0;
  const above = hasNumber && frame.narrow ? number.height + 40 : 0;
  const words = stack(
    stage,
    [{ text: card.title, role: 'display', most: 192, least: 52, rows: frame.narrow ? 5 : 3 }],
    {
      box: { ...box, y: box.y + above, width: box.width - side, height: box.height - above },
      seat: 'low',
      motion: { idle: 'creep' },
    },
  );
  const baseline = words.blocks.at(-1);
  const low = baseline === undefined ? words.bottom : baseline.y + lastBaseline(baseline.block);
  const numberX = frame.narrow ? box.x : box.x + box.width - number.right;
  const besideTitle = Math.min(low - lastBaseline(number), box.y + box.height - number.height);
  const numberY = frame.narrow ? words.top - 40 - number.height : besideTitle;
  return [
    ...(hasNumber
      ? say(stage, number, { x: numberX, y: numberY, ink: body.accent, order: 3, idle: 'creep' })
      : []),
    ...words.layers,
  ];
}

function lastBaseline(block: { readonly words: readonly { readonly y: number }[] }): number {
  return block.words.at(-1)?.y ?? 0;
}
