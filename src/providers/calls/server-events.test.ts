import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventData } from './server-events.ts';

async function read(text: string, cuts: readonly number[] = []): Promise<string[]> {
  const bytes = Buffer.from(text);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const chunks = places.slice(1).map((end, index) => new Uint8Array(bytes.subarray(places[index], end)));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const found: string[] = [];
  for await (const data of eventData(body)) found.push(data);
  return found;
}

test('data is read whatever is beside it, and however lines end', async () => {
  const stream = 'event: a\r\ndata: {"n":1}\r\n\r\n: comment\n\ndata:x\ndata: y\n\nid: 3\n\ndata: [DONE]';
  expect(await read(stream)).toEqual(['{"n":1}', 'x\ny', '[DONE]']);
});

test('the same events are read wherever the stream is cut', async () => {
  const stream = 'data: {"text":"«Ein See»"}\n\ndata: {"text":"湖"}\r\n\r\ndata: [DONE]\n\n';
  const whole = await read(stream);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 200 })), async (cuts) => {
      expect(await read(stream, cuts)).toEqual(whole);
    }),
  );
});
