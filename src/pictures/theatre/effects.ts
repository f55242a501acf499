import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Chance } from './chance.ts';
import { alpha, clamp, mix } from './colour.ts';
import type { Look } from './look.ts';
import { outline, polygon, ribbon } from './paper.ts';
import { waveRow } from './scenery/water.ts';
import { BLEED, type StageFrame } from './stage-frame.ts';

export interface Effect {
  readonly frame: StageFrame;
  readonly look: Look;
  readonly chance: Chance;
}

/** A round glow on top of what is already painted. */
export function paintGlow(
  context: SKRSContext2D,
  where: { x: number; y: number; radius: number; colour: string; strength: number },
): void {
  const { x, y, radius, colour, strength } = where;
  const glow = context.createRadialGradient(x, y, 0, x, y, radius);
  glow.addColorStop(0, alpha(colour, strength));
  glow.addColorStop(0.35, alpha(colour, strength * 0.42));
  glow.addColorStop(1, alpha(colour, 0));
  context.fillStyle = glow;
  context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}

export function paintFlames(
  context: SKRSContext2D,
  { look, x, y, size }: Effect & { x: number; y: number; size: number },
): void {
  const { glow, gold } = look.light;
  for (let flame = -2; flame <= 2; flame++) {
    const tall = size * (1 - Math.abs(flame) * 0.24);
    context.fillStyle = flame % 2 === 0 ? mix(glow, '#ffffff', 0.3) : gold;
    context.fill(
      ribbon(
        [x + flame * size * 0.2, y + 4, size * 0.26],
        [x + flame * size * 0.19 + (flame % 2) * 5, y - tall * 0.5, size * 0.19],
        [x + flame * size * 0.14 - 3, y - tall, 1],
      ),
    );
  }
}

/** Slanting beams of light from windows. */
export function paintBeams(context: SKRSContext2D, { frame, look }: Effect): void {
  const { glow, hour } = look.light;
  const strength = hour === 'night' || hour === 'storm' ? 0.1 : 0.24;
  for (let beam = 0; beam < 3; beam++) {
    const x = frame.width * (0.24 + beam * 0.3);
    const fade = context.createLinearGradient(x, frame.height * 0.12, x - 240, frame.shelf);
    fade.addColorStop(0, alpha(glow, strength));
    fade.addColorStop(1, alpha(glow, 0));
    context.fillStyle = fade;
    context.fill(
      polygon(
        [x - 40, frame.height * 0.1],
        [x + 80, frame.height * 0.1],
        [x - 40, frame.shelf],
        [x - 400, frame.shelf],
      ),
    );
  }
}

/** Light from above, on whoever stands at `x`. */
export function paintSpotlightBeam(context: SKRSContext2D, { frame, look }: Effect, x: number): void {
  const { glow, hour } = look.light;
  const fade = context.createLinearGradient(x, 0, x, frame.shelf);
  fade.addColorStop(0, alpha(glow, hour === 'day' ? 0.34 : 0.14));
  fade.addColorStop(1, alpha(glow, 0));
  const foot = frame.shelf * 0.44;
  context.fillStyle = fade;
  context.fill(
    polygon(
      [x - foot * 0.16, -BLEED],
      [x + foot * 0.16, -BLEED],
      [x + foot, frame.shelf],
      [x - foot, frame.shelf],
    ),
  );
}

export function paintRain(context: SKRSContext2D, { frame, look, chance }: Effect): void {
  const drops = chance.fork('rain');
  context.strokeStyle = alpha(look.light.cool, 0.34);
  context.lineWidth = 1.6;
  context.beginPath();
  for (let drop = 0; drop < 150; drop++) {
    const [x, y, long] = [
      drops.between(-0.05, 1.1) * frame.width,
      drops() * frame.shelf,
      drops.between(28, 60),
    ];
    context.moveTo(x, y);
    context.lineTo(x - long * 0.24, y + long);
  }
  context.stroke();
}

export function paintSnowfall(context: SKRSContext2D, { frame, look, chance }: Effect, near: boolean): void {
  const flakes = chance.fork(near ? 'near snow' : 'far snow');
  context.fillStyle = look.light.tone(5.95);
  for (let flake = 0; flake < (near ? 60 : 110); flake++) {
    context.globalAlpha = flakes.between(0.45, 0.95);
    context.beginPath();
    context.arc(
      flakes.between(-0.04, 1.04) * frame.width,
      flakes() * frame.shelf,
      near ? flakes.between(2.2, 4.6) : flakes.between(1, 2.2),
      0,
      2 * Math.PI,
    );
    context.fill();
  }
  context.globalAlpha = 1;
}

