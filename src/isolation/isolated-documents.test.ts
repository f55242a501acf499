import { deflateSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { DocumentError } from '../core/errors.ts';
import { readDocument } from '../documents/index.ts';
import { makePdf } from '../documents/testing/make-pdf.ts';
import { createEmbeddedWriter } from '../script/embedded-writer.ts';
import { type IsolationOptions, isolateDocuments } from './isolated-documents.ts';

function isolated(options: IsolationOptions = {}) {
  const documents = isolateDocuments(options);
  onTestFinished(() => documents.close());
  return documents;
}

/** A PDF of a few kilobytes; its page's contents unpack twice, to `unpackedBytes` of spaces. */
function pdfBomb(unpackedBytes: number): Uint8Array {
  const stream = deflateSync(deflateSync(Buffer.alloc(unpackedBytes, ' '), { level: 9 }), { level: 9 });
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>',
  ].map((body, index) => Buffer.from(`${index + 1} 0 obj\n${body}\nendobj\n`));
  const head = `4 0 obj\n<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode]>>\nstream\n`;
  const tail = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n';
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects, Buffer.from(head), stream, Buffer.from(tail)]);
}

const STORY = `# The lake\n\n${'The old town lies under the water, and on still days its bells are heard. '.repeat(8)}`;
/** No reader comes to an end with it in this time. */
const SLOW = { kind: 'text', text: `# A\n\n${'[a](<b'.repeat(1_000_000)}`, name: 'slow.md' } as const;

test('a document is read and its script written as in this process, by one process', async () => {
  const documents = isolated();
  const source = { kind: 'text', text: STORY } as const;
  const document = await documents.readDocument(source, { title: 'Bala' });
  expect(document).toEqual(await readDocument(source, { title: 'Bala' }));
  const script = await documents.writer.write(document, { length: 'short' });
  expect(script).toEqual(await createEmbeddedWriter().write(document, { length: 'short' }));
  expect(documents.state).toEqual({ started: 1, running: 0, waiting: 0 });
});

test('a refusal comes out of the process as the error that it was', async () => {
  const bytes = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const error = await isolated()
    .readDocument({ kind: 'bytes', bytes, name: 'c.md' })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DocumentError);
  expect(error).toMatchObject({
    code: 'document_unsupported',
    message: 'c.md is a PNG picture, which cannot be read as a document.',
    advice: expect.stringContaining('Markdown'),
  });
});

test('a PDF that unpacks to more than the memory limit kills two processes at most, and is poisonous', async () => {
  const documents = isolated({ limits: { maxDocumentMemoryMb: 256 } });
  const bytes = pdfBomb(200_000_000);
  expect(bytes.length).toBeLessThan(10_000);
  await expect(documents.readDocument({ kind: 'bytes', bytes, name: 'bomb.pdf' })).rejects.toMatchObject({
    code: 'poisonous_document',
    retryable: false,
    message: expect.stringContaining('256 MB'),
    advice: expect.stringContaining('SCENECAST_MAX_DOCUMENT_MEMORY_MB'),
  });
  const { started } = documents.state;
  await expect(documents.readDocument({ kind: 'bytes', bytes, name: 'bomb.pdf' })).rejects.toMatchObject({
    code: 'poisonous_document',
  });
  // Whoever sends it again costs no process.
  expect(documents.state).toEqual({ started, running: 0, waiting: 0 });
  // What comes next is read as if nothing had been.
  expect((await documents.readDocument({ kind: 'text', text: STORY })).title).toBe('The lake');
});

test('a document that stalls its process is stopped at its time, twice, and is poisonous', async () => {
  const documents = isolated();
  await expect(documents.readDocument(SLOW, { limits: { timeoutMs: 1000 } })).rejects.toMatchObject({
    code: 'poisonous_document',
    message: expect.stringContaining('slow.md'),
    advice: expect.stringContaining('SCENECAST_MAX_DOCUMENT_SECONDS'),
  });
  // Two that were killed, and one that waits for the next document.
  expect(documents.state).toEqual({ started: 3, running: 0, waiting: 0 });
  // No more is tried in the same time or less; with more time, it may come to an end.
  await expect(documents.readDocument(SLOW, { limits: { timeoutMs: 900 } })).rejects.toThrow('1 seconds');
  expect(documents.state.started).toBe(3);
  await expect(documents.readDocument(SLOW, { limits: { timeoutMs: 1100 } })).rejects.toThrow('1.1 seconds');
  expect(documents.state.started).toBe(5);
});

