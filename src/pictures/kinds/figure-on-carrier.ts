import { hashText } from '../../core/seeded-random.ts';
import { bust } from '../stage/bust.ts';
import type { Layer } from '../stage/layer.ts';
import { ornament } from '../stage/ornament.ts';
import type { Stage } from '../stage/stage.ts';

/** Somebody's head and shoulders on the carrier, which crops them. */
export function figureOnCarrier(stage: Stage): Layer[] {
  const { shape, frame, place, seed } = stage;
  if (shape === undefined) return [];
  const { box, fill } = shape;
  if (place === 'disc') {
    return [bust(stage, { box, fill, middle: 0.45, tall: box.height * 0.86, isRound: true })];
  }
  if (place === 'flood') {
    const tall = frame.narrow ? box.height * 0.36 : box.height * 0.94;
    return [bust(stage, { box, fill, middle: frame.narrow ? 0.72 : 0.84, tall })];
  }
  const isLeft = place === 'half';
  // Below the running head, if the carrier reaches up to it.
  const top = Math.max(box.y, frame.headLine + frame.small.label + 20);
  const tall = frame.narrow ? box.y + box.height - top : Math.min(box.height * 0.88, box.width * 1.4);
  const middle = frame.narrow ? (isLeft ? 0.7 : 0.3) : isLeft ? 0.38 : 0.62;
  return [
    ...ornament(stage, { turn: hashText(seed) % 97, mirrored: isLeft }),
    bust(stage, { box, fill, middle, tall }),
  ];
}
