/** A colour in the encoder's format: one sample per plane. */
export interface ColourSamples {
  readonly luma: number;
  readonly blue: number;
  readonly red: number;
}

/** Converts a colour such as `#14213d` as the kernel does: BT.709 in video range. */
export function colourSamples(colour: string): ColourSamples {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  const [red, green, blue] = [channel(1), channel(3), channel(5)];
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return {
    luma: Math.round(16 + 219 * luma),
    blue: Math.round(128 + (224 * (blue - luma)) / 1.8556),
    red: Math.round(128 + (224 * (red - luma)) / 1.5748),
  };
}
