import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Chance } from './chance.ts';
import { alpha, clamp, lerp, mix } from './colour.ts';
import type { Look } from './look.ts';
import { outline, type Point, polygon } from './paper.ts';
import { birdShape } from './puppets/creatures.ts';
import type { Setting } from './sheet.ts';
import { BLEED, type StageFrame } from './stage-frame.ts';

export interface Lamp {
  readonly x: number;
  readonly y: number;
}

export function lampOf(frame: StageFrame, look: Look, chance: Chance): Lamp {
  const { lampHeight } = look.light;
  const left = chance() < 0.5;
  const share = left ? chance.between(0.22, 0.36) : chance.between(0.64, 0.78);
  const top = frame.horizon - frame.height * (frame.upright ? 0.36 : 0.42);
  return {
    x: frame.width * (frame.upright ? lerp(0.5, share, 0.8) : share),
    y: lerp(top, frame.horizon + 6, lampHeight),
  };
}

/** What is behind all sheets: the sky, the light of a room, or light that falls through water. */
export function paintBackdrop(
  context: SKRSContext2D,
  setting: Setting,
  { frame, look, lamp, chance }: { frame: StageFrame; look: Look; lamp: Lamp; chance: Chance },
): void {
  const { tone, sky } = look.light;
  const [left, top, width, height] = [-BLEED, -BLEED, frame.width + 2 * BLEED, frame.height + 2 * BLEED];
  const stops = setting.under ? ([Math.min(5.2, sky[2] * 0.7 + 1.3), 2.6, 1.3] as const) : sky;
  const gradient = context.createLinearGradient(
    0,
    -40,
    0,
    setting.indoor || setting.under ? frame.shelf : frame.horizon + 30,
  );
  gradient.addColorStop(0, tone(stops[0]));
  gradient.addColorStop(0.55, tone(stops[1]));
  gradient.addColorStop(1, tone(stops[2]));
  context.fillStyle = gradient;
  context.fillRect(left, top, width, height);
  if (setting.indoor && !setting.backcloth) {
    const light = context.createRadialGradient(
      frame.width / 2,
      frame.height * 0.35,
      0,
      frame.width / 2,
      frame.height * 0.35,
      frame.height * 0.7,
    );
    const dark = look.light.lamp === 'moon' || look.light.hour === 'storm';
    light.addColorStop(0, tone(dark ? 3.6 : 5.7));
    light.addColorStop(1, tone(dark ? 2 : 4.6));
    context.fillStyle = light;
    context.fillRect(left, top, width, height);
    return;
  }
  if (setting.under) {
    paintRays(context, { frame, look, chance });
    return;
  }
  if (setting.backcloth && look.light.hour === 'day') paintSpotlight(context, { frame, look, lamp });
  else paintLamp(context, { frame, look, lamp });
  if (look.light.lamp === 'moon') paintStars(context, { frame, look, chance });
}

function paintLamp(
  context: SKRSContext2D,
  { frame, look, lamp }: { frame: StageFrame; look: Look; lamp: Lamp },
): void {
  const { glow, lamp: kind, hour } = look.light;
  if (kind === 'none') return;
  const radius = (kind === 'moon' ? 52 : hour === 'day' ? 58 : 74) * frame.unit;
  const reach = frame.height * (hour === 'day' ? 0.5 : 0.62);
  const shine = context.createRadialGradient(lamp.x, lamp.y, 0, lamp.x, lamp.y, reach);
  shine.addColorStop(0, alpha(glow, kind === 'moon' ? 0.38 : hour === 'day' ? 0.5 : 0.66));
  shine.addColorStop(0.4, alpha(glow, 0.14));
  shine.addColorStop(1, alpha(glow, 0));
  context.fillStyle = shine;
  context.fillRect(-BLEED, -BLEED, frame.width + 2 * BLEED, frame.height + BLEED);
  // Rings of paper around the lamp.
  for (const [size, opacity] of [
    [3.6, 0.09],
    [2.5, 0.12],
    [1.7, 0.18],
    [1, 1],
  ] as const) {
    context.fillStyle = alpha(mix(glow, '#ffffff', kind === 'moon' ? 0.45 : 0.25), opacity);
    context.beginPath();
    context.arc(lamp.x, lamp.y, radius * size, 0, 2 * Math.PI);
    context.fill();
  }
}

