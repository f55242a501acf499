import type { Chance } from '../chance.ts';
import { arch, box, polygon, ribbon } from '../paper.ts';
import type { Cut } from '../sheet.ts';

/** A castle with three to five towers on the line `y`, centred at `x`. */
export function castle(cut: Cut, chance: Chance, where: { x: number; y: number; size: number }): void {
  const { x, y, size: s } = where;
  cut.add('stone', box(x - s * 0.5, y - s * 0.34, s, s * 0.44));
  battlements(cut, x - s * 0.5, y - s * 0.34, s, s * 0.04);
  const towers = [
    [-0.5, 0.62, 0.17],
    [-0.17, 0.86, 0.19],
    [0.2, 0.72, 0.15],
    [0.5, 0.56, 0.17],
  ] as const;
  for (const [dx, tall, wide] of towers) {
    const height = s * tall * chance.between(0.92, 1.08);
    const [middle, half] = [x + dx * s, (s * wide) / 2];
    cut.add('stone', box(middle - half, y - height, half * 2, height + s * 0.1));
    cut.add(
      'roof',
      polygon(
        [middle - half * 1.34, y - height],
        [middle, y - height - s * 0.26],
        [middle + half * 1.34, y - height],
      ),
    );
    cut.add('metal', ribbon([middle, y - height - s * 0.24, 1.6], [middle, y - height - s * 0.32, 1]));
    cut.add(
      'cloth',
      polygon(
        [middle, y - height - s * 0.32],
        [middle + s * 0.07, y - height - s * 0.3],
        [middle, y - height - s * 0.275],
      ),
    );
    cut.lit(1, arch(middle - s * 0.016, y - height + s * 0.08, s * 0.032, s * 0.07));
    cut.lit(0.8, arch(middle - s * 0.014, y - height + s * 0.26, s * 0.028, s * 0.06));
  }
  cut.lit(0.5, arch(x - s * 0.06, y - s * 0.19, s * 0.12, s * 0.25));
}

export function battlements(cut: Cut, x: number, y: number, width: number, size: number): void {
  const count = Math.floor(width / (size * 1.9));
  for (let index = 0; index <= count; index++) {
    cut.add('stone', box(x + (index * width) / (count + 1), y - size, width / (count + 1) / 1.9, size + 2));
  }
}

export function tower(
  cut: Cut,
  where: { x: number; y: number; width: number; height: number; roofed?: boolean },
): void {
  const { x, y, width, height, roofed = true } = where;
  cut.add(
    'stone',
    polygon(
      [x - width * 0.55, y + 30],
      [x - width * 0.45, y - height],
      [x + width * 0.45, y - height],
      [x + width * 0.55, y + 30],
    ),
  );
  cut.add('stone', box(x - width * 0.56, y - height - width * 0.16, width * 1.12, width * 0.2));
  if (roofed)
    cut.add(
      'roof',
      polygon(
        [x - width * 0.7, y - height - width * 0.14],
        [x, y - height - width * 1.2],
        [x + width * 0.7, y - height - width * 0.14],
      ),
    );
  else battlements(cut, x - width * 0.56, y - height - width * 0.16, width * 1.12, width * 0.14);
  cut.lit(1, arch(x - width * 0.1, y - height + width * 0.2, width * 0.2, width * 0.36));
  cut.lit(0.6, arch(x - width * 0.07, y - height * 0.5, width * 0.14, width * 0.28));
}
