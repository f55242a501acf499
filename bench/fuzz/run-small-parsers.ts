import { ChildEnded, ChildPool } from '../../src/isolation/child-pool.ts';
import type { Finding } from './finding.ts';
import { smallInput } from './small-input.ts';
import type { SmallAnswer, SmallTask } from './small-parser-process.ts';

const BATCH = 500;
const BATCH_MS = 60_000;
const MEMORY_MB = 640;

/** Gives each small parser its inputs, in a process that may end. */
export async function runSmallParsers(indexes: readonly number[], seed: number): Promise<Finding[]> {
  const pool = new ChildPool<SmallTask, SmallAnswer>({
    module: new URL('small-parser-process.ts', import.meta.url),
    concurrency: 1,
    maxMemoryMb: MEMORY_MB,
  });
  const findings: Finding[] = [];
  const found = (index: number, harm: Finding['harm'], detail: string) => {
    const { parser, bytes } = smallInput(seed, index);
    findings.push({ harm, index, target: parser, detail, bytes });
  };
  const run = async (batch: readonly number[]): Promise<void> => {
    try {
      const signal = new AbortController().signal;
      for (const { index, error, ms } of await pool.run(
        { seed, indexes: batch },
        { timeoutMs: BATCH_MS, signal },
      )) {
        if (error === undefined) found(index, 'loop silent', `${Math.round(ms)} ms`);
        else found(index, 'unexpected error', error);
      }
    } catch (error) {
      if (!(error instanceof ChildEnded)) throw error;
      const [only] = batch;
      if (batch.length === 1 && only !== undefined) {
        return found(only, error.reason === 'timeout' ? 'over its time' : 'process ended', '');
      }
      // One of them ended it.
      const half = Math.ceil(batch.length / 2);
      await run(batch.slice(0, half));
      await run(batch.slice(half));
    }
  };
  try {
    for (let at = 0; at < indexes.length; at += BATCH) await run(indexes.slice(at, at + BATCH));
  } finally {
    await pool.close();
  }
  return findings;
}
