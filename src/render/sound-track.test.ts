import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeWav } from '../core/wav.ts';
import { soundTrack } from './sound-track.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-sound-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function speech(name: string, values: number[], sampleRateHz = 48_000): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, encodeWav({ sampleRateHz, channels: [new Float32Array(values)] }, 'float32'));
  return path;
}

async function collect(blocks: AsyncIterable<Uint8Array>): Promise<number[]> {
  const bytes: Uint8Array[] = [];
  for await (const block of blocks) bytes.push(block);
  return [...new Float32Array(new Uint8Array(Buffer.concat(bytes)).buffer)];
}

test('speech stands at its sample, silence around it, the same on both channels', async () => {
  const parts = [
    { speechPath: await speech('a.wav', [1, 0.5]), firstSample: 2, endSample: 5 },
    { speechPath: await speech('b.wav', [-1]), firstSample: 5, endSample: 6 },
  ];
  const samples = await collect(soundTrack(parts, 7));
  const left = samples.filter((_, index) => index % 2 === 0);
  expect(left).toEqual([0, 0, 1, 0.5, 0, -1, 0]);
  expect(samples.filter((_, index) => index % 2 === 1)).toEqual(left);
});

test('a file that is not what was planned is refused by name', async () => {
  const longer = { speechPath: await speech('long.wav', [1, 1]), firstSample: 0, endSample: 1 };
  await expect(collect(soundTrack([longer], 1))).rejects.toThrow('long.wav is longer than planned');
  const slower = { speechPath: await speech('slow.wav', [1], 16_000), firstSample: 0, endSample: 1 };
  await expect(collect(soundTrack([slower], 1))).rejects.toThrow('slow.wav has 1 channels at 16000 Hz');
});
