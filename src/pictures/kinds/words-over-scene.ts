import { createCanvas } from '@napi-rs/canvas';
import { contrast } from '../../core/look/colour.ts';
import type { Box } from '../stage/box.ts';
import type { Layer } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import type { Look } from '../theatre/look.ts';

/** Where the middle of the words may be, as shares of the frame's width. */
const MIDDLES = [0.5, 0.32, 0.68, 0.25, 0.75];
const NARROW_MIDDLES = [0.5];
/** Where their top may be, as shares of the frame's height. */
const TOPS = [0.12, 0.07, 0.17];
/** Room around the words in which nothing should begin or end, in stage units. */
const ROOM = 56;
/** The short side of the picture in which the calmest place is looked for. */
const PROBE_SHORT_SIDE_PX = 90;
/** The channel that is closest to how light a colour looks. */
const GREEN = 1;

interface WordsOverScene {
  readonly stage: Stage;
  /** The scene, back to front. */
  readonly layers: readonly Layer[];
  readonly look: Look;
}

/** A few words where the scene is calmest, such as in the sky beside the sun, on a soft shade. */
export function wordsOverScene(words: string, { stage, layers, look }: WordsOverScene): Layer[] {
  const { frame } = stage;
  const width = frame.width * (frame.narrow ? 0.84 : 0.5);
  const block = stage.text(words, 'display', {
    width,
    height: frame.height * 0.3,
    most: 114,
    rows: 3,
    align: 'center',
  });
  const middles = frame.narrow ? NARROW_MIDDLES : MIDDLES;
  const places = middles.flatMap((middle) =>
    TOPS.map((top): Box => {
      const x = frame.width * middle - width / 2;
      const y = frame.lintel + frame.height * top;
      return { x: x + block.left, y, width: block.right - block.left, height: block.height };
    }),
  );
  const inside = places.filter(
    (place) => place.x >= frame.margin && place.x + place.width <= frame.width - frame.margin,
  );
  const probe = paintProbe(stage, layers);
  const measured = (inside.length > 0 ? inside : places).map((place) => ({
    place,
    unrest: probe.unrestIn(place),
  }));
  const { place } = measured.reduce((best, other) => (other.unrest < best.unrest ? other : best));
  const under = probe.colourIn(place);
  const { tone } = look.light;
  const light = contrast(under, tone(6)) >= contrast(under, tone(0));
  const [ink, shade] = light ? [tone(6), tone(0)] : [tone(0), tone(6)];
  return [
    veilBehind(place, shade),
    ...say(stage, block, { x: place.x - block.left, y: place.y, ink, by: 'word' }),
  ];
}

/** Paints the scene small, to tell how calm it is in a box, and which colour it has there. */
function paintProbe({ frame }: Stage, layers: readonly Layer[]) {
  const scale = PROBE_SHORT_SIDE_PX / Math.min(frame.width, frame.height);
  const widthPx = Math.round(frame.width * scale);
  const canvas = createCanvas(widthPx, Math.round(frame.height * scale));
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  for (const { paint } of layers) paint(pen);
  const { data } = pen.getImageData(0, 0, widthPx, canvas.height);
  const levelAt = (x: number, y: number, channel: number) => data[(y * widthPx + x) * 4 + channel] ?? 0;
  const pixelsIn = ({ x, y, width, height }: Box) => {
    const [left, right] = [x - ROOM, x + width + ROOM].map((edge) =>
      Math.min(widthPx - 2, Math.max(0, Math.round(edge * scale))),
    ) as [number, number];
    const [top, bottom] = [Math.round((y - ROOM) * scale), Math.round((y + height + ROOM) * scale)];
    return Array.from({ length: (right - left) * (bottom - top) }, (_, at) => ({
      x: left + (at % (right - left)),
      y: top + Math.floor(at / (right - left)),
    }));
  };
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    /** By how much neighbouring pixels differ. An edge counts more than a hundred soft steps. */
    unrestIn(box: Box): number {
      return mean(
        pixelsIn(box).map(({ x, y }) => {
          const green = levelAt(x, y, GREEN);
          return Math.max((green - levelAt(x + 1, y, GREEN)) ** 2, (green - levelAt(x, y + 1, GREEN)) ** 2);
        }),
      );
    },
    colourIn(box: Box): string {
      const pixels = pixelsIn(box);
      const levels = [0, GREEN, 2].map((channel) => mean(pixels.map(({ x, y }) => levelAt(x, y, channel))));
      return `#${levels.map((level) => Math.round(level).toString(16).padStart(2, '0')).join('')}`;
    },
  };
}

function veilBehind({ x, y, width, height }: Box, shade: string): Layer {
  const [reachX, reachY] = [(width / 2) * 1.5 + 40, (height / 2) * 2.1 + 40];
  const centre = { x: x + width / 2, y: y + height / 2 };
  return {
    box: { x: centre.x - reachX, y: centre.y - reachY, width: 2 * reachX, height: 2 * reachY },
    motion: 'fade',
    delayMs: 80,
    paint(pen) {
      pen.save();
      pen.translate(centre.x, centre.y);
      pen.scale(reachX, reachY);
      const fade = pen.createRadialGradient(0, 0, 0, 0, 0, 1);
      fade.addColorStop(0, `${shade}99`);
      fade.addColorStop(0.55, `${shade}55`);
      fade.addColorStop(1, `${shade}00`);
      pen.fillStyle = fade;
      pen.fillRect(-1, -1, 2, 2);
      pen.restore();
    },
  };
}
