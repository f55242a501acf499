import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWav, encodeWav, WavFormatError } from './wav.ts';

const audio = fc
  .record({
    sampleRateHz: fc.integer({ min: 1, max: 384_000 }),
    channelCount: fc.integer({ min: 1, max: 8 }),
    frames: fc.integer({ min: 0, max: 50 }),
  })
  .chain(({ sampleRateHz, channelCount, frames }) =>
    fc
      .array(fc.float32Array({ minLength: frames, maxLength: frames, min: -1, max: 1, noNaN: true }), {
        minLength: channelCount,
        maxLength: channelCount,
      })
      .map((channels) => ({ sampleRateHz, channels })),
  );

test('32-bit floats come back exactly', () => {
  fc.assert(
    fc.property(audio, (original) => {
      expect(decodeWav(encodeWav(original, 'float32'))).toEqual(original);
    }),
  );
});

test('16-bit integers come back within half a step, and a second time exactly', () => {
  fc.assert(
    fc.property(audio, (original) => {
      const once = decodeWav(encodeWav(original));
      for (const [index, channel] of original.channels.entries()) {
        channel.forEach((sample, frame) => {
          // Full scale is one step beyond the largest 16-bit sample.
          expect(Math.abs((once.channels[index]?.[frame] ?? 9) - sample)).toBeLessThanOrEqual(1 / 0x8000);
        });
      }
      expect(decodeWav(encodeWav(once))).toEqual(once);
    }),
  );
});

test('the header is the canonical 44 bytes', () => {
  const bytes = encodeWav({ sampleRateHz: 48_000, channels: [new Float32Array([0, 1, -1, 0.5])] });
  expect(Buffer.from(bytes).toString('hex')).toBe(
    '524946462c00000057415645666d7420100000000100010080bb00000077010002001000646174610800000000' +
      '00ff7f00800040',
  );
});

test('bytes of any kind are decoded or refused, never anything else', () => {
  const valid = encodeWav({ sampleRateHz: 8_000, channels: [new Float32Array(8)] });
  const damaged = fc
    .tuple(fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 8 }), fc.nat(valid.length))
    .map(([changes, length]) => {
      const bytes = valid.slice();
      for (const [index, value] of changes) bytes[index] = value;
      return bytes.slice(0, length);
    });
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 80 })), (bytes) => {
      try {
        const { channels } = decodeWav(bytes);
        expect(channels.reduce((sum, channel) => sum + channel.length, 0)).toBeLessThanOrEqual(bytes.length);
      } catch (error) {
        expect(error).toBeInstanceOf(WavFormatError);
      }
    }),
    { numRuns: 500 },
  );
});

test('a streamed file with unknown sizes and chunks before the sound is read to its end', () => {
  const plain = Buffer.from(encodeWav({ sampleRateHz: 24_000, channels: [new Float32Array([0.25, -0.25])] }));
  const list = Buffer.from('4c49535403000000414243 00'.replace(' ', ''), 'hex');
  const streamed = Buffer.concat([plain.subarray(0, 36), list, plain.subarray(36)]);
  streamed.writeUInt32LE(0xffffffff, 4);
  streamed.writeUInt32LE(0xffffffff, 36 + list.length + 4);
  expect(decodeWav(streamed).channels).toEqual([new Float32Array([0.25, -0.25])]);
});

test.each([
  ['kind 17', 20, 17],
  ['24-bit', 34, 24],
  ['0 channels', 22, 0],
  ['sample rate of 0', 24, 0],
])('%s is named when it is refused', (named, offset, value) => {
  const bytes = Buffer.from(encodeWav({ sampleRateHz: 1, channels: [new Float32Array(1)] }));
  bytes.writeUInt16LE(value, offset);
  expect(() => decodeWav(bytes)).toThrow(named);
});

test('samples that are not a number become silence', () => {
  const broken = { sampleRateHz: 8_000, channels: [new Float32Array([Number.NaN, Infinity, 0.5])] };
  expect(decodeWav(encodeWav(broken, 'float32')).channels).toEqual([new Float32Array([0, 0, 0.5])]);
});
