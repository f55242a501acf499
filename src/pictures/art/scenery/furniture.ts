import type { Box } from '../artboard.ts';
import { darken, lighten } from '../colour.ts';
import type { Random } from '../random.ts';
import { group, linearGradient, path, shape } from '../svg.ts';
import { skyColours } from './mood.ts';
import type { Mood } from './scenery.ts';
import { cloud, precipitation } from './sky.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A window, with the sky as it is outside. */
export function windowPane(box: Box, mood: Mood, random: Random): string {
  const { x, y, width, height } = box;
  const colours = skyColours(mood);
  const pane = { x: x + 18, y: y + 18, width: width - 36, height: height - 36 };
  const night = mood.timeOfDay === 'night';
  return (
    linearGradient(
      'window',
      colours.map((colour, index) => [index / (colours.length - 1), colour] as const),
    ) +
    shape('rect', { ...box, rx: 12, fill: '#ffffff' }) +
    shape('rect', { ...pane, fill: 'url(#window)' }) +
    (night
      ? shape('circle', { cx: x + width * 0.68, cy: y + height * 0.3, r: 28, fill: '#fdf6d8' })
      : cloud({
          x: x + width * 0.5,
          y: y + height * 0.4,
          scale: width / 620,
          fill: '#ffffff',
          opacity: 0.85,
        })) +
    precipitation(
      { mood, random },
      { x: pane.x + 20, y: pane.y + 10, width: pane.width - 30, height: pane.height - 60 },
    ) +
    shape('path', {
      d: path`M${x + width / 2} ${y + 18}v${height - 36}M${x + 18} ${y + height * 0.5}h${width - 36}`,
      stroke: '#ffffff',
      'stroke-width': 14,
    }) +
    shape('rect', { x: x - 16, y: y + height - 4, width: width + 32, height: 24, rx: 8, fill: '#ffffff' })
  );
}

/** A shelf with books. */
export function bookshelf(random: Random, box: Box, wood: string): string {
  const rows = Math.max(1, Math.round(box.height / 120));
  const rowHeight = box.height / rows;
  const parts = [shape('rect', { ...box, rx: 8, fill: darken(wood, 0.22) })];
  for (let row = 0; row < rows; row++) {
    const floor = box.y + (row + 1) * rowHeight - 14;
    for (let x = box.x + 16; x < box.x + box.width - 44; ) {
      const width = random.between(18, 34);
      const height = rowHeight * random.between(0.5, 0.74);
      if (random.next() < 0.86) {
        const cover = random.pick(['#c8553d', '#3f6c8f', '#d9a441', '#5a8a6a', '#8a5a83', '#e7d8bd']);
        parts.push(shape('rect', { x, y: floor - height, width, height, rx: 3, fill: cover }));
        parts.push(
          shape('rect', {
            x,
            y: floor - height + 12,
            width,
            height: 6,
            fill: lighten(cover, 0.4),
            opacity: 0.7,
          }),
        );
      }
      x += width + 3;
    }
    parts.push(shape('rect', { x: box.x, y: floor, width: box.width, height: 14, fill: wood }));
  }
  parts.push(shape('rect', { ...box, rx: 8, fill: 'none', stroke: wood, 'stroke-width': 14 }));
  return parts.join('');
}

export function framedPicture(box: Box, colour: string): string {
  return (
    shape('rect', { ...box, rx: 6, fill: '#8a6242' }) +
    shape('rect', {
      x: box.x + 14,
      y: box.y + 14,
      width: box.width - 28,
      height: box.height - 28,
      fill: lighten(colour, 0.55),
    }) +
    shape('path', {
      d: path`M${box.x + 14} ${box.y + box.height - 14}v${-box.height * 0.22}l${box.width * 0.3} ${-box.height * 0.26}l${box.width * 0.22} ${box.height * 0.18}l${box.width * 0.18} ${-box.height * 0.14}l${box.width * 0.3 - 28} ${box.height * 0.22}v${box.height * 0.22}Z`,
      fill: colour,
    })
  );
}

export function floorLamp({ x, y }: Spot, shade: string): string {
  return (
    shape('path', { d: path`M${x} ${y}v-330`, stroke: '#5b4a3c', 'stroke-width': 12 }) +
    shape('ellipse', { cx: x, cy: y, rx: 62, ry: 14, fill: '#5b4a3c' }) +
    shape('circle', { cx: x, cy: y - 370, r: 150, fill: '#fff3c4', opacity: 0.25 }) +
    shape('path', { d: path`M${x - 46} ${y - 430}H${x + 46}L${x + 84} ${y - 318}H${x - 84}Z`, fill: shade })
  );
}

export function pottedPlant({ x, y }: Spot, pot: string): string {
  const leaf = (degrees: number, fill: string) =>
    shape('path', { transform: `rotate(${degrees})`, d: 'M0 0C-34-60-30-140 0-190C30-140 34-60 0 0Z', fill });
  return (
    group(
      { transform: `translate(${x.toFixed(1)} ${(y - 90).toFixed(1)})` },
      leaf(-46, '#2f8557'),
      leaf(44, '#2f8557'),
      leaf(-20, '#43a06c'),
      leaf(22, '#389462'),
      leaf(0, '#52b47c'),
    ) +
    shape('path', { d: path`M${x - 62} ${y - 100}H${x + 62}L${x + 44} ${y}H${x - 44}Z`, fill: pot }) +
    shape('rect', { x: x - 70, y: y - 112, width: 140, height: 28, rx: 8, fill: lighten(pot, 0.14) })
  );
}

