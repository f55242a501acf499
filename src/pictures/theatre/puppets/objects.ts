// Over 300 lines: data, one thing after another.
import { box, circle, ellipse, outline, polygon, ribbon } from '../paper.ts';
import { PuppetCut } from './puppet.ts';

/** A small thing that tales turn on, at most 100 units high, above its foot at the origin. */
interface ObjectMaker {
  /** Where a hand takes hold of it. */
  readonly grip: readonly [x: number, y: number];
  /** The length of its 100 units in the hand of a person 100 units tall. */
  readonly inHand: number;
  readonly cut: (cut: PuppetCut) => unknown;
}

const OBJECTS: Record<string, ObjectMaker> = {
  apple: {
    grip: [0, -2],
    inHand: 11,
    cut: (cut) =>
      cut
        .add(
          'fur',
          outline(
            [0, -70, 1],
            [18, -80],
            [40, -66],
            [42, -36],
            [24, -4],
            [0, -6],
            [-24, -4],
            [-42, -36],
            [-40, -66],
            [-18, -80],
          ),
        )
        .add('wood', ribbon([0, -70, 5], [4, -86, 4], [12, -98, 5]))
        .add('trim', outline([6, -82, 1], [24, -98], [46, -92, 1], [28, -78]))
        .cut(ribbon([-30, -56, 0.6], [-32, -40, 5], [-26, -24, 0.6])),
  },
  ball: {
    grip: [0, -4],
    inHand: 15,
    cut: (cut) =>
      cut
        .add('metal', circle(0, -48, 48))
        .cut(
          ribbon([-44, -60, 0.8], [-10, -44, 4], [30, -44, 4], [46, -56, 0.8]),
          ribbon([-44, -32, 0.8], [-10, -16, 3.4], [26, -14, 3.4], [42, -26, 0.8]),
          ribbon([-26, -78, 1], [-16, -86, 5], [0, -90, 1]),
        ),
  },
  bell: {
    grip: [0, -98],
    inHand: 18,
    cut: (cut) =>
      cut
        .add(
          'metal',
          circle(0, -6, 8),
          outline(
            [-44, -12, 1],
            [-34, -26],
            [-28, -62],
            [-14, -80],
            [0, -84],
            [14, -80],
            [28, -62],
            [34, -26],
            [44, -12, 1],
          ),
        )
        .add('wood', ribbon([-8, -84, 5], [-8, -98, 5], [8, -98, 5], [8, -84, 5]))
        .cut(ribbon([-32, -26, 2.4], [0, -22, 2.8], [32, -26, 2.4])),
  },
  book: {
    grip: [0, -6],
    inHand: 17,
    cut: (cut) =>
      cut
        .add(
          'leather',
          outline(
            [-62, -12, 1],
            [-60, -72, 1],
            [-30, -80],
            [0, -70, 1],
            [30, -80],
            [60, -72, 1],
            [62, -12, 1],
            [32, -16],
            [0, -4, 1],
            [-32, -16],
          ),
        )
        .add(
          'trim',
          outline([-56, -20, 1], [-54, -76, 1], [-28, -86], [0, -74, 1], [0, -10, 1], [-28, -24]),
          outline([56, -20, 1], [54, -76, 1], [28, -86], [0, -74, 1], [0, -10, 1], [28, -24]),
        )
        .cut(
          ...[-66, -56, -46, -36].flatMap((y) => [
            ribbon([-46, y, 1], [-26, y - 4, 1.8], [-8, y + 3, 1]),
            ribbon([8, y + 3, 1], [26, y - 4, 1.8], [46, y, 1]),
          ]),
        ),
  },
  box: {
    grip: [0, -6],
    inHand: 15,
    cut: (cut) =>
      cut
        .add(
          'wood',
          box(-56, -44, 112, 44),
          outline([-60, -46, 1], [-54, -72], [-30, -82], [30, -82], [54, -72], [60, -46, 1]),
        )
        .add('metal', box(-9, -54, 18, 20), box(-56, -6, 112, 6))
        .cut(
          circle(0, -44, 3.2),
          ribbon([-54, -46, 1.4], [-14, -46, 1.4]),
          ribbon([14, -46, 1.4], [54, -46, 1.4]),
        ),
  },
  bread: {
    grip: [0, -8],
    inHand: 17,
    cut: (cut) =>
      cut
        .add(
          'leather',
          outline([-66, -4, 1], [-70, -26], [-50, -50], [0, -58], [50, -50], [70, -26], [66, -4, 1]),
        )
        .cut(
          ribbon([-40, -40, 0.8], [-30, -30, 5], [-26, -16, 0.8]),
          ribbon([-12, -46, 0.8], [-2, -34, 5], [2, -18, 0.8]),
          ribbon([18, -45, 0.8], [27, -33, 5], [30, -18, 0.8]),
        ),
  },
  candle: {
    grip: [0, -10],
    inHand: 19,
    cut: (cut) => {
      cut
        .add(
          'metal',
          outline([-30, 0, 1], [-26, -8], [26, -8], [30, 0, 1]),
          ribbon([24, -8, 4], [40, -14, 4], [40, -2, 4], [28, -3, 4]),
          box(-11, -20, 22, 14),
        )
        .add('trim', box(-8, -70, 16, 52))
        .cut(outline([0, -74, 1], [8, -84], [0, -104, 1], [-8, -84]));
      cut.lights.push([0, -86, 46]);
    },
  },
  crown: {
    grip: [0, -6],
    inHand: 14,
    cut: (cut) =>
      cut
        .add(
          'metal',
          polygon([-46, 0], [-60, -70], [-30, -36], [0, -84], [30, -36], [60, -70], [46, 0]),
          circle(-60, -74, 6.4),
          circle(0, -89, 7),
          circle(60, -74, 6.4),
        )
        .cut(
          ribbon([-44, -12, 2.6], [0, -8, 3], [44, -12, 2.6]),
          outline([0, -38], [7, -28], [0, -18], [-7, -28]),
          outline([-28, -30], [-23, -23], [-28, -16], [-33, -23]),
          outline([28, -30], [33, -23], [28, -16], [23, -23]),
        ),
  },
  cup: {
    grip: [0, -30],
    inHand: 15,
    cut: (cut) =>
      cut
        .add(
          'metal',
          outline(
            [-34, -96, 1],
            [34, -96, 1],
            [28, -62],
            [8, -44, 1],
            [7, -18],
            [28, -4, 1],
            [28, 0, 1],
            [-28, 0, 1],
            [-28, -4, 1],
            [-7, -18],
            [-8, -44, 1],
            [-28, -62],
          ),
        )
        .cut(
          ribbon([-30, -82, 1.8], [0, -79, 2.2], [30, -82, 1.8]),
          circle(0, -66, 4),
          circle(-15, -68, 2.6),
          circle(15, -68, 2.6),
        ),
  },
  egg: {
    grip: [0, -3],
    inHand: 9,
    cut: (cut) =>
      cut
        .add(
          'metal',
          outline([0, -92], [28, -62], [34, -30], [18, -4], [0, 0], [-18, -4], [-34, -30], [-28, -62]),
        )
        .cut(ribbon([-22, -44, 0.8], [-18, -60, 5], [-8, -74, 0.8])),
  },
  feather: {
    grip: [0, -4],
    inHand: 24,
    cut: (cut) =>
      cut
        .add(
          'trim',
          outline(
            [-2, -22, 1],
            [-20, -40],
            [-20, -66],
            [6, -96],
            [30, -104, 1],
            [32, -80],
            [24, -54, 1],
            [18, -50, 1],
            [18, -40],
            [6, -26, 1],
          ),
        )
        .add('wood', ribbon([-12, 0, 2.6], [-2, -26, 2.6], [8, -60, 2], [28, -100, 0.8]))
        .cut(
          ribbon([2, -36, 0.5], [-8, -50, 1.6], [-10, -56, 0.5]),
          ribbon([8, -52, 0.5], [-4, -66, 1.6], [-5, -74, 0.5]),
        ),
  },
  fiddle: {
    grip: [0, -62],
    inHand: 26,
    cut: (cut) =>
      cut
        .add(
          'wood',
          outline(
            [0, -52],
            [14, -50],
            [20, -40],
            [13, -30],
            [14, -24],
            [24, -14],
            [18, 0],
            [0, 4],
            [-18, 0],
            [-24, -14],
            [-14, -24],
            [-13, -30],
            [-20, -40],
            [-14, -50],
          ),
        )
        .add(
          'leather',
          ribbon([0, -44, 6], [0, -90, 4.4], [4, -98, 5], [0, -102, 2]),
          ribbon([-7, -92, 2], [7, -92, 2]),
          ribbon([34, 4, 1.6], [22, -50, 1.6], [10, -100, 1.4]),
        )
        .cut(
          ribbon([-8, -28, 0.6], [-6, -20, 2], [-9, -13, 0.6]),
          ribbon([8, -28, 0.6], [6, -20, 2], [9, -13, 0.6]),
          ribbon([-2, -8, 0.8], [-1.4, -86, 0.6]),
          ribbon([2, -8, 0.8], [1.4, -86, 0.6]),
        ),
  },
  flower: {
    grip: [0, -22],
    inHand: 20,
    cut: (cut) => {
      cut
        .add(
          'leather',
          ribbon([2, 0, 3.4], [-2, -34, 3.2], [0, -66, 3]),
          outline([-1, -22, 1], [-22, -38], [-34, -34, 1], [-20, -20]),
          outline([0, -36, 1], [20, -52], [33, -48, 1], [18, -34]),
        )
        .add(
          'trim',
          outline(
            [0, -60],
            [-20, -66],
            [-27, -84],
            [-18, -94, 1],
            [-9, -88],
            [0, -104, 1],
            [9, -88],
            [18, -94, 1],
            [27, -84],
            [20, -66],
          ),
        )
        .cut(ribbon([-13, -84, 0.6], [-3, -70, 2], [10, -76, 2], [8, -86, 0.6]));
    },
  },
  hat: {
    grip: [40, -8],
    inHand: 20,
    cut: (cut) =>
      cut
        .add(
          'hat',
          outline(
            [-64, -6, 1],
            [-34, -14],
            [-28, -56],
            [0, -66],
            [28, -56],
            [34, -14],
            [64, -6, 1],
            [36, 0],
            [-36, 0],
          ),
          ribbon([-18, -52, 3], [-40, -84, 9], [-62, -82, 6], [-72, -70, 1]),
        )
        .cut(ribbon([-33, -20, 3.6], [0, -15, 4], [33, -20, 3.6])),
  },
  horn: {
    grip: [-30, -34],
    inHand: 22,
    cut: (cut) =>
      cut
        .add(
          'leather',
          outline(
            [-62, -50, 1],
            [-58, -28],
            [-28, -8],
            [6, -14],
            [30, -44],
            [24, -84, 1],
            [66, -78, 1],
            [60, -36],
            [26, 0],
            [-30, 6],
            [-60, -16],
            [-70, -48, 1],
          ),
        )
        .cut(ribbon([26, -70, 3], [44, -64, 3.4], [62, -62, 3]), ribbon([-52, -12, 2.4], [-42, -22, 2.6])),
  },
  jug: {
    grip: [40, -52],
    inHand: 18,
    cut: (cut) =>
      cut
        .add(
          'metal',
          ribbon([20, -78, 6], [46, -72, 6.4], [46, -40, 6], [26, -28, 5]),
          outline(
            [-26, 0, 1],
            [-38, -30],
            [-26, -62],
            [-14, -76],
            [-20, -98, 1],
            [20, -96, 1],
            [14, -76],
            [26, -62],
            [38, -30],
            [26, 0, 1],
          ),
        )
        .cut(
          ribbon([-33, -42, 2], [0, -37, 2.6], [33, -42, 2]),
          ribbon([-35, -30, 1.4], [0, -25, 1.8], [35, -30, 1.4]),
        ),
  },
  key: {
    grip: [0, -24],
    inHand: 17,
    cut: (cut) => {
      const bow = (dx: number, dy: number) =>
        ribbon(
          ...Array.from({ length: 13 }, (_, step): [number, number, number] => [
            dx + Math.cos((step * Math.PI) / 6) * 13,
            dy + Math.sin((step * Math.PI) / 6) * 13,
            7,
          ]),
        );
      cut.add(
        'metal',
        bow(-13, -84),
        bow(13, -84),
        bow(0, -66),
        ribbon([0, -56, 8], [0, -2, 8]),
        box(0, -22, 27, 7),
        box(0, -8, 22, 7),
        box(20, -22, 7, 12),
        ellipse(0, -48, 9, 4),
      );
    },
  },
  knife: {
    grip: [0, -14],
    inHand: 17,
    cut: (cut) =>
      cut
        .add('metal', outline([-8, -34, 1], [-8, -92], [2, -104, 1], [10, -80], [9, -34, 1]))
        .add('wood', outline([-8, -32, 1], [9, -32, 1], [10, -4], [0, 0], [-9, -4]), box(-13, -36, 26, 5)),
  },
  letter: {
    grip: [0, -6],
    inHand: 14,
    cut: (cut) =>
      cut
        .add('sail', polygon([-60, 0], [-60, -78], [60, -78], [60, 0]))
        .add('leather', circle(0, -36, 11))
        .add(
          'wood',
          ribbon([-59, -77, 1.6], [-12, -42, 1.8]),
          ribbon([59, -77, 1.6], [12, -42, 1.8]),
          ribbon([-59, -1, 1.4], [-18, -34, 1.4]),
          ribbon([59, -1, 1.4], [18, -34, 1.4]),
        ),
  },
  nest: {
    grip: [0, -8],
    inHand: 18,
    cut: (cut) => {
      for (const x of [-22, 2, 25]) cut.add('sail', ellipse(x, -42, 15, 20, x / 90));
      cut.add(
        'wood',
        outline([-66, -40, 1], [-30, -32], [30, -32], [66, -40, 1], [50, -10], [20, 0], [-20, 0], [-50, -10]),
      );
      for (let twig = 0; twig < 9; twig++)
        cut.add(
          'wood',
          ribbon(
            [-60 + twig * 14, -12 - (twig % 3) * 8, 2],
            [-44 + twig * 14, -32 - (twig % 2) * 8, 2],
            [-30 + twig * 14, -38 - (twig % 3) * 5, 0.8],
          ),
        );
      cut.cut(
        ribbon([-44, -22, 0.6], [-16, -16, 1.4], [10, -19, 0.6]),
        ribbon([4, -8, 0.6], [24, -12, 1.4], [42, -22, 0.6]),
      );
    },
  },
  purse: {
    grip: [0, -70],
    inHand: 15,
    cut: (cut) =>
      cut
        .add(
          'leather',
          outline(
            [-12, -66, 1],
            [-42, -40],
            [-46, -12],
            [-28, 0],
            [28, 0],
            [46, -12],
            [42, -40],
            [12, -66, 1],
            [26, -86, 1],
            [10, -82],
            [0, -92, 1],
            [-10, -82],
            [-26, -86, 1],
          ),
        )
        .add(
          'metal',
          ellipse(56, -4, 14, 5),
          ellipse(70, -9, 13, 5),
          ellipse(-58, -4, 14, 5),
          ribbon([-15, -66, 5], [15, -66, 5]),
        )
        .cut(circle(0, -30, 9)),
  },
  ring: {
    grip: [0, -2],
    inHand: 8,
    cut: (cut) => {
      const band = Array.from({ length: 25 }, (_, step): [number, number, number] => [
        Math.cos((step * Math.PI) / 12) * 33,
        -36 + Math.sin((step * Math.PI) / 12) * 33,
        8,
      ]);
      cut
        .add(
          'metal',
          ribbon(...band),
          polygon([-14, -72], [14, -72], [10, -66], [-10, -66]),
          polygon([-18, -88], [-10, -98], [10, -98], [18, -88], [0, -70]),
        )
        .cut(polygon([-10, -88], [-5, -94], [5, -94], [10, -88], [0, -77]));
    },
  },
  shoe: {
    grip: [-30, -40],
    inHand: 16,
    cut: (cut) =>
      cut
        .add(
          'leather',
          outline(
            [-58, -58, 1],
            [-34, -50],
            [-10, -44],
            [10, -30],
            [42, -22],
            [66, -12],
            [66, -2, 1],
            [-2, -2, 1],
            [-20, -12],
            [-40, -14, 1],
            [-42, 0, 1],
            [-56, 0, 1],
            [-62, -30],
          ),
        )
        .add('metal', outline([2, -36], [16, -38], [20, -26], [6, -24]))
        .cut(
          ribbon([-56, -52, 1.4], [-30, -43, 2], [-8, -37, 1]),
          outline([8, -33], [14, -34], [15, -29], [9, -28]),
        ),
  },
  stone: {
    grip: [0, -4],
    inHand: 12,
    cut: (cut) =>
      cut
        .add(
          'metal',
          outline([-62, -2, 1], [-66, -30], [-40, -62], [0, -72], [38, -60], [64, -30], [62, -2, 1]),
        )
        .cut(
          ribbon([-34, -44, 0.6], [-12, -52, 2.4], [8, -50, 0.6]),
          ribbon([14, -22, 0.6], [30, -28, 2], [42, -26, 0.6]),
        ),
  },
  turnip: {
    grip: [0, -84],
    inHand: 22,
    cut: (cut) =>
      cut
        .add(
          'trim',
          outline(
            [0, 4, 1],
            [-8, -10],
            [-36, -20],
            [-42, -46],
            [-20, -62],
            [0, -58],
            [20, -62],
            [42, -46],
            [36, -20],
            [8, -10],
          ),
        )
        .add(
          'leather',
          outline([-4, -58, 1], [-30, -78], [-36, -98, 1], [-12, -84]),
          outline([-3, -58, 1], [-6, -84], [2, -106, 1], [9, -82]),
          outline([4, -58, 1], [30, -76], [38, -94, 1], [14, -82]),
        )
        .cut(ribbon([-34, -40, 0.6], [-10, -35, 1.6], [8, -38, 0.6])),
  },
};

