/**
 * Colours as `#rrggbb`, mixed and made readable in OKLab, where equal steps look equal:
 * https://bottosson.github.io/posts/oklab/
 */

type Triple = readonly [number, number, number];

/** The colour at a share, 0 to 1, of the way between two. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [toOklab(from), toOklab(to)];
  return fromOklab([
    a[0] + (b[0] - a[0]) * share,
    a[1] + (b[1] - a[1]) * share,
    a[2] + (b[2] - a[2]) * share,
  ]);
}

/** What is seen of a colour through another that lies over it with an opacity of 0 to 1. */
export function overlaid(under: string, over: string, opacity: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [low, high] = [under, over].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((low ?? 0) * (1 - opacity) + (high ?? 0) * opacity);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour with another lightness, 0 to 1, its chroma scaled. */
export function withLightness(colour: string, lightness: number, chroma = 1): string {
  const [, a, b] = toOklab(colour);
  return fromOklab([lightness, a * chroma, b * chroma]);
}

/** OKLab lightness, 0 for black to 1 for white. */
export function lightnessOf(colour: string): number {
  return toOklab(colour)[0];
}

/** The contrast of two colours, 1 to 21, as WCAG 2 has it. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The colour itself where it has at least that contrast with the fill, or else one as little lighter or darker as
 * has.
 */
export function readable(colour: string, fill: string, least: number): string {
  const [lightness, a, b] = toOklab(colour);
  const isLight = luminance(fill) > MIDDLE_LUMINANCE;
  const step = isLight ? -LIGHTNESS_STEP : LIGHTNESS_STEP;
  for (let tried = lightness; tried >= 0 && tried <= 1; tried += step) {
    const candidate = fromOklab([tried, a, b]);
    if (contrast(candidate, fill) >= least) return candidate;
  }
  return isLight ? '#000000' : '#ffffff';
}

/** A colour of three or six hexadecimal digits in the form that is used here, or `undefined`. */
export function parseColour(text: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`;
}

/** Where black and white stand out equally. */
const MIDDLE_LUMINANCE = 0.179;
const LIGHTNESS_STEP = 0.01;

function luminance(colour: string): number {
  const [red, green, blue] = linearOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linearOf(colour: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toOklab(colour: string): Triple {
  const [red, green, blue] = linearOf(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function fromOklab([lightness, a, b]: Triple): string {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  return `#${channels.map(hexOf).join('')}`;
}

function hexOf(linear: number): string {
  const value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');
}
