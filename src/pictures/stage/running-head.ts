import { TYPE_SCALE } from '../type/fit-text.ts';
import { readableText } from '../type/readable-text.ts';
import { setText } from '../type/text-block.ts';
import type { Layer } from './layer.ts';
import { say } from './say.ts';
import type { Stage } from './stage.ts';

/** The scene's title in small type above the content. Omitted if it does not fit on one line. */
export function runningHead(stage: Stage): Layer[] {
  const { frame, theme, shape } = stage;
  const place = shape?.place ?? stage.place;
  const title = readableText(theme.capitals ? stage.title.toLocaleUpperCase() : stage.title);
  if (title === '') return [];
  // Where a slab reaches up to it, it stands on the slab.
  const isOnSlab = place === 'slab' && frame.narrow && theme.plainGround;
  const x = isOnSlab ? stage.box.x : frame.margin;
  const width = endOfGround(stage) - x;
  const set = (size: number) =>
    setText(title, 20_000, {
      font: theme.fonts.label,
      size,
      align: 'left',
      tracking: theme.capitals ? 0.06 : 0,
      leading: 1,
    });
  const block = [frame.small.label, TYPE_SCALE[0]].map(set).find(({ left, right }) => right - left <= width);
  if (block === undefined) return [];
  const surface =
    place === 'half' || place === 'flood'
      ? stage.head
      : isOnSlab
        ? stage.body
        : stage.on(stage.palette.ground);
  const words = say(stage, block, {
    x: x - block.left,
    y: frame.headLine,
    ink: surface.muted,
    by: 'block',
  });
  // No entrance: the head is the same from shot to shot.
  return words.map(({ box, paint, ink }) => ({ box, paint, ...(ink !== undefined && { ink }) }));
}

/** Where the running head must end, because something else begins. */
function endOfGround({ frame, place, shape, theme, headBox }: Stage): number {
  const atEdge = frame.width - frame.margin;
  if (frame.narrow || shape === undefined) return atEdge;
  if (place === 'half') return frame.margin + (headBox?.width ?? 0);
  const reachesUp = place === 'right' || (place === 'slab' && theme.plainGround);
  return reachesUp ? shape.box.x - GAP : atEdge;
}

const GAP = 32;