export function paintLightning(context: SKRSContext2D, { frame, look, chance }: Effect): void {
  const bolt = chance.fork('lightning');
  let [x, y] = [frame.width * bolt.between(0.3, 0.7), frame.height * 0.04];
  const points: [number, number, number][] = [[x, y, 7]];
  for (let step = 0; step < 6; step++) {
    x += bolt.between(-70, 70);
    y += (frame.horizon - frame.height * 0.02) / 6.4;
    points.push([x, y, 7 - step]);
  }
  paintGlow(context, {
    x: points[2]?.[0] ?? x,
    y: frame.horizon * 0.45,
    radius: frame.height * 0.5,
    colour: look.light.cool,
    strength: 0.5,
  });
  context.fillStyle = mix(look.light.cool, '#ffffff', 0.6);
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (from && to) context.fill(ribbon(from, to));
  }
}

/** Falling leaves, petals and snowflakes, each below the matching tree of {@link seasons}. */
export function paintSeasons(context: SKRSContext2D, { frame, look, chance }: Effect): void {
  const fall = chance.fork('fall');
  const { tone, gold } = look.light;
  const trees = frame.width > 1200 ? 4 : 2;
  const colours = trees === 4 ? [tone(5.7), undefined, gold, tone(5.9)] : [undefined, tone(5.9)];
  for (let leaf = 0; leaf < 96; leaf++) {
    const [x, y, turn] = [fall(), fall() * frame.shelf, fall() * 6];
    const colour = colours[Math.floor(clamp(x, 0, 0.999) * trees)];
    if (!colour || y < frame.height * 0.16) continue;
    context.save();
    context.translate(x * frame.width, y);
    context.rotate(turn);
    context.fillStyle = alpha(colour, 0.86);
    if (colour === colours.at(-1)) {
      context.beginPath();
      context.arc(0, 0, 2.7, 0, 2 * Math.PI);
      context.fill();
    } else context.fill(ribbon([-7, 0, 0.5], [0, 1.5, 6], [7, 0, 0.5]));
    context.restore();
  }
}

/** The nearest paper, which captions are set on. */
export function paintApron(
  context: SKRSContext2D,
  { frame, look, chance }: Effect,
  edge: 'grass' | 'bare' | 'boards' | 'waves' | 'snow',
): void {
  const { tone, sky } = look.light;
  const rough = chance.fork('apron');
  const points: [number, number, 1?][] = [[-BLEED * 2, frame.height + BLEED, 1]];
  const step = edge === 'boards' ? 400 : 84;
  const swing = edge === 'boards' ? 0.8 : edge === 'bare' ? 3.4 : 6;
  for (let x = -BLEED * 2; x <= frame.width + BLEED * 2; x += step)
    points.push([x, frame.shelf + 6 + Math.sin(x / 210 + 2) * swing + rough.between(-0.5, 0.5) * swing]);
  points.push([frame.width + BLEED * 2, frame.shelf + 6], [frame.width + BLEED * 2, frame.height + BLEED, 1]);
  const shape =
    edge === 'waves'
      ? waveRow(frame, { y: frame.shelf + 8, length: 170, height: 20, shift: 30 })
      : outline(...points);
  const ink = look.painted ? mix(tone(0.6), apronColour(edge), 0.5) : tone(0.1);
  const lit = look.painted ? mix(ink, '#ffffff', 0.25) : tone(Math.min(1.7, sky[2] * 0.36));
  context.save();
  context.translate(0, -2.4);
  context.fillStyle = edge === 'snow' && !look.painted ? tone(3.4) : lit;
  context.fill(shape);
  context.restore();
  const fade = context.createLinearGradient(0, frame.shelf, 0, frame.height);
  fade.addColorStop(0, ink);
  fade.addColorStop(1, mix(ink, '#000000', look.painted ? 0.16 : 0.3));
  context.fillStyle = fade;
  context.fill(shape);
  if (edge === 'grass') {
    const blades = chance.fork('blades');
    for (let tuft = 0; tuft < frame.width / 34; tuft++) {
      const [x, tall] = [blades.between(-BLEED, frame.width + BLEED), blades.between(8, 24)];
      for (const lean of [-0.5, -0.1, 0.35])
        context.fill(
          polygon(
            [x - 3, frame.shelf + 12],
            [x + lean * tall, frame.shelf + 6 - tall * (1 - Math.abs(lean) * 0.3)],
            [x + 3, frame.shelf + 12],
          ),
        );
    }
  }
}

function apronColour(edge: 'grass' | 'bare' | 'boards' | 'waves' | 'snow'): string {
  return { grass: '#2f6b4f', bare: '#7a5a44', boards: '#6b4530', waves: '#1f6f92', snow: '#5f82ad' }[edge];
}
