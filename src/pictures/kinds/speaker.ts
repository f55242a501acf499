import { mix } from '../../core/look/colour.ts';
import { hashText, seededRandom } from '../../core/seeded-random.ts';
import { around, type Box } from '../stage/box.ts';
import { drawing, fillDisc, type Layer, type Pen, TIMES } from '../stage/layer.ts';
import { stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import type { CardOf, Kind } from './kind.ts';
import { quoted } from './quote.ts';

/** A speaker: a silhouette in a medallion, the name and the words. The face is never drawn. */
export const speaker: Kind<'speaker'> = {
  describe: (card) => `${card.speaker}: ${quoted(card.text)}`,
  draw(card, stage) {
    const { box, body, frame } = stage;
    const onRight = card.side === 'right';
    const radius = frame.narrow ? Math.min(box.height * 0.2, 210) : Math.min(box.height * 0.36, 240);
    const gap = frame.narrow ? 48 : 80;
    const medallion = frame.narrow
      ? around(onRight ? box.x + box.width - radius : box.x + radius, box.y + radius, radius)
      : around(onRight ? box.x + box.width - radius : box.x + radius, box.y + box.height / 2, radius);
    const beside = medallion.width + gap;
    const words: Box = frame.narrow
      ? { ...box, y: box.y + medallion.height + gap, height: box.height - medallion.height - gap }
      : { ...box, x: onRight ? box.x : box.x + beside, width: box.width - beside };
    const text = stack(
      stage,
      [
        { text: card.speaker, role: 'strong', most: frame.small.aside, rows: 2, ink: body.accent },
        {
          text: quoted(card.text),
          role: 'italic',
          most: frame.tall ? 114 : 88,
          least: 40,
          rows: 8,
          leading: 1.14,
          gap: 34,
          light: { unsaid: body.muted, said: body.ink },
        },
      ],
      {
        box: words,
        seat: frame.narrow ? 'top' : 'middle',
        align: 'left',
      },
    );
    return [bust(card, stage, medallion), ...text.layers];
  },
};

/** A head and shoulders with features chosen from the name, so that a speaker always looks the same. */
function bust(card: CardOf<'speaker'>, stage: Stage, box: Box): Layer {
  const { palette } = stage;
  const random = seededRandom(hashText(card.speaker));
  const figure = {
    headWide: 0.25 + 0.03 * random(),
    headHigh: 0.31 + 0.03 * random(),
    shoulders: 0.66 + 0.12 * random(),
    hair: Math.floor(random() * HAIR.length),
  };
  const radius = box.width / 2;
  const [x, y] = [box.x + radius, box.y + radius];
  const ink = stage.on(palette.flood).ink;
  return drawing(
    box,
    (pen) => {
      pen.fillStyle = palette.flood;
      fillDisc(pen, x, y, radius);
      pen.save();
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.clip();
      pen.translate(x, y);
      pen.scale(radius * (card.side === 'right' ? -1 : 1), radius);
      pen.fillStyle = mix(palette.flood, ink, 0.82);
      drawFigure(pen, figure);
      pen.restore();
    },
    { motion: 'pop', delayMs: 0, enterMs: TIMES.carryMs },
  );
}

interface Figure {
  readonly headWide: number;
  readonly headHigh: number;
  readonly shoulders: number;
  readonly hair: number;
}

/** Drawn in a circle of radius 1 around the origin, turned slightly to the right. */
function drawFigure(pen: Pen, { headWide, headHigh, shoulders, hair }: Figure): void {
  const headY = -0.2;
  // The shoulders and the neck.
  pen.beginPath();
  pen.moveTo(-shoulders, 1.1);
  pen.bezierCurveTo(-shoulders, 0.5, -0.4, 0.42, -0.16, 0.32);
  pen.lineTo(-0.13, headY + 0.1);
  pen.lineTo(0.13, headY + 0.1);
  pen.lineTo(0.16, 0.32);
  pen.bezierCurveTo(0.4, 0.42, shoulders, 0.5, shoulders, 1.1);
  pen.fill();
  pen.beginPath();
  pen.ellipse(0.01, headY, headWide, headHigh, 0.04, 0, 2 * Math.PI);
  pen.fill();
  HAIR[hair]?.(pen, headWide, headHigh, headY);
}

type DrawHair = (pen: Pen, wide: number, high: number, y: number) => void;

/** Hair styles. None of them is meant to show who somebody is. */
const HAIR: readonly DrawHair[] = [
  // Short hair.
  (pen, wide, high, y) => {
    pen.beginPath();
    pen.ellipse(-0.01, y - 0.05, wide * 1.07, high * 0.98, 0, Math.PI * 0.95, Math.PI * 2.02);
    pen.fill();
  },
  // Curly hair.
  (pen, wide, high, y) => {
    for (let curl = 0; curl < 9; curl++) {
      const angle = Math.PI * (0.98 + (curl / 8) * 1.04);
      fillDisc(pen, Math.cos(angle) * wide * 0.98, y - 0.02 + Math.sin(angle) * high * 0.95, 0.1);
    }
  },
  // No hair.
  () => undefined,
];
