/** Scales planes and moves them by fractions of a pixel. */

/** A record for each 8 columns: first source column, which bytes of 16 to take, and their weights. */
const GROUP_BYTES: i32 = 112;
const ONE: f64 = 16384;

let columnGroups: usize = 0;
let rowRing: usize = 0;
let rowRingStride: i32 = 0;

/** How many bytes `useScratch` needs for planes of up to this width. */
export function scratchBytes(widthMax: i32): i32 {
  return (widthMax / 8 + 2) * GROUP_BYTES + 4 * ringStrideFor(widthMax);
}

export function useScratch(address: usize, widthMax: i32): void {
  columnGroups = address;
  rowRing = address + (widthMax / 8 + 2) * GROUP_BYTES;
  rowRingStride = ringStrideFor(widthMax);
}

function ringStrideFor(widthMax: i32): i32 {
  return (widthMax + 32) * 2;
}

let weight0: i32 = 0;
let weight1: i32 = 0;
let weight2: i32 = 0;
let weight3: i32 = 0;

/** Catmull-Rom weights of the four samples around a point, summing to exactly one. */
function setWeights(t: f64): void {
  weight0 = <i32>nearest(ONE * (((-0.5 * t + 1) * t - 0.5) * t));
  weight2 = <i32>nearest(ONE * (((-1.5 * t + 2) * t + 0.5) * t));
  weight3 = <i32>nearest(ONE * ((0.5 * t - 0.5) * t * t));
  weight1 = 16384 - weight0 - weight2 - weight3;
}

@inline
function clamp(value: i32, low: i32, high: i32): i32 {
  return max<i32>(low, min<i32>(high, value));
}

/** Where columns are read one for one, the first of them; else -1. */
let wholeColumn: i32 = -1;

/** Prepares the columns of `resample`: column `x` is read at `start + (x + 0.5) * step - 0.5`. */
export function prepareColumns(sourceWidth: i32, width: i32, start: f64, step: f64): void {
  const isWhole = step == 1 && start == floor(start) && start >= 0 && <i32>start + width <= sourceWidth;
  wholeColumn = isWhole ? <i32>start : -1;
  if (isWhole) return;
  const groups = (width + 7) >> 3;
  for (let group = 0; group < groups; group++) {
    const record = columnGroups + group * GROUP_BYTES;
    let first = 0;
    for (let lane = 0; lane < 8; lane++) {
      const at = start + (<f64>(group * 8 + lane) + 0.5) * step - 0.5;
      const whole = floor(at);
      const column = <i32>whole - 1;
      if (lane == 0) {
        first = clamp(column, 0, sourceWidth - 16);
        store<i32>(record, first);
      }
      setWeights(at - whole);
      storeTap(record, lane, 0, clamp(column, 0, sourceWidth - 1) - first, weight0);
      storeTap(record, lane, 1, clamp(column + 1, 0, sourceWidth - 1) - first, weight1);
      storeTap(record, lane, 2, clamp(column + 2, 0, sourceWidth - 1) - first, weight2);
      storeTap(record, lane, 3, clamp(column + 3, 0, sourceWidth - 1) - first, weight3);
    }
  }
}

@inline
function storeTap(record: usize, lane: i32, tap: i32, column: i32, weight: i32): void {
  const pair = tap >> 1;
  const slot = lane * 2 + (tap & 1);
  store<u8>(record + 16 + pair * 16 + slot, <u8>clamp(column, 0, 15));
  store<i16>(record + 48 + pair * 32 + slot * 2, <i16>weight);
}

