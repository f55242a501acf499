import type { Path2D } from '@napi-rs/canvas';
import { box, circle, outline, polygon, ribbon } from '../paper.ts';
import type { PuppetCut } from './puppet.ts';

/** Draws an object held at a hand. `raised` turns tools and weapons to strike. */
type Prop = (cut: PuppetCut, x: number, y: number, raised: boolean) => void;

const stick = (x: number, y: number, over: number): Path2D =>
  ribbon([x - 1, y - over, 1.9], [x + 0.6, y, 1.9], [x + 2, 0, 1.5]);

export const PROPS: Record<string, Prop> = {
  mirror: (cut, x, y) => {
    cut.add(
      'metal',
      outline([x - 4, y - 13], [x, y - 19], [x + 4, y - 13], [x, y - 7]),
      ribbon([x, y + 2, 1.6], [x, y - 8, 1.6]),
    );
    cut.cut(outline([x - 2.4, y - 13], [x, y - 16.8], [x + 2.4, y - 13], [x, y - 9.4]));
  },
  comb: (cut, x, y) => {
    cut.add('metal', box(x - 1, y - 9, 9, 2.5));
    for (let tooth = 0; tooth < 5; tooth++)
      cut.add(
        'metal',
        polygon(
          [x - 0.6 + tooth * 1.9, y - 7],
          [x + 0.4 + tooth * 1.9, y - 7],
          [x - 0.1 + tooth * 1.9, y - 1],
        ),
      );
  },
  lantern: (cut, x, y) => {
    cut.add(
      'metal',
      polygon([x - 3, y + 4], [x + 3, y + 4], [x + 4, y + 6], [x - 4, y + 6]),
      polygon([x - 4, y + 15], [x + 4, y + 15], [x + 3, y + 17], [x - 3, y + 17]),
      ribbon([x, y, 1], [x, y + 4, 1]),
      box(x - 3.4, y + 6, 0.8, 9),
      box(x + 2.6, y + 6, 0.8, 9),
    );
    cut.cut(box(x - 2.6, y + 6, 5.2, 9));
    cut.lights.push([x, y + 10.5, 34]);
  },
  torch: (cut, x, y) => {
    cut.add('wood', ribbon([x - 2, y + 8, 2], [x + 2, y - 10, 2.6]));
    cut.cut(
      outline([x + 1, y - 10], [x + 5.5, y - 14], [x + 3, y - 23, 1], [x + 0.5, y - 17], [x - 1, y - 13]),
    );
    cut.lights.push([x + 2.5, y - 15, 40]);
  },
  book: (cut, x, y) =>
    void cut.add('leather', polygon([x - 3, y - 4], [x + 8, y - 7], [x + 9, y - 4], [x - 2, y + 1])),
  staff: (cut, x, y) => void cut.add('wood', stick(x, y, 22)),
  crook: (cut, x, y) =>
    void cut.add(
      'wood',
      stick(x, y, 26),
      ribbon([x - 1, y - 25, 1.9], [x + 1, y - 33, 1.9], [x + 6, y - 34, 1.8], [x + 7, y - 28, 1]),
    ),
  spear: (cut, x, y) =>
    void cut
      .add('wood', stick(x, y, 40))
      .add('metal', polygon([x - 4, y - 39], [x - 1.6, y - 52], [x + 1, y - 39])),
  sword: (cut, x, y, raised) => {
    const [dx, dy] = raised ? [0.42, -0.9] : [0.34, 0.94];
    const at = (along: number, across: number): [number, number] => [
      x + dx * along - dy * across,
      y + dy * along + dx * across,
    ];
    cut.add(
      'metal',
      polygon(at(3, -1.3), at(33, -1), at(37, 0), at(33, 1), at(3, 1.3)),
      polygon(at(2.4, -5.4), at(4.2, -5.4), at(4.2, 5.4), at(2.4, 5.4)),
    );
    cut.add('leather', polygon(at(-4, -0.9), at(3, -0.9), at(3, 0.9), at(-4, 0.9)));
  },
  axe: (cut, x, y, raised) =>
    tool(cut, x, y, raised, (at) =>
      cut.add(
        'metal',
        outline([...at(22, -1), 1], [...at(20, 9)], [...at(26, 11), 1], [...at(33, 9)], [...at(29, -1), 1]),
      ),
    ),
  hammer: (cut, x, y, raised) =>
    tool(cut, x, y, raised, (at) => cut.add('metal', polygon(at(24, -5), at(30, -5), at(30, 7), at(24, 7)))),
  spade: (cut, x, y) =>
    tool(cut, x, y, false, (at) =>
      cut.add(
        'metal',
        outline(
          [...at(25, -3.6), 1],
          [...at(25, 3.6), 1],
          [...at(33, 3.2)],
          [...at(37, 0)],
          [...at(33, -3.2)],
        ),
      ),
    ),
  broom: (cut, x, y) =>
    tool(cut, x, y, false, (at) => cut.add('wood', polygon(at(22, -2), at(22, 2), at(36, 6), at(36, -5)))),
  club: (cut, x, y) =>
    void cut.add(
      'wood',
      ribbon([x - 2, y + 8, 3], [x + 6, y - 14, 4.6], [x + 13, y - 34, 9], [x + 15, y - 42, 6]),
      polygon([x + 8, y - 28], [x + 3, y - 32], [x + 10, y - 33]),
      polygon([x + 16, y - 30], [x + 22, y - 32], [x + 17, y - 36]),
    ),
  ladle: (cut, x, y) =>
    void cut.add(
      'metal',
      ribbon([x - 3, y + 8, 1.4], [x + 2, y - 12, 1.6], [x + 5, y - 24, 1.4]),
      outline([x + 2, y - 24, 1], [x + 11, y - 24, 1], [x + 10, y - 19], [x + 4, y - 19]),
    ),
  shears: (cut, x, y) => {
    cut.add(
      'metal',
      polygon([x - 1, y - 2], [x + 7, y - 24], [x + 2.6, y - 4]),
      polygon([x + 3, y - 2], [x + 0, y - 25], [x - 1, y - 4]),
    );
    for (const side of [-3, 4.4])
      cut.add(
        'metal',
        ribbon(
          [x + side - 2.6, y + 3, 1.4],
          [x + side, y + 6, 1.4],
          [x + side + 2.6, y + 3, 1.4],
          [x + side, y, 1.4],
          [x + side - 2.6, y + 3, 1.4],
        ),
      );
  },
  bow: (cut, x, y) =>
    void cut
      .add(
        'wood',
        ribbon(
          [x - 6, y - 24, 0.8],
          [x + 3, y - 14, 2],
          [x + 5, y, 2.4],
          [x + 3, y + 14, 2],
          [x - 6, y + 24, 0.8],
        ),
      )
      .add('wood', ribbon([x - 6, y - 24, 0.5], [x - 6, y + 24, 0.5])),
  harp: (cut, x, y) => {
    cut.add(
      'wood',
      ribbon([x - 3, y + 14, 4], [x - 8, y - 8, 3], [x - 4, y - 24, 2]),
      ribbon([x - 4, y - 24, 3], [x + 6, y - 18, 2.4], [x + 14, y - 22, 1.5]),
      ribbon([x + 13, y - 21, 2.2], [x + 7, y - 2, 2.2], [x - 3, y + 14, 3]),
    );
    for (let string = 1; string < 6; string++)
      cut.add(
        'metal',
        ribbon(
          [x - 4 + string * 2.6, y - 22 + string * 0.6, 0.4],
          [x - 6 + string * 2.4, y + 10 - string * 3.8, 0.4],
        ),
      );
  },
  pipe: (cut, x, y) => void cut.add('wood', ribbon([x - 5, y - 9, 1.4], [x + 10, y + 2, 2.6])),
  cup: (cut, x, y) =>
    void cut.add(
      'metal',
      outline(
        [x - 3.4, y - 11, 1],
        [x + 3.4, y - 11, 1],
        [x + 2.4, y - 5],
        [x + 0.8, y - 3, 1],
        [x + 0.8, y],
        [x + 2.8, y + 2, 1],
        [x - 2.8, y + 2, 1],
        [x - 0.8, y],
        [x - 0.8, y - 3, 1],
        [x - 2.4, y - 5],
      ),
    ),
  basket: (cut, x, y) =>
    void cut
      .add(
        'wood',
        outline([x - 8, y + 6, 1], [x + 8, y + 6, 1], [x + 6, y + 15, 1], [x - 6, y + 15, 1]),
        ribbon([x - 7, y + 6, 1.2], [x, y - 1, 1.4], [x + 7, y + 6, 1.2]),
      )
      .add('trim', circle(x - 3, y + 5, 2.6), circle(x + 2.4, y + 4.6, 2.8)),
  bucket: (cut, x, y) =>
    void cut.add(
      'wood',
      polygon([x - 5.5, y + 8], [x + 5.5, y + 8], [x + 4.2, y + 19], [x - 4.2, y + 19]),
      ribbon([x - 5, y + 8, 0.8], [x, y, 0.8], [x + 5, y + 8, 0.8]),
    ),
  net: (cut, x, y) => {
    cut.add('wood', ribbon([x - 4, y - 8, 1.2], [x + 8, y + 6, 1.4], [x + 12, y + 24, 1]));
    for (let mesh = 0; mesh < 4; mesh++)
      cut.add(
        'wood',
        ribbon([x + 2 + mesh * 3, y + mesh * 5, 0.6], [x - 6 + mesh * 4, y + 22, 0.6]),
        ribbon([x + mesh * 2, y + 6 + mesh * 4, 0.6], [x + 12, y + 10 + mesh * 4, 0.6]),
      );
  },
  shield: (cut, x, y) =>
    void cut.add(
      'metal',
      outline([x - 3, y - 13, 1], [x + 9, y - 13, 1], [x + 9, y], [x + 3, y + 12, 1], [x - 3, y]),
    ),
};

/** A sack carried over the shoulder. The position is that of the hand. */
export function sack(cut: PuppetCut, x: number, y: number): void {
  cut.add(
    'leather',
    outline(
      [x + 1, y - 2],
      [x - 8, y - 5],
      [x - 20, y + 2],
      [x - 25, y + 16],
      [x - 17, y + 27],
      [x - 7, y + 22],
      [x - 4, y + 8],
    ),
  );
}

function tool(
  cut: PuppetCut,
  x: number,
  y: number,
  raised: boolean,
  end: (at: (along: number, across: number) => [number, number]) => unknown,
): void {
  const [dx, dy] = raised ? [0.5, -0.87] : [0.55, 0.6];
  const at = (along: number, across: number): [number, number] => [
    x + dx * along - dy * across,
    y + dy * along + dx * across,
  ];
  cut.add('wood', ribbon([...at(-16, 0), 1.7], [...at(28, 0), 1.9]));
  end(at);
}
