import type { Subject } from '../../plan/picture-plan.ts';
import { around, type Box, bottomOf } from '../artboard.ts';
import { channels, darken, lighten } from '../colour.ts';
import { drawIcon, type Icon } from '../icons.ts';
import type { ArtLayer } from '../layer.ts';
import { filter } from '../styles/finishes.ts';
import { group, radialGradient, shape } from '../svg.ts';

/** A head or half figure in a round frame, so that it need not stand. */
export function medallionOf(icon: Icon, box: Box, ink: string): string {
  const cx = box.x + box.width / 2;
  const cy = box.y + box.height / 2;
  const radius = Math.min(box.width, box.height) / 2;
  const side = radius * 1.36;
  return (
    shape('circle', { cx, cy, r: radius, fill: '#ffffff' }) +
    shape('circle', {
      cx,
      cy,
      r: radius * 0.92,
      fill: lighten(ink === '#ffffff' ? '#6f7bd8' : '#4aa3c9', 0.66),
    }) +
    drawIcon(icon, { x: cx - side / 2, y: cy - side / 2, width: side, height: side - side * 0.02 })
  );
}

/** The drawing in shades of the subject's colour, where it has one. */
export function tinted({ colour }: Subject, svg: string, box: Box): string {
  if (colour === undefined || !/^#[0-9a-f]{6}$/i.test(colour)) return svg;
  const shades = [darken(colour, 0.45), colour, colour, lighten(colour, 0.65)];
  const table = (channel: number) =>
    shades.map((shade) => ((channels(shade)[channel] ?? 0) / 255).toFixed(3)).join(' ');
  return (
    filter(
      'tint',
      box,
      shape('feColorMatrix', { type: 'matrix', values: `${'.4 .5 .1 0 .05 '.repeat(3)}0 0 0 1 0` }),
      shape(
        'feComponentTransfer',
        {},
        ...['R', 'G', 'B'].map((name, channel) =>
          shape(`feFunc${name}`, { type: 'table', tableValues: table(channel) }),
        ),
      ),
    ) + group({ filter: 'url(#tint)' }, svg)
  );
}

/** A patch of shade below each thing that stands. */
export function withShade(layer: ArtLayer, boxes: readonly Box[]): ArtLayer {
  const shade = radialGradient('shade', [
    [0, '#04101c', 0.42],
    [0.6, '#04101c', 0.26],
    [1, '#04101c', 0],
  ]);
  return withPatches(layer, boxes, { before: shade, fill: 'url(#shade)', opacity: 1 });
}

/** A bright line of water around each thing that swims. */
export function withRipples(layer: ArtLayer, boxes: readonly Box[]): ArtLayer {
  return withPatches(layer, boxes, { before: '', fill: '#ffffff', opacity: 0.45 });
}

function withPatches(
  layer: ArtLayer,
  boxes: readonly Box[],
  look: { readonly before: string; readonly fill: string; readonly opacity: number },
): ArtLayer {
  const patches = boxes.map((box) => ({
    x: box.x - box.width * 0.06,
    y: bottomOf(box) - 8 - box.width * 0.06,
    width: box.width * 1.12,
    height: box.width * 0.12 + 12,
  }));
  const drawn = patches.map(({ x, y, width, height }) =>
    shape('ellipse', {
      cx: x + width / 2,
      cy: y + height / 2,
      rx: width / 2,
      ry: height / 2,
      fill: look.fill,
      opacity: look.opacity,
    }),
  );
  return { ...layer, svg: look.before + drawn.join('') + layer.svg, box: around([layer.box, ...patches]) };
}
