import type { Artboard, Box } from '../artboard.ts';
import { bottomOf, rightOf } from '../artboard.ts';

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
 *
 * @param airborne for each subject, whether it hovers; the others need ground below them
 */
export function slotsFor(artboard: Artboard, headline: Box, airborne: readonly boolean[]): Slot[] {
  return artboard.format === 'landscape'
    ? besideHeadline(artboard, headline, airborne.length)
    : belowHeadline(artboard, headline, airborne);
}

function besideHeadline(artboard: Artboard, headline: Box, count: number): Slot[] {
  const { content } = artboard;
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

function belowHeadline(artboard: Artboard, headline: Box, airborne: readonly boolean[]): Slot[] {
  const { content } = artboard;
  const count = airborne.length;
  const top = headline.height > 0 ? bottomOf(headline) + GAP : content.y;
  const region: Box = { x: content.x, y: top, width: content.width, height: bottomOf(content) - top };
  if (count <= 1) return [slot(region, 'hero')];
  if (region.height < region.width * 0.66)
    return columns(region, count === 2 ? [0.56, 0.44] : [0.42, 0.29, 0.29]);
  const above = airborne.map((flies, index) => index > 0 && flies);
  const sides = above.filter(Boolean).length;
  if (sides === 0) return columns(region, count === 2 ? [0.56, 0.44] : [0.42, 0.29, 0.29]);
  const skyHeight = region.height * 0.4;
  const sky = {
    ...region,
    x: region.x + (sides === 1 ? region.width * 0.44 : 0),
    width: region.width * (sides === 1 ? 0.56 : 1),
    height: skyHeight,
  };
  const land = { ...region, y: region.y + skyHeight + GAP, height: region.height - skyHeight - GAP };
  const high = columns(sky, sides === 1 ? [1] : [0.5, 0.5]).map((each) => slot(each.box, 'side'));
  const low = count - sides === 1 ? [slot(land, 'hero')] : columns(land, [0.58, 0.42]);
  return above.flatMap((isAbove) => (isAbove ? high.splice(0, 1) : low.splice(0, 1)));
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