/** One source row, resampled across into 16-bit samples with 6 bits of fraction. */
function resampleRow(source: usize, target: usize, groups: i32): void {
  if (wholeColumn >= 0) {
    for (let group = 0; group < groups; group++) {
      v128.store(target, i16x8.shl(v128.load_ext<u8>(source + wholeColumn + group * 8), 6));
      target += 16;
    }
    return;
  }
  const half = i32x4.splat(128);
  let record = columnGroups;
  for (let group = 0; group < groups; group++) {
    const samples = v128.load(source + load<i32>(record));
    const taps01 = i8x16.swizzle(samples, v128.load(record, 16));
    const taps23 = i8x16.swizzle(samples, v128.load(record, 32));
    const low = i32x4.add(
      i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(taps01), v128.load(record, 48)),
      i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(taps23), v128.load(record, 80)),
    );
    const high = i32x4.add(
      i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(taps01), v128.load(record, 64)),
      i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(taps23), v128.load(record, 96)),
    );
    v128.store(
      target,
      i16x8.narrow_i32x4_s(i32x4.shr_s(i32x4.add(low, half), 8), i32x4.shr_s(i32x4.add(high, half), 8)),
    );
    target += 16;
    record += GROUP_BYTES;
  }
}

/**
 * Resamples a plane with the columns prepared and row `y` read at `start + (y + 0.5) * step - 0.5`; what lies
 * outside the source is its nearest edge. Rows are written in order and up to 15 bytes too far.
 */
export function resample(
  source: usize, sourceStride: i32, sourceHeight: i32,
  target: usize, targetStride: i32, width: i32, height: i32,
  start: f64, step: f64,
): void {
  const groups = (width + 7) >> 3;
  const lastRow = sourceHeight - 1;
  const half = i16x8.splat(32);
  let rowsDone = -1;
  for (let y = 0; y < height; y++) {
    const at = start + (<f64>y + 0.5) * step - 0.5;
    const whole = floor(at);
    const row = <i32>whole - 1;
    setWeights(at - whole);
    const row0 = clamp(row, 0, lastRow);
    const row1 = clamp(row + 1, 0, lastRow);
    const row2 = clamp(row + 2, 0, lastRow);
    const row3 = clamp(row + 3, 0, lastRow);
    rowsDone = max<i32>(rowsDone, row0 - 1);
    while (rowsDone < row3) {
      rowsDone++;
      resampleRow(source + rowsDone * sourceStride, rowRing + (rowsDone & 3) * rowRingStride, groups);
    }
    let from0 = rowRing + (row0 & 3) * rowRingStride;
    let from1 = rowRing + (row1 & 3) * rowRingStride;
    let from2 = rowRing + (row2 & 3) * rowRingStride;
    let from3 = rowRing + (row3 & 3) * rowRingStride;
    const out = target + y * targetStride;
    if (weight1 == 16384) {
      // Between rows nothing is to be done: half of all motion is along one axis only.
      for (let x = 0; x < width; x += 16) {
        const left = i16x8.add(v128.load(from1), half);
        const right = i16x8.add(v128.load(from1, 16), half);
        v128.store(out + x, i8x16.narrow_i16x8_u(i16x8.shr_s(left, 6), i16x8.shr_s(right, 6)));
        from1 += 32;
      }
      continue;
    }
    const by0 = q15(weight0);
    const by1 = q15(weight1);
    const by2 = q15(weight2);
    const by3 = q15(weight3);
    for (let x = 0; x < width; x += 16) {
      const left = i16x8.add(
        i16x8.add(i16x8.q15mulr_sat_s(v128.load(from0), by0), i16x8.q15mulr_sat_s(v128.load(from1), by1)),
        i16x8.add(i16x8.q15mulr_sat_s(v128.load(from2), by2), i16x8.q15mulr_sat_s(v128.load(from3), by3)),
      );
      const right = i16x8.add(
        i16x8.add(i16x8.q15mulr_sat_s(v128.load(from0, 16), by0), i16x8.q15mulr_sat_s(v128.load(from1, 16), by1)),
        i16x8.add(i16x8.q15mulr_sat_s(v128.load(from2, 16), by2), i16x8.q15mulr_sat_s(v128.load(from3, 16), by3)),
      );
      v128.store(
        out + x,
        i8x16.narrow_i16x8_u(i16x8.shr_s(i16x8.add(left, half), 6), i16x8.shr_s(i16x8.add(right, half), 6)),
      );
      from0 += 32;
      from1 += 32;
      from2 += 32;
      from3 += 32;
    }
  }
}

@inline
function q15(weight: i32): v128 {
  return i16x8.splat(<i16>min<i32>(32767, weight << 1));
}