test('a document whose script stalls its process twice costs no process when it comes again', async () => {
  // Less time than any answer takes.
  const documents = isolated({ limits: { maxDocumentSeconds: 0.001 } });
  const items = Array.from({ length: 20_000 }, (_, index) => `Item number ${index} of the list`);
  const list = { kind: 'list', ordered: false, items } as const;
  const document = { title: 'List', language: 'en', blocks: [list], warnings: [] };
  const written = () => documents.writer.write(structuredClone(document), { length: 'short' });
  await expect(written()).rejects.toMatchObject({ code: 'poisonous_document' });
  const { started } = documents.state;
  await expect(written()).rejects.toMatchObject({ code: 'poisonous_document' });
  expect(documents.state).toEqual({ started, running: 0, waiting: 0 });
  // Only the same script is known to be too much.
  await expect(documents.writer.write(document, { length: 'full' })).rejects.toThrow();
  expect(documents.state.started).toBeGreaterThan(started);
});

test('no more are read at once than the setting says, and an abort ends both who reads and who waits', async () => {
  const documents = isolated({ concurrency: 2 });
  const asked = [1, 2, 3, 4].map(() => {
    const controller = new AbortController();
    const reading = documents.readDocument(SLOW, { signal: controller.signal });
    const reason = reading.then(
      () => 'read',
      (error: Error) => error.message,
    );
    return { controller, reason };
  });
  await expect.poll(() => documents.state).toEqual({ started: 2, running: 2, waiting: 2 });
  for (const { controller } of asked) controller.abort(new Error('the caller left'));
  expect(await Promise.all(asked.map(({ reason }) => reason))).toEqual(Array(4).fill('the caller left'));
  expect(documents.state).toMatchObject({ running: 0, waiting: 0 });
  const gone = AbortSignal.abort(new Error('enough'));
  await expect(documents.readDocument(SLOW, { signal: gone })).rejects.toThrow('enough');
});

test('this event loop goes on while a script is written', async () => {
  const documents = isolated();
  const items = Array.from({ length: 20_000 }, (_, index) => `Item number ${index} of the list`);
  let [ticks, isDone] = [0, false];
  const tick = () => {
    ticks++;
    if (!isDone) setTimeout(tick, 1);
  };
  const list = { kind: 'list', ordered: false, items } as const;
  const writing = documents.writer.write(
    { title: 'List', language: 'en', blocks: [list], warnings: [] },
    { length: 'short' },
  );
  tick();
  await writing;
  isDone = true;
  expect(ticks).toBeGreaterThan(10);
});

test('more parts, characters or scenes than the limit are refused by its name', async () => {
  const documents = isolated({ limits: { maxDocumentParts: 50, maxDocumentCharacters: 3000, maxScenes: 1 } });
  const refusal = (text: string) =>
    documents
      .readDocument({ kind: 'text', text })
      .then((document) => documents.writer.write(document, { length: 'full' }))
      .catch((error: unknown) => error);
  const list = Array.from({ length: 60 }, (_, index) => `- The thing with the number ${index} is told here.`);
  const tooLong = [
    [list.join('\n'), 'SCENECAST_MAX_DOCUMENT_PARTS'],
    [Array(6).fill(STORY).join('\n\n'), 'SCENECAST_MAX_DOCUMENT_CHARACTERS'],
    [STORY, 'SCENECAST_MAX_SCENES'],
  ] as const;
  for (const [text, limit] of tooLong) {
    expect(await refusal(text)).toMatchObject({
      code: 'document_too_large',
      advice: expect.stringContaining(limit),
    });
  }
  expect(documents.state.started).toBe(1);
});

test('a failure that a document leaves behind does not end the process', async () => {
  const documents = isolated();
  const pages = ['The keeper lit the lamp.', 'Nobody saw him.'].map((text) => [{ text, y: 700 }]);
  const whole = Buffer.from(makePdf(pages)).toString('latin1');
  // The last page is broken, and not where the table says. PDF.js then rejects a promise that nobody awaits any more.
  const lastPicture = whole.lastIndexOf('/P 9 0 R');
  const broken = `${whole.slice(0, lastPicture)}/P 9 0 0 ?${whole.slice(lastPicture + 8)}`.replace(
    '/g2 ',
    '/g ',
  );
  for (let round = 0; round < 2; round++) {
    const bytes = Buffer.from(broken, 'latin1');
    await documents.readDocument({ kind: 'bytes', bytes, name: 'broken.pdf' }).catch(() => {});
    await documents.readDocument({ kind: 'text', text: STORY });
  }
  expect(documents.state.started).toBe(1);
});
