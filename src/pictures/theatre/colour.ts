/** Colours are `#rrggbb`. */

export function clamp(value: number, low = 0, high = 1): number {
  return Math.min(high, Math.max(low, value));
}

export function lerp(from: number, to: number, t: number): number {
  return from + (to - from) * t;
}

const GAMMA = 2.2;

/** Mixes in linear light, so that a mixture is never darker than both colours. */
export function mix(from: string, to: string, t: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, index) =>
    Math.round(lerp(value ** GAMMA, (target[index] ?? 0) ** GAMMA, t) ** (1 / GAMMA))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

export function alpha(colour: string, opacity: number): string {
  return `rgba(${channels(colour).join(',')},${opacity.toFixed(3)})`;
}

/** The contrast ratio as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => (value / 255) ** GAMMA);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((index) => Number.parseInt(colour.slice(index, index + 2), 16));
}