export function isObject(name: string): boolean {
  return Object.hasOwn(OBJECTS, name);
}

export function cutObject(name: string): PuppetCut {
  const cut = new PuppetCut();
  OBJECTS[name]?.cut(cut);
  return cut;
}

/** Puts a small thing into a hand. */
export function putInHand(cut: PuppetCut, name: string, x: number, y: number): void {
  const object = OBJECTS[name];
  if (!object) return;
  const own = cutObject(name);
  const scale = object.inHand / 100;
  const matrix = {
    a: scale,
    b: 0,
    c: 0,
    d: scale,
    e: x - object.grip[0] * scale,
    f: y - object.grip[1] * scale,
  };
  const moved = (path: ReturnType<typeof circle>) => {
    const copy = circle(0, 0, 0);
    copy.addPath(path, matrix);
    return copy;
  };
  for (const { path, of } of own.pieces) cut.add(of, moved(path));
  cut.cut(...own.cuts.map(moved));
  for (const [lx, ly, radius] of own.lights)
    cut.lights.push([matrix.e + lx * scale, matrix.f + ly * scale, radius * scale]);
}

/** What a small thing lies on when it is all that is seen: a draped stand on a stage, a stump elsewhere. */
export function stand(kind: 'draped' | 'stump'): PuppetCut {
  const cut = new PuppetCut();
  if (kind === 'stump')
    return cut
      .add(
        'wood',
        outline(
          [-60, 2, 1],
          [-44, -14],
          [-42, -56],
          [-46, -62, 1],
          [46, -62, 1],
          [42, -54],
          [46, -14],
          [66, 2, 1],
          [30, -6],
          [0, 2],
          [-30, -6],
        ),
        ellipse(0, -62, 46, 7),
      )
      .cut(
        ribbon([-28, -62, 0.5], [0, -59.6, 1], [28, -62, 0.5]),
        ribbon([-14, -63, 0.5], [0, -62, 0.8], [16, -63.4, 0.5]),
      );
  return cut
    .add(
      'leather',
      outline(
        [-62, 2, 1],
        [-54, -10],
        [-52, -56],
        [52, -56],
        [54, -10],
        [62, 2, 1],
        [44, -5],
        [28, 2],
        [12, -5],
        [-4, 2],
        [-20, -5],
        [-36, 2],
        [-50, -5],
      ),
    )
    .add(
      'trim',
      outline(
        [-58, -64, 1],
        [58, -64, 1],
        [56, -44, 1],
        [36, -32],
        [18, -43, 1],
        [0, -30],
        [-18, -43, 1],
        [-36, -32],
        [-56, -44, 1],
      ),
    )
    .cut(
      ribbon(
        [-56, -46, 1],
        [-36, -35, 1.4],
        [-18, -46, 1],
        [0, -33, 1.4],
        [18, -46, 1],
        [36, -35, 1.4],
        [56, -46, 1],
      ),
    );
}
