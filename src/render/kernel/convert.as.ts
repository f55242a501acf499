/** Converts canvas colours to encoder colours. */

/**
 * Converts RGBA with straight alpha to premultiplied Y'CbCr of BT.709 in video range, 4:2:0, chroma sited at
 * the left as H.264 has it by default. `width` and `height` are even; planes have no padding between rows.
 */
export function convert(
  rgba: usize, width: i32, height: i32,
  luma: usize, alpha: usize, blue: usize, red: usize, chromaAlpha: usize,
): void {
  convertLuma(rgba, width * height, luma, alpha);
  let at: usize = 0;
  const rowBytes = width * 4;
  for (let y = 0; y < height; y += 2) {
    const row = rgba + y * rowBytes;
    for (let x = 0; x < width; x += 2) {
      const left = row + max<i32>(x - 1, 0) * 4;
      const middle = row + x * 4;
      const right = middle + 4;
      chromaWeight = 0;
      chromaBlue = 0;
      chromaRed = 0;
      addChroma(load<u32>(left), 1);
      addChroma(load<u32>(middle), 2);
      addChroma(load<u32>(right), 1);
      addChroma(load<u32>(left + rowBytes), 1);
      addChroma(load<u32>(middle + rowBytes), 2);
      addChroma(load<u32>(right + rowBytes), 1);
      store<u8>(blue + at, <u8>nearest(chromaBlue * (1.0 / 2040)));
      store<u8>(red + at, <u8>nearest(chromaRed * (1.0 / 2040)));
      store<u8>(chromaAlpha + at, <u8>((chromaWeight + 4) >> 3));
      at++;
    }
  }
}

function convertLuma(rgba: usize, pixels: i32, luma: usize, alpha: usize): void {
  for (let i = 0; i < pixels; i++) {
    const pixel = load<u32>(rgba + i * 4);
    const a = pixel >> 24;
    const y: f32 =
      16 +
      <f32>0.18258588 * <f32>(pixel & 255) +
      <f32>0.61423059 * <f32>((pixel >> 8) & 255) +
      <f32>0.06200706 * <f32>((pixel >> 16) & 255);
    store<u8>(luma + i, <u8>nearest(y * <f32>a * <f32>(1.0 / 255)));
    store<u8>(alpha + i, <u8>a);
  }
}

let chromaWeight: u32 = 0;
let chromaBlue: f32 = 0;
let chromaRed: f32 = 0;

@inline
function addChroma(pixel: u32, weight: u32): void {
  const r = <f32>(pixel & 255);
  const g = <f32>((pixel >> 8) & 255);
  const b = <f32>((pixel >> 16) & 255);
  const share = (pixel >> 24) * weight;
  chromaWeight += share;
  chromaBlue += <f32>share * (128 - <f32>0.10064373 * r - <f32>0.33857195 * g + <f32>0.43921569 * b);
  chromaRed += <f32>share * (128 + <f32>0.43921569 * r - <f32>0.39894216 * g - <f32>0.04027352 * b);
}
