import { typesetFormula } from '../formulas/load-formula.ts';
import { boxOfFormula, paintFormula } from '../formulas/paint-formula.ts';
import { heading } from '../stage/heading.ts';
import type { Layer } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Kind } from './kind.ts';

/** A formula as large as possible, drawn as shapes in the palette's ink. */
export const formula: Kind<'formula'> = {
  describe: ({ title, source }) => [title, source].filter(Boolean).join('. '),
  draw({ title, notation, source }, stage) {
    const { layers, body: box } = heading(stage, title);
    const set = typesetFormula(notation, source);
    const own = set === undefined ? undefined : boxOfFormula(set);
    if (set === undefined || own === undefined) {
      // A formula that cannot be typeset is shown as its source.
      const block = stage.text(source, 'code', { most: 52, width: box.width, height: box.height });
      return [...layers, ...say(stage, block, { x: box.x, y: box.y, ink: stage.body.ink, by: 'block' })];
    }
    const scale = Math.min(LARGEST_EM / 1000, box.width / own.width, box.height / own.height);
    const [width, height] = [own.width * scale, own.height * scale];
    const x = box.x + (box.width - width) / 2;
    const y = box.y + (box.height - height) / 2;
    const layer: Layer = {
      box: { x: x - 4, y: y - 4, width: width + 8, height: height + 8 },
      paint(pen) {
        pen.save();
        pen.fillStyle = stage.body.ink;
        pen.translate(x, y);
        pen.scale(scale, scale);
        pen.translate(-own.x, -own.y);
        paintFormula(pen, set);
        pen.restore();
      },
      motion: 'fade',
      delayMs: 80,
      enterMs: 700,
      idle: 'creep',
    };
    return [...layers, layer];
  },
};

const LARGEST_EM = 128;
