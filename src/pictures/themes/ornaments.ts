import { fillDisc, fillRectangle } from '../stage/layer.ts';
import { corners, fillRing, oneOf, strokeDisc } from './draw-ornament.ts';

/** What a printer has: a disc, a stack of rules, a ring and full stops. Nothing that could be taken for a chart. */
export const printersForms = oneOf([
  (pen, width, height) => {
    // The ring around it ends within the box.
    const radius = Math.min(width / 1.18, height * 0.86);
    fillDisc(pen, width, height, radius);
    fillRing(pen, width, height, radius * 1.16, radius * 1.09);
  },
  (pen, width, height) => {
    let y = height * 0.2;
    for (let line = 0; y < height; line++) {
      const thick = height * (0.008 + 0.013 * line);
      pen.fillRect(width * 0.62, y, width, thick);
      y += thick + height * 0.055;
    }
  },
  (pen, width, height) => {
    const radius = Math.min(width * 0.86, height * 0.52);
    fillRing(pen, width * 0.9, height * 0.5, radius, radius * 0.56);
  },
  (pen, width, height) => {
    const radius = Math.min(width * 0.34, height * 0.3);
    fillDisc(pen, width - radius * 0.8, height - radius * 0.9, radius);
    fillDisc(pen, width - radius * 2.3, height - radius * 0.9 + radius * 0.62, radius * 0.38);
  },
]);

/** Large round forms, as if they were cut with a stamp. */
export const roundForms = oneOf([
  (pen, width, height) => {
    pen.translate(width * 0.7, height * 0.55);
    pen.rotate(-Math.PI / 4);
    const thick = Math.min(width, height) * 0.24;
    for (const [row, shift] of [-0.3, 0.25, -0.1, 0.4].entries()) {
      const y = (row - 1.5) * thick * 1.22 - thick / 2;
      fillRectangle(
        pen,
        { x: -width * 0.6 + shift * width, y, width: width * 1.5, height: thick },
        thick / 2,
      );
    }
  },
  (pen, width, height) => {
    const side = Math.min(width / 2, height / 3);
    for (let tile = 0; tile < 6; tile++) {
      const [x, y] = [width - side * (1 + (tile % 2)), height - side * (1 + Math.floor(tile / 2))];
      const [right, low] = [tile % 3 === 0, tile % 4 < 2];
      pen.beginPath();
      pen.moveTo(x + (right ? side : 0), y + (low ? side : 0));
      const from = right ? (low ? 1 : 0.5) : low ? 1.5 : 0;
      pen.arc(x + (right ? side : 0), y + (low ? side : 0), side, from * Math.PI, (from + 0.5) * Math.PI);
      pen.fill();
    }
  },
  (pen, width, height) => {
    const radius = Math.min(width, height) * 1.05;
    for (const share of [1, 0.7, 0.4])
      fillRing(pen, width, height, radius * share, Math.max(0, radius * (share - 0.17)));
  },
  (pen, width, height) => {
    const step = Math.min(width, height) / 4;
    for (let dot = 0; dot < 24; dot++) {
      const [column, row] = [dot % 4, Math.floor(dot / 4)];
      fillDisc(
        pen,
        width - step * (column + 0.5),
        height - step * (row + 0.5),
        step * (0.42 - 0.075 * column),
      );
    }
  },
]);

/** Construction lines of a drawing board. */
export const draftedForms = oneOf([
  (pen, width, height) => {
    const [x, y, radius] = [width * 0.62, height * 0.52, Math.min(width, height) * 0.42];
    pen.lineWidth = 3;
    for (const share of [1, 0.78, 0.3]) strokeDisc(pen, x, y, radius * share);
    pen.fillRect(x - radius * 1.25, y - 1.5, radius * 2.5, 3);
    pen.fillRect(x - 1.5, y - radius * 1.25, 3, radius * 2.5);
    for (const [hole, at] of corners(6, { x, y, radii: [radius * 0.54] }).entries()) {
      strokeDisc(pen, ...at, radius * (hole % 2 === 0 ? 0.1 : 0.06));
    }
  },
  (pen, width, height) => {
    const [x, y, radius] = [width * 0.58, height * 0.5, Math.min(width, height) * 0.4];
    const points = corners(6, { x, y, radii: [radius], from: Math.PI / 6 });
    pen.lineWidth = 3;
    pen.beginPath();
    for (const point of points) pen.lineTo(...point);
    pen.closePath();
    for (const point of points.filter((_, index) => index % 2 === 0)) {
      pen.moveTo(x, y);
      pen.lineTo(...point);
    }
    pen.stroke();
    for (const share of [1.12, 1.24]) pen.fillRect(x - radius, y + radius * share, radius * 2, 3);
  },
  (pen, width, height) => {
    const radius = Math.min(width, height);
    pen.lineWidth = 3;
    for (const share of [0.96, 0.9, 0.55]) strokeDisc(pen, width, height, radius * share);
    for (let ray = 0; ray <= 12; ray++) {
      const angle = Math.PI * (1 + ray / 24);
      pen.beginPath();
      pen.moveTo(width + Math.cos(angle) * radius * 0.55, height + Math.sin(angle) * radius * 0.55);
      pen.lineTo(width + Math.cos(angle) * radius * 0.9, height + Math.sin(angle) * radius * 0.9);
      pen.stroke();
    }
  },
]);

/** Rings, plates and waves of a lit stage. */
export const stageForms = oneOf([
  (pen, width, height) => {
    const radius = Math.min(width, height);
    for (const share of [1.05, 0.82, 0.59, 0.36])
      fillRing(pen, width * 0.96, height * 0.98, radius * share, radius * (share - 0.075));
  },
  (pen, width, height) => {
    const side = Math.min(width, height) * 0.74;
    pen.translate(width * 0.78, height * 0.62);
    pen.rotate(Math.PI / 5);
    fillRectangle(pen, { x: -side / 2, y: -side / 2, width: side, height: side }, side * 0.2);
    pen.rotate(-Math.PI / 9);
    pen.lineWidth = side * 0.03;
    pen.beginPath();
    pen.roundRect(-side * 0.68, -side * 0.68, side * 1.36, side * 1.36, side * 0.26);
    pen.stroke();
  },
  (pen, width, height) => {
    for (let wave = 0; wave < 4; wave++) {
      const level = height * (0.5 + wave * 0.15);
      pen.lineWidth = height * (0.02 + wave * 0.016);
      pen.beginPath();
      pen.moveTo(-10, level);
      pen.bezierCurveTo(
        width * 0.35,
        level - height * 0.3,
        width * 0.6,
        level + height * 0.22,
        width + 10,
        level - height * 0.16,
      );
      pen.stroke();
    }
  },
]);
