import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Document } from '../../src/core/model.ts';
import { processWithConcurrency } from '../../src/core/process-with-concurrency.ts';
import type { ChildPool } from '../../src/isolation/child-pool.ts';
import type { DocumentTask, DocumentTaskAnswer } from '../../src/isolation/document-process.ts';
import { built } from '../built.ts';
import { documentInput } from './document-input.ts';
import type { Finding } from './finding.ts';
import { createSamples } from './samples.ts';

const PROCESSES = 2;
/** What the server allows a document of any size; these are small. */
const MAX_MS = 10_000;
/** For a second try: a process that had to wait for a processor is not late twice. */
const MAX_AGAIN_MS = 120_000;
/** Scripts are written of some of the documents that could be read. */
const WRITTEN_SHARE = 4;

type Pool = ChildPool<DocumentTask, DocumentTaskAnswer>;
type Harmed = Omit<Finding, 'index' | 'target' | 'bytes'>;

export interface DocumentResults {
  readonly read: number;
  readonly written: number;
  readonly refused: number;
  readonly findings: Finding[];
}

/** Reads documents in the processes in which the server reads them, and writes scripts of some. */
export async function readDocuments(indexes: readonly number[], seed: number): Promise<DocumentResults> {
  const samples = createSamples();
  const { ChildPool } =
    await built<typeof import('../../src/isolation/child-pool.ts')>('isolation/child-pool');
  const pool: Pool = new ChildPool({
    module: new URL('../../dist/isolation/document-process.js', import.meta.url),
    concurrency: PROCESSES,
    maxMemoryMb: DEFAULT_LIMITS.maxDocumentMemoryMb,
  });
  const counts = { read: 0, written: 0, refused: 0 };
  const findings: Finding[] = [];
  try {
    await processWithConcurrency(indexes, PROCESSES, async (index) => {
      const input = documentInput(samples, seed, index);
      const found = (harmed: Harmed) =>
        findings.push({ ...harmed, index, target: input.name, bytes: input.bytes });
      const answer = await ask(pool, {
        kind: 'read',
        request: { ...input, isNamed: true },
        limits: DEFAULT_LIMITS,
      });
      if ('harm' in answer) return void found(answer);
      if (answer.kind !== 'read') return void counts.refused++;
      counts.read++;
      if (!isStorable(answer.document)) found({ harm: 'text that no database can store', detail: '' });
      if (index % WRITTEN_SHARE !== 0) return;
      const script = await ask(pool, {
        kind: 'write',
        document: answer.document,
        length: 'short',
        limits: DEFAULT_LIMITS,
      });
      if ('harm' in script) found({ ...script, detail: `while its script was written: ${script.detail}` });
      else counts.written++;
    });
  } finally {
    await pool.close();
  }
  return { ...counts, findings };
}

async function ask(pool: Pool, task: DocumentTask, timeoutMs = MAX_MS): Promise<DocumentTaskAnswer | Harmed> {
  try {
    const answer = await pool.run(task, { timeoutMs, signal: new AbortController().signal });
    if (answer.kind !== 'failed') return answer;
    if (answer.isOutOfMemory) return { harm: 'process over its memory', detail: answer.reason };
    return { harm: 'unexpected error', detail: answer.reason };
  } catch (error) {
    // V8 and the operating system end a process that has no memory left; what else ends one shows when it is replayed.
    if ((error as { readonly reason?: string }).reason !== 'timeout')
      return { harm: 'process ended', detail: '' };
    if (timeoutMs < MAX_AGAIN_MS) return ask(pool, task, MAX_AGAIN_MS);
    return { harm: 'over its time', detail: `${timeoutMs} ms` };
  }
}

/** Bytes of pictures are no text. */
function isStorable({ title, blocks }: Document): boolean {
  const texts = blocks.map((block) => (block.kind === 'figure' ? { ...block, image: null } : block));
  return !/[\0\p{Surrogate}]/u.test(textsIn([title, texts]).join('\n'));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
