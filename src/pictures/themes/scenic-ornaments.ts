import { fillDisc } from '../stage/layer.ts';
import { corners, fillPolygon, fillRing, oneOf } from './draw-ornament.ts';

/** Cut paper: a sun, leaves and torn edges. */
export const cutForms = oneOf([
  (pen, width, height) => {
    const [x, y, radius] = [width * 0.8, height * 0.62, Math.min(width, height) * 0.3];
    fillDisc(pen, x, y, radius);
    for (const [ray, at] of corners(18, { x, y, radii: [radius * 1.16] }).entries()) {
      const angle = (ray / 18) * 2 * Math.PI;
      const side = (turn: number, far: number) =>
        [at[0] + Math.cos(angle + turn) * far, at[1] + Math.sin(angle + turn) * far] as const;
      fillPolygon(pen, [
        side(1.57, radius * 0.09),
        side(0, radius * (ray % 2 === 0 ? 0.62 : 0.4)),
        side(-1.57, radius * 0.09),
      ]);
    }
  },
  (pen, width, height) => {
    const long = Math.min(width, height) * 0.9;
    pen.translate(width * 0.94, height * 1.02);
    for (let leaf = 0; leaf < 5; leaf++) {
      pen.save();
      pen.rotate(-Math.PI / 2 - 1.15 + leaf * 0.46);
      const own = long * (leaf % 2 === 0 ? 1 : 0.78);
      pen.beginPath();
      pen.moveTo(own * 0.08, 0);
      pen.quadraticCurveTo(own * 0.5, -own * 0.2, own, 0);
      pen.quadraticCurveTo(own * 0.5, own * 0.2, own * 0.08, 0);
      pen.fill();
      pen.restore();
    }
  },
  (pen, width, height) => {
    const radius = Math.min(width, height) * 0.36;
    fillRing(pen, width * 0.42, height * 0.78, radius * 0.62, radius * 0.5);
    fillDisc(pen, width * 0.42, height * 0.78, radius * 0.4);
    fillRing(pen, width * 0.86, height * 0.4, radius, radius * 0.86);
    fillDisc(pen, width * 0.86, height * 0.4, radius * 0.72);
  },
]);

/** What hangs and shines in a theatre: rays, lozenges and swags. */
export const playhouseForms = oneOf([
  (pen, width, height) => {
    const far = width + height;
    for (let ray = 0; ray < 9; ray++) {
      const angle = Math.PI * (1 + (ray + 0.25) / 9);
      const [x, y] = [width * 0.5, height * 1.1];
      const end = (turn: number) =>
        [x + Math.cos(angle + turn) * far, y + Math.sin(angle + turn) * far] as const;
      fillPolygon(pen, [[x, y], end(0), end(0.17)]);
    }
  },
  (pen, width, height) => {
    const [wide, tall] = [Math.min(width, height) * 0.26, Math.min(width, height) * 0.42];
    for (let column = 0; column * wide < width + wide; column++) {
      for (let row = 0; row * tall < height + tall; row++) {
        if ((column + row) % 2 === 1) continue;
        const [x, y] = [width - column * wide, height - row * tall];
        fillPolygon(pen, [
          [x, y - tall / 2],
          [x + wide / 2, y],
          [x, y + tall / 2],
          [x - wide / 2, y],
        ]);
      }
    }
  },
  (pen, width, height) => {
    const count = Math.max(2, Math.round(width / 420));
    const wide = width / count;
    for (let swag = 0; swag < count; swag++) {
      for (const deep of [0.3, 0.16]) {
        pen.beginPath();
        pen.moveTo(swag * wide, 0);
        pen.quadraticCurveTo((swag + 0.5) * wide, height * deep * 2, (swag + 1) * wide, 0);
        pen.fill();
      }
    }
  },
]);

/** Rainbows, stars and scallops. */
export const toyForms = oneOf([
  (pen, width, height) => {
    const radius = Math.min(width * 0.8, height * 0.94);
    for (const share of [1, 0.74, 0.48])
      fillRing(pen, width * 0.86, height * 1.02, radius * share, radius * (share - 0.15));
  },
  (pen, width, height) => {
    const side = Math.min(width, height);
    pen.lineJoin = 'round';
    for (const [x, y, size] of [
      [0.74, 0.66, 0.3],
      [0.34, 0.84, 0.13],
      [0.9, 0.2, 0.14],
      [0.42, 0.36, 0.08],
    ] as const) {
      const at = {
        x: width * x,
        y: height * y,
        radii: [side * size, side * size * 0.52],
        from: -Math.PI / 2,
      };
      pen.lineWidth = side * size * 0.22;
      pen.beginPath();
      for (const point of corners(10, at)) pen.lineTo(...point);
      pen.closePath();
      pen.fill();
      pen.stroke();
    }
  },
  (pen, width, height) => {
    const radius = Math.min(width, height) * 0.3;
    for (const [x, y, share] of [
      [0.86, 0.8, 1],
      [0.6, 0.94, 0.7],
      [1.02, 0.5, 0.62],
      [0.44, 1.02, 0.4],
    ] as const)
      fillDisc(pen, width * x, height * y, radius * share);
    for (const [x, y] of [
      [0.5, 0.3],
      [0.72, 0.16],
      [0.3, 0.62],
    ] as const)
      fillDisc(pen, width * x, height * y, radius * 0.13);
  },
]);
