/** Blends planes. */

/** `value / 255`, rounded, for products of two bytes. */
@inline
function by255(product: v128): v128 {
  const biased = i16x8.add(product, i16x8.splat(128));
  return i16x8.shr_u(i16x8.add(biased, i16x8.shr_u(biased, 8)), 8);
}

/** Lays a plane of premultiplied samples over another; `opacity` is of 256. */
export function blend(
  target: usize, targetStride: i32,
  colour: usize, alpha: usize, stride: i32,
  width: i32, height: i32, opacity: i32,
): void {
  const vectorWidth = width & ~7;
  const factor = i16x8.splat(<i16>opacity);
  const half = i16x8.splat(128);
  const full = i16x8.splat(255);
  for (let y = 0; y < height; y++) {
    let out = target + y * targetStride;
    let over = colour + y * stride;
    let cover = alpha + y * stride;
    for (let x = 0; x < vectorWidth; x += 8) {
      const bytes = load<u64>(cover);
      if (bytes != 0) {
        let a = v128.load_ext<u8>(cover);
        let c = v128.load_ext<u8>(over);
        if (opacity < 256) {
          a = i16x8.shr_u(i16x8.add(i16x8.mul(a, factor), half), 8);
          c = i16x8.shr_u(i16x8.add(i16x8.mul(c, factor), half), 8);
        }
        const kept = by255(i16x8.mul(v128.load_ext<u8>(out), i16x8.sub(full, a)));
        const sum = i16x8.add(c, kept);
        v128.store_lane<u64>(out, i8x16.narrow_i16x8_u(sum, sum), 0);
      }
      out += 8;
      over += 8;
      cover += 8;
    }
    for (let x = vectorWidth; x < width; x++) {
      let a = <i32>load<u8>(cover++);
      let c = <i32>load<u8>(over++);
      if (opacity < 256) {
        a = (a * opacity + 128) >> 8;
        c = (c * opacity + 128) >> 8;
      }
      const biased = <i32>load<u8>(out) * (255 - a) + 128;
      store<u8>(out++, <u8>min<i32>(255, c + ((biased + (biased >> 8)) >> 8)));
    }
  }
}

/** Moves `target` towards `other` by `weight` of 256. Works on whole vectors of 8. */
export function mix(target: usize, other: usize, bytes: i32, weight: i32): void {
  const towards = i16x8.splat(<i16>weight);
  const away = i16x8.splat(<i16>(256 - weight));
  const half = i16x8.splat(128);
  for (let at = 0; at < bytes; at += 8) {
    const sum = i16x8.add(
      i16x8.mul(v128.load_ext<u8>(target + at), away),
      i16x8.mul(v128.load_ext<u8>(other + at), towards),
    );
    const mixed = i16x8.shr_u(i16x8.add(sum, half), 8);
    v128.store_lane<u64>(target + at, i8x16.narrow_i16x8_u(mixed, mixed), 0);
  }
}
