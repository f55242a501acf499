import type { Chance } from '../chance.ts';
import { arch, box, circle, outline, polygon, ribbon } from '../paper.ts';
import type { Cut } from '../sheet.ts';

/** A house on the line `y`, with its left wall at `x`. */
export function house(
  cut: Cut,
  chance: Chance,
  where: { x: number; y: number; width: number; height: number; steep?: number },
): void {
  const { x, y, width, height, steep = 0.5 } = where;
  const roof = height * steep;
  const hip = chance() < 0.5 ? 0 : width * 0.16;
  const chimney = x + width * (chance() < 0.5 ? 0.18 : 0.7);
  cut.add(
    'stone',
    box(chimney, y - height - roof * 1.25, width * 0.1, roof),
    box(chimney - 2, y - height - roof * 1.3, width * 0.1 + 4, 5),
  );
  cut.add('wall', box(x, y - height, width, height + 30));
  cut.add(
    'roof',
    polygon(
      [x - width * 0.08, y - height + 4],
      [x + hip + width * 0.07, y - height - roof],
      [x + width - hip - width * 0.07, y - height - roof],
      [x + width * 1.08, y - height + 4],
    ),
  );
  const bays = width > 150 ? 4 : width > 105 ? 3 : 2;
  const door = Math.floor(chance() * bays);
  for (let bay = 0; bay < bays; bay++) {
    const left = x + (width * (bay + 0.5)) / bays - width * 0.055;
    if (bay === door) cut.lit(0.35, box(left, y - height * 0.6, width * 0.125, height * 0.6));
    else if (chance() < 0.85) pane(cut, left, y - height * 0.72, width * 0.12, height * 0.32);
  }
}

/** Two panes with a bar between. */
function pane(cut: Cut, x: number, y: number, width: number, height: number): void {
  cut.lit(1, box(x, y, width * 0.44, height), box(x + width * 0.56, y, width * 0.44, height));
}

/** A narrow town house with its gable facing the street. */
export function gabledHouse(
  cut: Cut,
  chance: Chance,
  where: { x: number; y: number; width: number; height: number },
): void {
  const { x, y, width, height } = where;
  const roof = width * chance.between(0.62, 0.85);
  cut.add('wall', box(x, y - height, width, height + 30));
  if (chance() < 0.4) {
    const step = width / 8;
    for (let index = 0; index < 4; index++) {
      cut.add(
        'wall',
        box(x + index * step, y - height - ((index + 1) * roof) / 4, width - 2 * index * step, roof / 4 + 2),
      );
    }
  } else {
    cut.add(
      'roof',
      polygon(
        [x - width * 0.07, y - height + 3],
        [x + width / 2, y - height - roof],
        [x + width * 1.07, y - height + 3],
      ),
    );
  }
  cut.add('stone', box(x + width * 0.7, y - height - roof * 0.75, width * 0.11, roof * 0.5));
  const floors = Math.max(2, Math.round(height / 74));
  for (let floor = 0; floor < floors; floor++) {
    const top = y - height + (height * (floor + 0.22)) / floors;
    const tall = (height / floors) * 0.46;
    const ground = floor === floors - 1;
    for (let bay = 0; bay < 2; bay++) {
      const left = x + width * (bay === 0 ? 0.2 : 0.58);
      if (ground && bay === 0)
        cut.lit(0.35, arch(left - width * 0.03, top - tall * 0.2, width * 0.26, y - top + tall * 0.2));
      else if (chance() < 0.8) pane(cut, left, top, width * 0.22, tall);
    }
  }
  cut.lit(0.7, circle(x + width / 2, y - height - roof * 0.3, width * 0.06));
}

export function church(cut: Cut, x: number, y: number, size: number): void {
  const s = size;
  cut.add(
    'wall',
    box(x, y - s * 0.36, s * 0.78, s * 0.4),
    box(x - s * 0.24, y - s * 0.86, s * 0.27, s * 0.9),
  );
  cut.add(
    'roof',
    polygon(
      [x - s * 0.03, y - s * 0.35],
      [x + s * 0.06, y - s * 0.56],
      [x + s * 0.8, y - s * 0.56],
      [x + s * 0.84, y - s * 0.35],
    ),
  );
  for (let index = 0; index < 4; index++)
    cut.add('wall', box(x - s * 0.255 + index * s * 0.085, y - s * 0.91, s * 0.045, s * 0.07));
  cut.add(
    'roof',
    polygon([x - s * 0.2, y - s * 0.86], [x - s * 0.105, y - s * 1.24], [x - s * 0.01, y - s * 0.86]),
  );
  cut.add(
    'metal',
    box(x - s * 0.109, y - s * 1.34, s * 0.009, s * 0.14),
    box(x - s * 0.13, y - s * 1.305, s * 0.05, s * 0.009),
  );
  for (let index = 0; index < 4; index++)
    cut.lit(1, arch(x + s * (0.1 + index * 0.17), y - s * 0.27, s * 0.07, s * 0.18));
  cut.lit(0.8, arch(x - s * 0.14, y - s * 0.75, s * 0.07, s * 0.15));
  cut.lit(0.6, arch(x - s * 0.15, y - s * 0.2, s * 0.09, s * 0.22));
}

