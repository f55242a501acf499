import type { Box } from '../artboard.ts';
import { group, shape } from '../svg.ts';

/** The filter `shadow`: a soft shadow below whatever is drawn in `box`. */
export function dropShadow(box: Box, shadow: { drop: number; blur: number; opacity: number }): string {
  return filter(
    'shadow',
    box,
    shape('feDropShadow', {
      dx: 0,
      dy: shadow.drop,
      stdDeviation: shadow.blur,
      'flood-color': '#05061a',
      'flood-opacity': shadow.opacity,
    }),
  );
}

/** A filter over exactly `box`, in sRGB. */
export function filter(id: string, box: Box, ...primitives: string[]): string {
  return shape(
    'filter',
    { id, ...box, filterUnits: 'userSpaceOnUse', 'color-interpolation-filters': 'sRGB' },
    ...primitives,
  );
}

/** The shadow of a plate, as rings: far cheaper than blurring so large an area. */
export function plateShadow(box: Box, radius: number): string {
  return group(
    { fill: '#0b1030' },
    ...[22, 17, 12, 8, 4].map((spread, index) =>
      shape('rect', {
        x: box.x - spread * 0.7,
        y: box.y - spread * 0.4 + 9,
        width: box.width + spread * 1.4,
        height: box.height + spread * 1.2,
        rx: radius + spread,
        opacity: 0.035 + index * 0.008,
      }),
    ),
  );
}