export function sofa({ x, y }: Spot, colour: string): string {
  return (
    shape('path', {
      d: path`M${x - 200} ${y - 10}v34M${x + 200} ${y - 10}v34`,
      stroke: '#5b4a3c',
      'stroke-width': 16,
    }) +
    shape('rect', { x: x - 220, y: y - 210, width: 440, height: 190, rx: 46, fill: darken(colour, 0.1) }) +
    shape('path', { d: path`M${x} ${y - 205}v120`, stroke: darken(colour, 0.22), 'stroke-width': 5 }) +
    shape('rect', { x: x - 210, y: y - 104, width: 420, height: 104, rx: 30, fill: colour }) +
    shape('rect', { x: x - 258, y: y - 150, width: 76, height: 154, rx: 36, fill: lighten(colour, 0.12) }) +
    shape('rect', { x: x + 182, y: y - 150, width: 76, height: 154, rx: 36, fill: lighten(colour, 0.12) })
  );
}

/** Wall cupboards above a worktop with drawers and an oven. */
export function kitchenUnits(left: number, right: number, y: number, colour: string): string {
  const parts: string[] = [];
  const unit = 190;
  for (let x = left, index = 0; x < right; x += unit, index++) {
    const width = Math.min(unit, right - x);
    parts.push(
      shape('rect', {
        x: x + 4,
        y: y - 190,
        width: width - 8,
        height: 190,
        rx: 8,
        fill: colour,
        stroke: darken(colour, 0.14),
        'stroke-width': 4,
      }),
    );
    if (index % 4 === 1) {
      parts.push(
        shape('rect', { x: x + 24, y: y - 146, width: width - 48, height: 120, rx: 10, fill: '#39424d' }),
      );
      parts.push(
        shape('rect', {
          x: x + 38,
          y: y - 126,
          width: width - 76,
          height: 78,
          rx: 8,
          fill: '#f0a85a',
          opacity: 0.75,
        }),
      );
      parts.push(
        shape('rect', { x: x + 24, y: y - 172, width: width - 48, height: 12, rx: 6, fill: '#8d99a6' }),
      );
    } else {
      parts.push(
        shape('rect', {
          x: x + width / 2 - 28,
          y: y - 166,
          width: 56,
          height: 10,
          rx: 5,
          fill: darken(colour, 0.3),
        }),
      );
    }
  }
  parts.push(
    shape('rect', { x: left - 20, y: y - 214, width: right - left + 40, height: 28, rx: 8, fill: '#e9dfd0' }),
  );
  return parts.join('');
}

export function flask({ x, y }: Spot, liquid: string): string {
  return (
    shape('path', {
      d: path`M${x - 16} ${y - 150}v58L${x - 62} ${y - 14}q-8 14 8 14H${x + 54}q16 0 8 -14L${x + 16} ${y - 92}v-58Z`,
      fill: '#ffffff',
      opacity: 0.75,
    }) +
    shape('path', {
      d: path`M${x - 36} ${y - 58}L${x - 58} ${y - 16}q-6 10 6 10H${x + 52}q12 0 6 -10L${x + 36} ${y - 58}Z`,
      fill: liquid,
    }) +
    shape('rect', { x: x - 24, y: y - 160, width: 48, height: 14, rx: 7, fill: '#dff0f4' })
  );
}

export function testTubes({ x, y }: Spot): string {
  const colours = ['#ef5b6e', '#f3b33d', '#4aa8d8', '#6dc48d'];
  return (
    colours
      .map((colour, index) => {
        const left = x - 84 + index * 46;
        return (
          shape('path', {
            d: path`M${left} ${y - 136}v106a15 15 0 0 0 30 0v-106Z`,
            fill: '#ffffff',
            opacity: 0.8,
          }) + shape('path', { d: path`M${left + 3} ${y - 90}v60a12 12 0 0 0 24 0v-60Z`, fill: colour })
        );
      })
      .join('') +
    shape('rect', { x: x - 104, y: y - 84, width: 206, height: 16, rx: 6, fill: '#a0795a' }) +
    shape('rect', { x: x - 104, y: y - 14, width: 206, height: 16, rx: 6, fill: '#8a6548' }) +
    shape('path', {
      d: path`M${x - 98} ${y - 80}V${y - 8}M${x + 96} ${y - 80}V${y - 8}`,
      stroke: '#8a6548',
      'stroke-width': 12,
    })
  );
}

export function desk(left: number, right: number, y: number, wood: string): string {
  return (
    shape('rect', { x: left, y: y - 20, width: right - left, height: 26, rx: 8, fill: wood }) +
    shape('rect', { x: left + 30, y: y + 6, width: 26, height: 170, fill: darken(wood, 0.2) }) +
    shape('rect', { x: right - 150, y: y + 6, width: 120, height: 150, rx: 6, fill: darken(wood, 0.12) }) +
    [30, 78]
      .map((drop) =>
        shape('rect', { x: right - 106, y: y + drop, width: 34, height: 8, rx: 4, fill: darken(wood, 0.4) }),
      )
      .join('')
  );
}