export function well(cut: Cut, x: number, y: number, size: number): void {
  const s = size;
  cut.add(
    'wood',
    box(x - s * 0.325, y - s * 1.1, s * 0.05, s * 0.7),
    box(x + s * 0.275, y - s * 1.1, s * 0.05, s * 0.7),
    box(x - s * 0.3, y - s * 0.86, s * 0.6, s * 0.04),
  );
  cut.add(
    'roof',
    polygon(
      [x - s * 0.52, y - s * 1.05],
      [x, y - s * 1.44],
      [x + s * 0.52, y - s * 1.05],
      [x + s * 0.42, y - s * 1.02],
      [x - s * 0.42, y - s * 1.02],
    ),
  );
  cut.add(
    'stone',
    outline(
      [x - s * 0.36, y - s * 0.42, 1],
      [x + s * 0.36, y - s * 0.42, 1],
      [x + s * 0.33, y + s * 0.06, 1],
      [x - s * 0.33, y + s * 0.06, 1],
    ),
    box(x - s * 0.4, y - s * 0.48, s * 0.8, s * 0.085),
  );
}

export function fence(cut: Cut, at: (x: number) => number, from: number, to: number, size: number): void {
  for (let x = from; x < to; x += size) {
    cut.add('wood', box(x, at(x) - size, size * 0.15, size * 1.3));
    if (x + size < to)
      cut.add(
        'wood',
        polygon(
          [x, at(x) - size * 0.8],
          [x + size, at(x + size) - size * 0.8],
          [x + size, at(x + size) - size * 0.68],
          [x, at(x) - size * 0.68],
        ),
        polygon(
          [x, at(x) - size * 0.42],
          [x + size, at(x + size) - size * 0.42],
          [x + size, at(x + size) - size * 0.3],
          [x, at(x) - size * 0.3],
        ),
      );
  }
}

export function windmill(cut: Cut, x: number, y: number, size: number): void {
  cut.add(
    'wall',
    polygon(
      [x - size * 0.2, y + 20],
      [x - size * 0.12, y - size * 0.62],
      [x + size * 0.12, y - size * 0.62],
      [x + size * 0.2, y + 20],
    ),
  );
  cut.add(
    'roof',
    outline(
      [x - size * 0.15, y - size * 0.6, 1],
      [x - size * 0.1, y - size * 0.72],
      [x, y - size * 0.78],
      [x + size * 0.1, y - size * 0.72],
      [x + size * 0.15, y - size * 0.6, 1],
    ),
  );
  for (let sail = 0; sail < 4; sail++) {
    const angle = 0.4 + (sail * Math.PI) / 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const put = (along: number, across: number): [number, number] => [
      x + size * (along * cos - across * sin),
      y - size * 0.64 + size * (along * sin + across * cos),
    ];
    cut.add('cloth', polygon(put(0.1, 0), put(0.52, 0), put(0.52, 0.12), put(0.1, 0.08)));
    cut.add('wood', polygon(put(0, -0.008), put(0.54, -0.008), put(0.54, 0.008), put(0, 0.008)));
  }
  cut.lit(0.9, box(x - size * 0.025, y - size * 0.42, size * 0.05, size * 0.08));
  cut.lit(0.4, arch(x - size * 0.05, y - size * 0.15, size * 0.1, size * 0.17));
}

/** A stall with an awning. */
export function stall(cut: Cut, x: number, y: number, size: number): void {
  for (const side of [-0.46, 0.46])
    cut.add('wood', box(x + side * size - size * 0.015, y - size * 0.78, size * 0.03, size * 0.85));
  cut.add(
    'wood',
    box(x - size * 0.5, y - size * 0.34, size, size * 0.07),
    box(x - size * 0.46, y - size * 0.3, size * 0.92, size * 0.34),
  );
  cut.add(
    'cloth',
    polygon(
      [x - size * 0.42, y - size * 1.02],
      [x + size * 0.42, y - size * 1.02],
      [x + size * 0.58, y - size * 0.74],
      [x - size * 0.58, y - size * 0.74],
    ),
  );
  for (let flap = 0; flap < 8; flap++) {
    const left = x - size * 0.58 + (flap * size * 1.16) / 8;
    cut.shaded(
      'cloth',
      flap % 2 ? 0.7 : 0,
      polygon(
        [left, y - size * 0.745],
        [left + size * 0.145, y - size * 0.745],
        [left + size * 0.0725, y - size * 0.66],
      ),
    );
  }
  for (let fruit = 0; fruit < 9; fruit++)
    cut.add(
      'leaf',
      circle(x - size * 0.38 + fruit * size * 0.095, y - size * (0.37 + (fruit % 2) * 0.03), size * 0.045),
    );
}

export function tent(cut: Cut, x: number, y: number, size: number): void {
  cut.add(
    'cloth',
    outline(
      [x - size * 0.6, y + 8, 1],
      [x - size * 0.22, y - size * 0.5],
      [x, y - size * 0.9, 1],
      [x + size * 0.22, y - size * 0.5],
      [x + size * 0.6, y + 8, 1],
    ),
  );
  cut.add('cloth', polygon([x, y - size * 1.06], [x + size * 0.2, y - size], [x, y - size * 0.95]));
  cut.add('wood', ribbon([x, y - size * 0.85, 3], [x, y - size * 1.08, 2]));
  cut.lit(0.4, polygon([x - size * 0.13, y + 6], [x, y - size * 0.5], [x + size * 0.13, y + 6]));
}

export function gravestone(cut: Cut, x: number, y: number, size: number, kind: number): void {
  if (kind % 3 === 0) {
    cut.add(
      'stone',
      box(x - size * 0.08, y - size, size * 0.16, size + 20),
      box(x - size * 0.3, y - size * 0.78, size * 0.6, size * 0.16),
    );
  } else {
    cut.add(
      'stone',
      outline(
        [x - size * 0.28, y + 20, 1],
        [x - size * 0.28, y - size * 0.5, 1],
        [x - size * 0.2, y - size * 0.74],
        [x, y - size * 0.82],
        [x + size * 0.2, y - size * 0.74],
        [x + size * 0.28, y - size * 0.5, 1],
        [x + size * 0.28, y + 20, 1],
      ),
    );
  }
}
