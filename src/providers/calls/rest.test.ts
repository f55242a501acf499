import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeWav } from '../../core/wav.ts';
import { OPENAI } from '../openai/openai.ts';
import { modelsOf } from '../provider-models.ts';

const WAV = encodeWav({ sampleRateHz: 24_000, channels: [new Float32Array(2400).fill(0.1)] });

let server: Server;
let headers: Record<string, string>;
let baseUrl: string;
beforeAll(async () => {
  server = createServer((_, response) => void response.writeHead(200, headers).end(WAV));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => server.close());

async function restAfter(answer: Record<string, string>) {
  headers = answer;
  const { speech } = modelsOf(OPENAI, { apiKey: 'sk-test', baseUrl });
  const { signal } = new AbortController();
  await speech?.engine('tts-1')?.synthesize({ text: 'Hello.', voice: 'alloy', language: 'en', signal });
  return { same: speech?.restMs?.('tts-1') ?? 0, other: speech?.restMs?.('tts-1-hd') ?? 0 };
}

test('an answer that says that nothing is left rests its model for as long as it says', async () => {
  const { same, other } = await restAfter({
    'x-ratelimit-remaining-requests': '0',
    'x-ratelimit-reset-requests': '20s',
  });
  expect(same).toBeGreaterThan(15_000);
  expect(same).toBeLessThanOrEqual(20_000);
  // OpenAI limits each model by itself.
  expect(other).toBe(0);
});

test('an answer that says that something is left, or nothing about it, rests nothing', async () => {
  const left = { 'x-ratelimit-remaining-requests': '7', 'x-ratelimit-reset-requests': '20s' };
  expect((await restAfter(left)).same).toBe(0);
  expect((await restAfter({})).same).toBe(0);
});
