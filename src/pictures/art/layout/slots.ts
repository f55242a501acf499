import type { Box, Stage } from '../stage.ts';
import { bottomOf, rightOf } from '../stage.ts';

/** Where one subject goes. */
export interface Slot {
  readonly box: Box;
  /** Nearer subjects are larger and stand lower. */
  readonly role: 'hero' | 'side';
}

const GAP = 36;

/**
 * Room for one to three subjects beside or below the headline; the first is the hero. Slots never overlap
 * each other, the headline, or the edge of the content.
 */
export function slotsFor(stage: Stage, headline: Box, count: number): Slot[] {
  return stage.format === 'landscape' ? besideHeadline(stage, headline, count) : belowHeadline(stage, headline, count);
}

function besideHeadline(stage: Stage, headline: Box, count: number): Slot[] {
  const { content } = stage;
  const left = content.x + content.width * 0.45;
  const region: Box = { x: left, y: content.y, width: rightOf(content) - left, height: content.height };
  const top = headline.height > 0 ? bottomOf(headline) + GAP : content.y;
  const corner: Box = {
    x: content.x + content.width * 0.16,
    y: top,
    width: content.width * 0.27,
    height: bottomOf(content) - top,
  };
  if (count <= 1) return [slot({ ...region, x: left - 40, width: region.width + 40 }, 'hero')];
  if (count === 2) return columns(region, [0.58, 0.42]);
  if (corner.height < 230) return columns(region, [0.42, 0.29, 0.29]);
  return [...columns(region, [0.58, 0.42]), slot(corner, 'side')];
}

function belowHeadline(stage: Stage, headline: Box, count: number): Slot[] {
  const { content } = stage;
  const top = headline.height > 0 ? bottomOf(headline) + GAP : content.y;
  const region: Box = { x: content.x, y: top, width: content.width, height: bottomOf(content) - top };
  if (count <= 1) return [slot(region, 'hero')];
  if (region.height < region.width * 0.66) return columns(region, count === 2 ? [0.56, 0.44] : [0.42, 0.29, 0.29]);
  const back = region.height * 0.4;
  const hero = { ...region, y: region.y + back + GAP, height: region.height - back - GAP };
  const behind = { ...region, height: back };
  if (count === 2) {
    const width = region.width * 0.56;
    return [
      slot({ ...hero, width: region.width * 0.8 }, 'hero'),
      slot({ ...behind, x: rightOf(region) - width, width }, 'side'),
    ];
  }
  return [slot(hero, 'hero'), ...columns(behind, [0.5, 0.5]).map((each) => slot(each.box, 'side'))];
}

function columns(region: Box, parts: readonly number[]): Slot[] {
  const room = region.width - GAP * (parts.length - 1);
  let x = region.x;
  return parts.map((part, index) => {
    const box = { ...region, x, width: room * part };
    x += box.width + GAP;
    return slot(box, index === 0 ? 'hero' : 'side');
  });
}

function slot(box: Box, role: Slot['role']): Slot {
  return { box, role };
}
