import type { Path2D } from '@napi-rs/canvas';
import { lerp } from '../colour.ts';
import { outline, polygon } from '../paper.ts';
import { Cut, type Sheet } from '../sheet.ts';
import type { StageFrame } from '../stage-frame.ts';
import { REACH } from './land.ts';

/** A row of breaking waves, and the water below it. */
export function waveRow(
  frame: StageFrame,
  row: { y: number; length: number; height: number; shift?: number },
): Path2D {
  const { y, length, height, shift = (y * 37) % length } = row;
  const from = -REACH - shift;
  const points: [number, number][] = [[from, frame.height + REACH]];
  for (let x = from; x < frame.width + REACH; x += length) {
    for (let step = 0; step < 10; step++) {
      const t = step / 10;
      const lift =
        Math.sin(t * Math.PI * 2 - 0.6) * 0.5 -
        (t > 0.62 && t < 0.9 ? Math.sin(((t - 0.62) / 0.28) * Math.PI) * 0.55 : 0);
      points.push([x + t * length, y + lift * height]);
    }
  }
  points.push([frame.width + REACH, frame.height + REACH]);
  return polygon(...points);
}

/** Calm water up to the horizon. */
export function openWater(frame: StageFrame, z = 0.22, y = frame.horizon): Sheet {
  const path = polygon(
    [-REACH, y],
    [frame.width + REACH, y],
    [frame.width + REACH, frame.height + REACH],
    [-REACH, frame.height + REACH],
  );
  return new Cut().add('water', path).at(z, y, { mirrors: true });
}

/** Rows of waves from the horizon to the front. */
export function waveRows(
  frame: StageFrame,
  rows: number,
  depth: { from?: number; to?: number; calm?: number } = {},
): Sheet[] {
  const { from = 0.42, to = 0.86, calm = 1 } = depth;
  return Array.from({ length: rows }, (_, index) => {
    const near = rows > 1 ? index / (rows - 1) : 0;
    const y = lerp(frame.horizon + frame.height * 0.035, frame.shelf - frame.height * 0.045, near);
    const row = { y, length: lerp(64, 150, near), height: lerp(8, 26, near) * calm };
    return new Cut()
      .add('water', waveRow(frame, row))
      .at(lerp(from, to, near), y - row.height, { sways: true });
  });
}

/** A still pool or stream seen from the side. */
export function pool(x: number, y: number, width: number, height: number): Path2D {
  return outline(
    [x - width / 2, y],
    [x - width * 0.26, y - height * 0.5],
    [x + width * 0.12, y - height * 0.42],
    [x + width / 2, y],
    [x + width * 0.2, y + height * 0.5],
    [x - width * 0.24, y + height * 0.42],
  );
}
