/** Runs the small parsers, in a process of its own: it may block, or end. */

import { DocumentError } from '../../src/core/errors.ts';
import { imageHeader } from '../../src/core/image-header.ts';
import { respell } from '../../src/core/text/pronunciations.ts';
import { decodeWav, WavFormatError } from '../../src/core/wav.ts';
import { captionsReader } from '../../src/documents/data/captions-reader.ts';
import { parseDelimited } from '../../src/documents/data/delimited-text.ts';
import { decodeText } from '../../src/documents/decode-text.ts';
import type { ChildAnswer } from '../../src/isolation/child-pool.ts';
import { cardSchema } from '../../src/protocol/schemas/card.ts';
import { deliverySchemas } from '../../src/protocol/schemas/delivery.ts';
import { type SmallInput, smallInput } from './small-input.ts';

const NARRATION = 'At Zennor and St. Ives, the US keeper wrote C++ (twice), a.b and more. '.repeat(20);

/** Indexes of inputs. */
export interface SmallTask {
  readonly seed: number;
  readonly indexes: readonly number[];
}

/** What went wrong, by index. */
export type SmallAnswer = readonly { readonly index: number; readonly error?: string; readonly ms: number }[];

const REPORTED_MS = 250;

process.on('disconnect', () => process.exit());
process.on('message', async ({ seed, indexes }: SmallTask) => {
  const answer: { index: number; error?: string; ms: number }[] = [];
  for (const index of indexes) {
    const input = smallInput(seed, index);
    const { error, ms } = await timed(input);
    if (error !== undefined || ms > REPORTED_MS)
      answer.push({ index, ms, ...(error !== undefined && { error }) });
  }
  const { user, system } = process.cpuUsage();
  const used = { rssBytes: process.memoryUsage.rss(), cpuMs: (user + system) / 1000 };
  process.send?.({ answer, ...used } satisfies ChildAnswer<SmallAnswer>);
});

/** The time of the processor: on a busy machine, a process also waits for one. */
async function timed(
  input: SmallInput,
): Promise<{ readonly error: string | undefined; readonly ms: number }> {
  const before = process.cpuUsage();
  const error = await parse(input).then(
    () => undefined,
    (thrown: unknown) => String(thrown),
  );
  const { user, system } = process.cpuUsage(before);
  return { error, ms: (user + system) / 1000 };
}

/** Throws what the parser should not have thrown. */
async function parse({ parser, bytes, charset }: SmallInput): Promise<unknown> {
  const text = Buffer.from(bytes).toString();
  switch (parser) {
    case 'charset':
      return decodeText(bytes, charset);
    case 'csv':
      return parseDelimited(text);
    case 'captions':
      return captionsReader.read({ bytes, name: 'a.srt' }).catch(unless(DocumentError));
    case 'pronunciations': {
      const list = deliverySchemas.pronunciations.safeParse(JSON.parse(text));
      return list.success && respell(NARRATION, list.data ?? {});
    }
    case 'card':
      return cardSchema.safeParse(JSON.parse(text));
    case 'recording':
      return Promise.resolve()
        .then(() => decodeWav(bytes))
        .catch(unless(WavFormatError));
    case 'picture header':
      return imageHeader(bytes);
  }
}

function unless(expected: abstract new (...args: never[]) => Error) {
  return (error: unknown) => {
    if (!(error instanceof expected)) throw error;
  };
}