/** The light that is thrown on whoever stands on the bare stage. A sun would tell the hour. */
function paintSpotlight(
  context: SKRSContext2D,
  { frame, look, lamp }: { frame: StageFrame; look: Look; lamp: Lamp },
): void {
  const radius = frame.shelf * 0.4;
  const shine = context.createRadialGradient(lamp.x, lamp.y, 0, lamp.x, lamp.y, radius * 2.6);
  shine.addColorStop(0, alpha(look.light.glow, 0.42));
  shine.addColorStop(1, alpha(look.light.glow, 0));
  context.fillStyle = shine;
  context.fillRect(-BLEED, -BLEED, frame.width + 2 * BLEED, frame.height + BLEED);
  for (const [size, opacity] of [
    [1.24, 0.1],
    [1, 0.26],
  ] as const) {
    context.fillStyle = alpha(mix(look.light.glow, '#ffffff', 0.5), opacity);
    context.beginPath();
    context.arc(lamp.x, lamp.y, radius * size, 0, 2 * Math.PI);
    context.fill();
  }
}

function paintStars(
  context: SKRSContext2D,
  { frame, look, chance }: { frame: StageFrame; look: Look; chance: Chance },
): void {
  const stars = chance.fork('stars');
  context.fillStyle = look.light.tone(6);
  for (let star = 0; star < 90; star++) {
    context.globalAlpha = stars.between(0.25, 0.85);
    context.beginPath();
    context.arc(
      stars.between(-0.04, 1.04) * frame.width,
      stars() ** 1.4 * frame.horizon * 0.9,
      0.7 + stars() ** 4 * 2.4,
      0,
      2 * Math.PI,
    );
    context.fill();
  }
  context.globalAlpha = 1;
}

function paintRays(
  context: SKRSContext2D,
  { frame, look, chance }: { frame: StageFrame; look: Look; chance: Chance },
): void {
  const rays = chance.fork('rays');
  for (let ray = 0; ray < 7; ray++) {
    const x = frame.width * (0.1 + ray * 0.14);
    const width = rays.between(36, 110);
    const fade = context.createLinearGradient(0, 0, 0, frame.shelf);
    fade.addColorStop(0, alpha(look.light.tone(5.6), 0.3));
    fade.addColorStop(1, alpha(look.light.tone(5), 0));
    context.fillStyle = fade;
    context.fill(
      polygon(
        [x, -BLEED],
        [x + width, -BLEED],
        [x + width * 2.4 - 160, frame.shelf],
        [x - width - 160, frame.shelf],
      ),
    );
  }
}

