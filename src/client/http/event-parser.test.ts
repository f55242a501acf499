import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventParser } from './event-parser.ts';

const STREAM = [
  ': heartbeat',
  '',
  'id: 7',
  'event: scene',
  'data: {"a":1}',
  '',
  'data:two',
  'data: lines',
  'retry: 10',
  '',
  'event: empty',
  '',
  'id',
  'data',
  '',
  'data: cut off',
];

const MESSAGES = [
  { type: 'scene', data: '{"a":1}', id: '7' },
  { type: 'message', data: 'two\nlines', id: '7' },
  { type: 'message', data: '', id: '' },
];

test('messages are the same however the stream is cut and whichever line ends it uses', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.integer({ min: 1, max: 30 })),
      (lineEnd, sizes) => {
        const text = STREAM.join(lineEnd);
        const parser = createEventParser();
        const messages = [];
        let offset = 0;
        for (const size of [...sizes, text.length]) {
          messages.push(...parser.push(text.slice(offset, offset + size)));
          offset += size;
        }
        expect(messages).toEqual(MESSAGES);
      },
    ),
  );
});

test('a message that never ends is refused', () => {
  const parser = createEventParser();
  const megabyte = 'x'.repeat(2 ** 20);
  expect(() => {
    for (let count = 0; count < 9; count++) parser.push(`data: ${megabyte}\n`);
  }).toThrow('too large');
});
