import type { SKRSContext2D } from '@napi-rs/canvas';
import { alpha, mix } from './colour.ts';
import { type Effect, paintGlow } from './effects.ts';
import { outline, ribbon } from './paper.ts';
import { waveRow } from './scenery/water.ts';

/** A flood across the ground. */
export function paintFlood(context: SKRSContext2D, { frame, look }: Effect, depth: number): void {
  const { tone, cool } = look.light;
  for (const [lift, strength] of [
    [0.05, 0.72],
    [0, 0.9],
  ] as const) {
    const y = frame.shelf - frame.height * (depth + lift);
    const water = waveRow(frame, { y, length: 120 + lift * 900, height: 15 });
    context.fillStyle = alpha(mix(tone(lift > 0 ? 2.4 : 1.5), cool, lift > 0 ? 0.42 : 0.16), strength);
    context.fill(water);
    context.strokeStyle = alpha(cool, 0.55);
    context.lineWidth = 2.2;
    context.stroke(water);
  }
}

/** Water that shoots out of a well and falls back in arcs, with spray and a pool at its foot. */
export function paintGush(
  context: SKRSContext2D,
  { frame, look, chance, x, y }: Effect & { x: number; y: number },
): void {
  const { tone, cool, glow } = look.light;
  const unit = frame.unit;
  const light = mix(cool, '#ffffff', 0.25);
  const body = mix(tone(2.6), cool, 0.62);
  const spray = chance.fork('spray');
  paintGlow(context, {
    x,
    y: y - 230 * unit,
    radius: 330 * unit,
    colour: mix(cool, glow, 0.3),
    strength: 0.34,
  });
  const top = y - 360 * unit;
  // The falling arcs; the outer ones are painted first and are thinner.
  for (const [reach, width, strength] of [
    [210, 17, 0.5],
    [150, 24, 0.62],
    [92, 30, 0.74],
  ] as const) {
    for (const side of [-1, 1]) {
      const lift = top + (reach - 92) * 0.62 * unit;
      context.fillStyle = alpha(mix(body, light, strength * 0.5), strength);
      context.fill(
        ribbon(
          [x + side * 8 * unit, y - 30 * unit, 26 * unit],
          [x + side * reach * 0.24 * unit, lift + 70 * unit, width * 1.1 * unit],
          [x + side * reach * 0.56 * unit, lift, width * unit],
          [x + side * reach * 0.86 * unit, lift + 74 * unit, width * 0.9 * unit],
          [x + side * reach * unit, y - 40 * unit, width * 0.62 * unit],
          [x + side * reach * 1.05 * unit, frame.shelf - 12, 2],
        ),
      );
    }
  }
  // The jet itself, bright in the middle.
  context.fillStyle = alpha(body, 0.95);
  context.fill(
    outline(
      [x - 34 * unit, y + 16, 1],
      [x - 24 * unit, y - 190 * unit],
      [x - 36 * unit, top + 26 * unit],
      [x - 18 * unit, top - 18 * unit],
      [x, top - 34 * unit],
      [x + 20 * unit, top - 16 * unit],
      [x + 36 * unit, top + 28 * unit],
      [x + 24 * unit, y - 190 * unit],
      [x + 34 * unit, y + 16, 1],
    ),
  );
  context.fillStyle = alpha(light, 0.9);
  context.fill(
    ribbon(
      [x - 6 * unit, y + 6, 9 * unit],
      [x - 5 * unit, y - 200 * unit, 8 * unit],
      [x - 8 * unit, top + 10 * unit, 5 * unit],
    ),
  );
  context.fill(
    ribbon(
      [x + 10 * unit, y, 5 * unit],
      [x + 8 * unit, y - 170 * unit, 6 * unit],
      [x + 13 * unit, top + 40 * unit, 2 * unit],
    ),
  );
  context.fillStyle = light;
  for (let drop = 0; drop < 70; drop++) {
    const [across, up] = [spray.between(-1, 1), spray()];
    const [dx, dy] = [
      x + across * 260 * unit * (0.3 + up * 0.8),
      top - 40 * unit + (across * across + (1 - up) * 0.8) * 300 * unit,
    ];
    if (dy > frame.shelf - 16) continue;
    context.globalAlpha = 0.35 + 0.6 * up;
    context.beginPath();
    context.ellipse(dx, dy, spray.between(1.4, 3.4), spray.between(2.2, 5.6), across * 0.5, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
  for (const [wide, opacity] of [
    [300, 0.5],
    [220, 0.7],
  ] as const) {
    context.fillStyle = alpha(mix(body, light, opacity - 0.3), opacity);
    context.beginPath();
    context.ellipse(x, frame.shelf - 12, wide * unit, 15 * unit, 0, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Bubbles and shoals of fish under water. */
export function paintBubbles(context: SKRSContext2D, { frame, look, chance }: Effect): void {
  const bubbles = chance.fork('bubbles');
  context.strokeStyle = alpha(look.light.tone(5.4), 0.5);
  context.lineWidth = 1.4;
  for (let bubble = 0; bubble < 26; bubble++) {
    context.beginPath();
    context.arc(bubbles() * frame.width, bubbles() * frame.shelf, bubbles.between(2, 6), 0, 2 * Math.PI);
    context.stroke();
  }
}

/** A path of reflected light on the water below the lamp. */
export function paintGlints(
  context: SKRSContext2D,
  { look, chance, x, from, to }: Pick<Effect, 'look' | 'chance'> & { x: number; from: number; to: number },
): void {
  const glints = chance.fork('glints');
  context.fillStyle = mix(look.light.glow, '#ffffff', 0.2);
  for (let glint = 0; glint < 54; glint++) {
    const near = glints() ** 1.5;
    const [y, wide] = [from + 3 + near * (to - from), (14 + 80 * near) * glints.between(0.4, 1.4)];
    const at = x + glints.between(-0.5, 0.5) * (64 + 360 * near);
    context.globalAlpha = (0.2 + 0.5 * (1 - near)) * glints.between(0.3, 1);
    context.fill(
      outline(
        [at - wide / 2, y, 1],
        [at, y - 1.4 - near * 2],
        [at + wide / 2, y, 1],
        [at, y + 1.4 + near * 2],
      ),
    );
  }
  context.globalAlpha = 1;
}