/** Long flat clouds, or storm clouds. */
export function paintClouds(
  context: SKRSContext2D,
  { frame, look, chance }: { frame: StageFrame; look: Look; chance: Chance },
): void {
  const { tone, sky, hour } = look.light;
  const storm = hour === 'storm';
  const clouds = chance.fork('clouds');
  const count = storm ? 9 : 5;
  for (let cloud = 0; cloud < count; cloud++) {
    const x = frame.width * ((cloud + clouds()) / count);
    const y = storm ? clouds.between(0.03, 0.3) * frame.height : clouds.between(0.07, 0.33) * frame.height;
    const width = (storm ? 420 : look.painted ? 150 : 200) + clouds() * (look.painted ? 150 : 300);
    const lift = storm ? 62 : look.painted ? 58 : 22;
    const at = lerp(sky[0], sky[2], clamp(y / frame.horizon));
    const colour = storm
      ? tone(Math.max(0, sky[0] - 0.4 + clouds() * 0.8))
      : look.painted
        ? mix(tone(Math.min(5.9, at + 1.4)), '#ffffff', hour === 'night' ? 0 : 0.6)
        : tone(at + 0.75);
    if (look.painted && !storm) {
      context.fillStyle = alpha(colour, 0.85);
      context.fill(puffyCloud(x, y, width, lift * clouds.between(0.8, 1.2)));
      continue;
    }
    const rim: Point[] = [];
    for (let step = 0; step <= 8; step++)
      rim.push([
        x - width / 2 + (width * step) / 8,
        y - Math.sin((step / 8) * Math.PI) * lift * clouds.between(0.5, 1.5),
      ]);
    context.fillStyle = alpha(colour, storm ? 0.78 : look.painted ? 0.8 : 0.46);
    context.fill(
      outline([x - width / 2 - (look.painted ? 20 : 60), y + 4, 1], ...rim, [
        x + width / 2 + (look.painted ? 20 : 60),
        y + 4,
        1,
      ]),
    );
  }
}

/** A painted cloud: round above, flat below. */
function puffyCloud(x: number, y: number, width: number, lift: number) {
  return outline(
    [x - width * 0.6, y, 1],
    [x - width * 0.56, y - lift * 0.4],
    [x - width * 0.36, y - lift * 0.5],
    [x - width * 0.24, y - lift * 0.98],
    [x - width * 0.02, y - lift * 1.22],
    [x + width * 0.18, y - lift * 0.92],
    [x + width * 0.34, y - lift * 0.72],
    [x + width * 0.5, y - lift * 0.56],
    [x + width * 0.6, y - lift * 0.24],
    [x + width * 0.58, y, 1],
  );
}

export function paintBirds(
  context: SKRSContext2D,
  { frame, look, chance, count }: { frame: StageFrame; look: Look; chance: Chance; count: number },
): void {
  const birds = chance.fork('birds');
  context.fillStyle = look.painted
    ? mix(look.light.tone(1), '#ffffff', 0.1)
    : look.light.tone(Math.max(0, look.light.sky[2] - 2.2));
  const [x0, y0] = [birds.between(0.1, 0.6) * frame.width, birds.between(0.14, 0.24) * frame.height];
  for (let bird = 0; bird < count; bird++) {
    const size = birds.between(11, 20) * (count > 9 ? 1.3 : 1);
    context.fill(
      birdShape(
        x0 + birds.between(0, 0.3) * frame.width,
        y0 + birds.between(0, 0.12) * frame.height,
        size,
        birds.between(-0.25, 0.6),
      ),
    );
  }
}

/** Banks of mist at the horizon. */
export function paintMist(
  context: SKRSContext2D,
  { frame, look, chance, thick }: { frame: StageFrame; look: Look; chance: Chance; thick: boolean },
): void {
  const mists = chance.fork('mist');
  const { tone, sky } = look.light;
  for (let bank = 0; bank < (thick ? 9 : 5); bank++) {
    const [x, y] = [
      frame.width * mists(),
      frame.horizon + frame.height * mists.between(0.03, thick ? 0.22 : 0.15),
    ];
    const [width, height] = [
      frame.width * mists.between(0.25, 0.6),
      mists.between(34, 74) * (thick ? 1.5 : 1),
    ];
    context.save();
    context.translate(x, y);
    context.scale(width, height);
    const fade = context.createRadialGradient(0, 0, 0, 0, 0, 1);
    fade.addColorStop(0, alpha(tone(Math.min(5.9, sky[2] + 0.3)), thick ? 0.5 : look.painted ? 0.2 : 0.32));
    fade.addColorStop(1, alpha(tone(sky[2]), 0));
    context.fillStyle = fade;
    context.fillRect(-1, -1, 2, 2);
    context.restore();
  }
}
