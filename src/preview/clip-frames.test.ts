import { expect, test } from 'vitest';
import { ClipFrames } from './clip-frames.ts';

class Frame {
  readonly index: number;
  isClosed = false;

  constructor(index: number) {
    this.index = index;
  }

  close(): void {
    this.isClosed = true;
  }
}

/** A clip whose frames are decoded when the test says so. */
function clipOf(count: number) {
  const decoded: Frame[] = [];
  const waiting = new Map<number, (frame: Frame | Error) => void>();
  const told: number[] = [];
  let last = 0;
  const frames = new ClipFrames<Frame>({
    still: new Frame(0),
    count,
    decode: (index) =>
      new Promise((resolve, reject) => {
        waiting.set(index, (frame) => (frame instanceof Error ? reject(frame) : resolve(frame)));
      }),
    onFrame: () => told.push(last),
  });
  const settle = async (index: number, failure?: Error) => {
    const frame = new Frame(index);
    if (!failure) decoded.push(frame);
    waiting.get(index)?.(failure ?? frame);
    waiting.delete(index);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  /** Decodes everything that is asked for. */
  const settleAll = async () => {
    while (waiting.size > 0) for (const index of [...waiting.keys()]) await settle(index);
  };
  const at = (index: number) => {
    last = index;
    return frames.at(index).index;
  };
  return { frames, at, settle, settleAll, waiting, decoded, told };
}

test('shows the still until a frame is decoded, and tells when it is', async () => {
  const { frames, at, settle, told } = clipOf(50);
  expect(at(0)).toBe(0);
  expect(frames.isBehind).toBe(false);
  expect(at(5)).toBe(0);
  expect(frames.isBehind).toBe(true);
  await settle(1);
  expect(told).toEqual([]);
  await settle(5);
  await settle(2);
  await settle(3);
  await settle(5);
  expect(told).toEqual([5]);
  expect(at(5)).toBe(5);
  expect(frames.isBehind).toBe(false);
  // The latest one stays until the next is there.
  expect(at(30)).toBe(5);
});

test('decodes a few frames at once, half a second ahead, and frees what was shown', async () => {
  const { at, settleAll, waiting, decoded } = clipOf(100);
  at(0);
  expect([...waiting.keys()]).toEqual([1, 2, 3]);
  await settleAll();
  expect(decoded.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  for (let index = 1; index < 100; index++) {
    expect(at(index)).toBe(index);
    await settleAll();
  }
  expect(decoded.filter(({ isClosed }) => !isClosed).length).toBeLessThanOrEqual(14);
});

test('a clip that begins anew has its first frames at once', async () => {
  const { at, settleAll } = clipOf(20);
  at(15);
  await settleAll();
  expect([16, 17, 18, 19, 0, 1, 2].map(at)).toEqual([16, 17, 18, 19, 0, 1, 2]);
});

test('a frame that cannot be decoded leaves the one before it, and is not tried again', async () => {
  const { frames, at, settle, settleAll, waiting } = clipOf(3);
  at(1);
  await settle(1, new Error('damaged'));
  await settleAll();
  expect([at(1), at(2), at(1)]).toEqual([0, 2, 2]);
  expect(frames.isBehind).toBe(false);
  expect(waiting.size).toBe(0);
});

test('everything is freed when it is released, also what is decoded afterwards', async () => {
  const { frames, at, settle, settleAll, decoded, waiting } = clipOf(30);
  at(1);
  await settle(1);
  expect(at(1)).toBe(1);
  frames.release();
  await settleAll();
  expect(decoded.length).toBeGreaterThan(1);
  expect(decoded.every(({ isClosed }) => isClosed)).toBe(true);
  expect(waiting.size).toBe(0);
});
