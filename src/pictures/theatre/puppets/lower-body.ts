import { outline, polygon, ribbon, type turned } from '../paper.ts';
import type { Costume } from './costumes.ts';
import type { Pose } from './poses.ts';
import type { PuppetCut } from './puppet.ts';

/** Legs, skirts and tails. The shape of skirts and tails follows the legs. */
export function lowerBody(
  cut: PuppetCut,
  costume: Costume,
  pose: Pose,
  upper: ReturnType<typeof turned>,
): void {
  const { dress, stout = 1 } = costume;
  const long = dress === 'gown' || dress === 'skirt' || dress === 'robe';
  const legs = () => {
    for (const [knee, foot] of [pose.legs[1], pose.legs[0]]) {
      cut.add(
        dress === 'armour' ? 'metal' : 'leather',
        ribbon([pose.hip[0], pose.hip[1] - 1, 8 * stout], [...knee, 6.4], [foot[0], foot[1] - 4.6, 4.8]),
      );
      cut.add(
        'leather',
        outline(
          [foot[0] - 3.4, foot[1] - 7, 1],
          [foot[0] + 2.5, foot[1] - 7],
          [foot[0] + 8.6, foot[1] - 1.2],
          [foot[0] + 8.6, foot[1], 1],
          [foot[0] - 3.4, foot[1], 1],
        ),
      );
    }
  };
  if (!long) {
    legs();
    if (dress === 'coat') coatTails(cut, pose, upper);
    return;
  }
  const front = upper([5, -9] as const);
  const back = upper([-5.2, -9] as const);
  if (pose.seat === 'sit') {
    legs();
    cut.add(
      'dress',
      outline(
        front,
        [4, -31],
        [14, -31],
        [17, -26],
        [17.5, -12],
        [19, -2, 1],
        [3, -1, 1],
        [4, -15],
        [-9, -19],
        [-14, -27],
        back,
      ),
    );
  } else if (pose.seat === 'kneel') {
    cut.add(
      'dress',
      outline(front, [9, -22], [13, -8], [14, 0, 1], [-24, 0, 1], [-19, -8], [-11, -24], back),
    );
  } else if (pose.seat === 'ride') {
    cut.add(
      'dress',
      outline(front, [7, -42], [15, -36], [17, -22], [14, -12, 1], [2, -14, 1], [-6, -30], [-10, -44], back),
    );
  } else {
    const stride = pose.legs[0][1][0] - 2.5;
    hemOf(cut, dress, stride, { front, back, stout });
  }
}

function hemOf(
  cut: PuppetCut,
  dress: 'gown' | 'skirt' | 'robe',
  stride: number,
  {
    front,
    back,
    stout,
  }: { front: readonly [number, number]; back: readonly [number, number]; stout: number },
): void {
  const sway = stride * 0.4;
  if (dress === 'gown') {
    cut.add(
      'dress',
      outline(
        front,
        [9, -38],
        [15 + sway, -10],
        [19 + sway, 0, 1],
        [-16, 0],
        [-33 + sway, 0, 1],
        [-22, -12],
        [-10, -38],
        back,
      ),
    );
    lace(cut, { y: -5, from: -22 + sway, to: 14 + sway, count: 8, size: 1.3 });
    lace(cut, { y: -10.5, from: -14 + sway, to: 10 + sway, count: 5, size: 0.8 });
  } else if (dress === 'skirt') {
    for (const foot of [2 + stride * 0.5, -4 - stride * 0.3])
      cut.add('leather', polygon([foot - 2, -5], [foot + 2, -5], [foot + 7, 0], [foot - 2, 0]));
    cut.add(
      'dress',
      outline(
        front,
        [9.5 * stout, -36],
        [14 * stout + sway * 0.7, -16],
        [18 * stout + sway, -3, 1],
        [-18 * stout - sway * 0.5, -3, 1],
        [-14.5 * stout, -17],
        [-10.5 * stout, -36],
        back,
      ),
    );
    lace(cut, { y: -8.5, from: -12, to: 12 + sway, count: 6, size: 0.9 });
  } else {
    cut.add(
      'dress',
      outline(
        front,
        [10 * stout, -40],
        [11 + sway, -14],
        [13.5 + sway, -1, 1],
        [-16 - sway * 0.4, 0, 1],
        [-12.5, -16],
        [-9.5 * stout, -40],
        back,
      ),
    );
    lace(cut, { y: -5.6, from: -10, to: 9, count: 5, size: 0.9 });
  }
}

function coatTails(cut: PuppetCut, pose: Pose, upper: ReturnType<typeof turned>): void {
  const [front, back] = [upper([7.6, -6] as const), upper([-7.4, -6] as const)];
  if (pose.seat === 'stand') {
    const sway = (pose.legs[0][1][0] - 2.5) * 0.5;
    cut.add('dress', outline(front, [9, -40], [10.5 + sway, -25, 1], [-13 - sway, -22, 1], [-9, -42], back));
  } else if (pose.seat === 'kneel')
    cut.add('dress', outline(front, [8, -20], [8, -9, 1], [-15, -5, 1], [-12, -22], back));
  else
    cut.add(
      'dress',
      outline(front, [2, -25], [12, -24, 1], [10, -19, 1], [-8, -16], [-15, -8, 1], [-14, -24], back),
    );
}

function lace(
  cut: PuppetCut,
  row: { y: number; from: number; to: number; count: number; size: number },
): void {
  const { y, from, to, count, size } = row;
  for (let index = 0; index < count; index++) {
    const x = from + ((to - from) * index) / (count - 1);
    cut.cut(polygon([x, y - size * 1.5], [x + size, y], [x, y + size * 1.5], [x - size, y]));
  }
}
