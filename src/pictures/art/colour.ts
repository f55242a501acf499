/** Colours are `#rrggbb`. */

/** From `from` at 0 to `to` at 1. */
export function mix(from: string, to: string, amount: number): string {
  const target = channels(to);
  return hex(channels(from).map((value, index) => value + ((target[index] ?? 0) - value) * amount));
}

export function lighten(colour: string, amount: number): string {
  return mix(colour, '#ffffff', amount);
}

export function darken(colour: string, amount: number): string {
  return mix(colour, '#000814', amount);
}

/** Towards the grey of the same lightness. */
export function fade(colour: string, amount: number): string {
  const grey = luminance(colour) * 255;
  return mix(colour, hex([grey, grey, grey]), amount);
}

/** Perceived lightness, 0 to 1 (Rec. 709 weights on the coded values). */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** Red, green and blue, 0 to 255. */
export function channels(colour: string): number[] {
  return [1, 3, 5].map((index) => Number.parseInt(colour.slice(index, index + 2), 16));
}

function hex(values: readonly number[]): string {
  const digits = (value: number) =>
    Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, '0');
  return `#${values.map(digits).join('')}`;
}
