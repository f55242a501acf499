import { TYPE_SCALE } from '../type/fit-text.ts';
import { readableText } from '../type/readable-text.ts';
import { setText } from '../type/text-block.ts';
import type { Layer } from './layer.ts';
import { say } from './say.ts';
import type { Stage } from './stage.ts';

/** The scene's title in small type above the content. Omitted if it does not fit on one line. */
export function runningHead(stage: Stage): Layer[] {
  const { frame, theme } = stage;
  const title = readableText(theme.capitals ? stage.title.toLocaleUpperCase() : stage.title);
  if (title === '') return [];
  const onHalf = stage.place === 'half' && !frame.narrow;
  const width = onHalf ? (stage.headBox?.width ?? 0) : frame.width - 2 * frame.margin;
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
    stage.place === 'half' || stage.place === 'flood' ? stage.head : stage.on(stage.palette.ground);
  const words = say(stage, block, {
    x: frame.margin - block.left,
    y: frame.headLine,
    ink: surface.muted,
    by: 'block',
  });
  // No entrance: the head is the same from shot to shot.
  return words.map(({ box, paint, ink }) => ({ box, paint, ...(ink !== undefined && { ink }) }));
}
