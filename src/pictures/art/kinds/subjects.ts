import type { Subject } from '../../plan/picture-plan.ts';
import { around, type Box, bottomOf, grow } from '../artboard.ts';
import { aspectOf, drawIcon, findIcon, type Icon } from '../icons.ts';
import { type ArtLayer, DEPTH } from '../layer.ts';
import { cluster } from '../layout/cluster.ts';
import type { Slot } from '../layout/slots.ts';
import { depthLine } from '../scenery/terrain.ts';
import { chipLayer, LABEL_SPACE } from './chip.ts';
import { type Context, drawingLayer } from './context.ts';
import { medallionOf, tinted, withRipples, withShade } from './subject-drawing.ts';

/** Room below what hovers for a cut edge or an outline. */
const EDGE = 14;

const MAX_SIZE = { hero: 620, side: 400 } as const;

/** A subject in its slot, and its label where it says more than the icon. Far ones come first. */
export function subjectLayers(
  context: Context,
  subjects: readonly Subject[],
  slots: readonly Slot[],
): ArtLayer[] {
  const placed = subjects.flatMap((subject, index) => {
    const icon = findIcon(subject.icon, context.style.icons);
    const slot = slots[index];
    return icon === undefined || slot === undefined ? [] : [place(context, { subject, icon, slot, index })];
  });
  placed.sort((a, b) => a.foot - b.foot);
  return placed.flatMap(({ drawn, label }) => (label === undefined ? [drawn] : [drawn, label]));
}

interface Standing {
  readonly subject: Subject;
  readonly icon: Icon;
  readonly slot: Slot;
  readonly index: number;
}

function place(context: Context, standing: Standing) {
  const { subject, icon, slot, index } = standing;
  const random = context.random.fork(`subject-${index}`);
  const labelled = isLabelled(subject, slot);
  const footing = footingOf(context, subject);
  const medallion = subject.posture === 'bust' && context.style.medallions;
  const bottom = footY(context, slot, footing) - (labelled ? LABEL_SPACE : 0);
  const room: Box = { ...slot.box, height: bottom - slot.box.y };
  const aspect = medallion ? 1 : aspectOf(icon);
  const items = cluster(room, {
    count: subject.count,
    aspect,
    maxSize: MAX_SIZE[slot.role],
    overlap: footing === 'air' ? 0.04 : 0.56,
  });
  const rise = footing === 'air' ? hovering(items, room, { slot, index }) : 0;
  const boxes = items.map((box) => ({ ...box, y: box.y - rise }));
  const tilt =
    subject.posture === 'flies' || (subject.posture === 'swims' && footing === 'air')
      ? random.between(-7, 7)
      : 0;
  const painted = boxes.map((box, position) =>
    medallion
      ? medallionOf(icon, box, context.backdrop.colours.ink)
      : drawIcon(icon, tilt === 0 ? box : grow(box, -0.06 * Math.max(box.width, box.height)), {
          degrees: tilt,
          flip: position === 1 && subject.count === 2,
        }),
  );
  const bounds = around(boxes);
  const drawn = drawingLayer(
    context,
    {
      svg: tinted(subject, painted.join(''), grow(bounds, 20)),
      box: grow(bounds, 2),
      kind: 'subject',
    },
    {
      motion: motionOf(subject, footing),
      cue: subject.cue,
      depth: footing === 'air' ? DEPTH.air : DEPTH.ground,
    },
  );
  const foot = bottomOf(bounds);
  const label = labelled
    ? chipLayer(
        context,
        {
          text: subject.label ?? '',
          centreX: bounds.x + bounds.width / 2,
          top: Math.max(foot + 14, bottom + 14 - rise),
          maxWidth: slot.box.width + 60,
        },
        { motion: 'fade', cue: subject.cue },
      )
    : undefined;
  return { foot, label, drawn: settled(context, drawn, boxes, footing) };
}

/** Whether the subject hovers here, rather than stands or swims. */
export function isAirborne(context: Context, subject: Subject): boolean {
  return footingOf(context, subject) === 'air';
}

type Footing = 'ground' | 'water' | 'air';

function footingOf({ backdrop }: Context, { posture }: Subject): Footing {
  if (posture === 'flies' || posture === 'bust') return 'air';
  if (posture === 'swims' || posture === 'sails') {
    if (backdrop.water === 'everywhere') return 'air';
    if (backdrop.water !== undefined) return 'water';
  }
  return backdrop.ground ? 'ground' : 'air';
}

/** The line on which a subject in the slot stands. */
function footY({ artboard, backdrop }: Context, { box, role }: Slot, footing: Footing): number {
  const lowest = bottomOf(box);
  if (footing === 'water' && typeof backdrop.water === 'object') {
    const { top, bottom } = backdrop.water;
    return Math.min(lowest, top + (bottom - top) * (role === 'hero' ? 0.78 : 0.5));
  }
  if (footing === 'air') return lowest - EDGE;
  return Math.min(lowest, role === 'hero' ? artboard.standY : depthLine(artboard, 0.93));
}

/** How far what flies is lifted from the bottom of its room. */
function hovering(
  items: readonly Box[],
  room: Box,
  { slot, index }: Pick<Standing, 'slot' | 'index'>,
): number {
  const free = room.height - around(items).height;
  if (slot.role === 'hero') return free * 0.5;
  return free * (index % 2 === 1 ? 0.78 : 0.4);
}

function motionOf({ posture }: Subject, footing: Footing): ArtLayer['motion'] {
  if (posture === 'bust') return 'pop';
  if (posture === 'flies') return 'drift';
  if (posture === 'sails') return footing === 'ground' ? 'rise' : 'drift';
  return footing === 'ground' ? 'rise' : 'float';
}

function isLabelled({ label, count, colour }: Subject, { role }: Slot): boolean {
  if (label === undefined || role === 'hero') return false;
  return count > 1 || colour !== undefined || /\s/.test(label.trim());
}

/** With what shows that it stands, or lies on the water. */
function settled({ style }: Context, layer: ArtLayer, boxes: readonly Box[], footing: Footing): ArtLayer {
  if (footing === 'air' || style.id === 'chalkboard') return layer;
  return footing === 'water' ? withRipples(layer, boxes) : withShade(layer, boxes);
}
