import { readableText } from '../type/readable-text.ts';
import type { Box } from './box.ts';
import type { Layer } from './layer.ts';
import { say, wordsOf } from './say.ts';
import type { Stage } from './stage.ts';

export interface Heading {
  readonly layers: readonly Layer[];
  /** The room left for the content. */
  readonly body: Box;
}

/**
 * The heading of a card that shows more than words: above the content, or on the carrier beside it. Without a
 * title, the content has the whole box.
 *
 * @param note small type under the title, such as the measure of a chart
 */
export function heading(stage: Stage, title: string | undefined, note?: string): Heading {
  const beside = stage.headBox;
  const box = beside ?? stage.box;
  const surface = beside === undefined ? stage.body : stage.head;
  const align = beside !== undefined || stage.place === 'panel' ? 'left' : stage.align;
  const width = box.width;
  const head =
    title === undefined || readableText(title) === ''
      ? undefined
      : stage.text(title, 'display', {
          most: beside !== undefined ? 88 : stage.frame.square ? 52 : 68,
          least: 40,
          rows: beside === undefined ? 2 : 5,
          height: beside === undefined ? Math.min(150, box.height * 0.3) : box.height * 0.72,
          width,
          align,
        });
  const sub =
    note === undefined || readableText(note) === ''
      ? undefined
      : stage.text(note, 'text', {
          most: stage.frame.small.note,
          rows: 3,
          height: box.height * 0.24,
          width,
          align,
        });
  const high = (head?.height ?? 0) + (sub === undefined ? 0 : sub.height + NOTE_GAP);
  const besideMiddle = beside !== undefined && !stage.frame.narrow;
  const y = besideMiddle ? box.y + (box.height - high) / 2 : box.y;
  const used = beside !== undefined || high === 0 ? 0 : high + BODY_GAP;
  const layers: Layer[] = [];
  if (head !== undefined) layers.push(...say(stage, head, { x: box.x, y, ink: surface.ink }));
  if (sub !== undefined) {
    layers.push(
      ...say(stage, sub, {
        x: box.x,
        y: y + (head === undefined ? 0 : head.height + NOTE_GAP),
        ink: surface.muted,
        by: 'line',
        order: head === undefined ? 0 : wordsOf(head),
      }),
    );
  }
  return { layers, body: { ...stage.box, y: stage.box.y + used, height: stage.box.height - used } };
}

const NOTE_GAP = 22;
const BODY_GAP = 44;
