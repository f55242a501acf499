import { circle, ribbon } from './paper.ts';
import type { Cut } from './sheet.ts';

export function wheel(cut: Cut, x: number, y: number, radius: number): void {
  const rim = circle(x, y, radius);
  rim.addPath(circle(x, y, radius * 0.84));
  cut.wall('wood', rim);
  cut.add('wood', circle(x, y, radius * 0.18));
  for (let spoke = 0; spoke < 8; spoke++) {
    const angle = (spoke * Math.PI) / 4;
    cut.add(
      'wood',
      ribbon(
        [x, y, radius * 0.07],
        [x + Math.cos(angle) * radius * 0.9, y + Math.sin(angle) * radius * 0.9, radius * 0.06],
      ),
    );
  }
}
