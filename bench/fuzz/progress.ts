import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

/** What a run has done so far. It is added up slice by slice, so that a run of hours can be stopped and continued. */
export interface FuzzTotals {
  /** All inputs below this index are done. */
  readonly done: number;
  readonly seconds: number;
  readonly read: number;
  readonly refused: number;
  readonly written: number;
  readonly routes: number;
  readonly answers: Readonly<Record<string, number>>;
  /** The largest process that reads documents. */
  readonly documentsMB: number;
  readonly serverMB: number;
  readonly findings: readonly Finding[];
}

export const NOTHING_DONE: FuzzTotals = {
  done: 0,
  seconds: 0,
  read: 0,
  refused: 0,
  written: 0,
  routes: 0,
  answers: {},
  documentsMB: 0,
  serverMB: 0,
  findings: [],
};

export function addTotals(before: FuzzTotals, slice: FuzzTotals): FuzzTotals {
  const kinds = [...new Set([...Object.keys(before.answers), ...Object.keys(slice.answers)])];
  const answersOf = (kind: string) => (before.answers[kind] ?? 0) + (slice.answers[kind] ?? 0);
  return {
    done: slice.done,
    seconds: before.seconds + slice.seconds,
    read: before.read + slice.read,
    refused: before.refused + slice.refused,
    written: before.written + slice.written,
    routes: slice.routes,
    answers: Object.fromEntries(kinds.map((kind) => [kind, answersOf(kind)])),
    documentsMB: Math.max(before.documentsMB, slice.documentsMB),
    serverMB: Math.max(before.serverMB, slice.serverMB),
    findings: [...before.findings, ...slice.findings],
  };
}

/** Keeps the totals of an unfinished run with this seed. */
export class FuzzProgress {
  readonly #path: string;

  constructor(seed: number) {
    this.#path = join(tmpdir(), `scenecast-fuzz-${seed}.json`);
  }

  read(): FuzzTotals {
    try {
      const totals: FuzzTotals = JSON.parse(readFileSync(this.#path, 'utf8'));
      const findings = totals.findings.map((each) => ({
        ...each,
        bytes: Buffer.from(each.bytes as unknown as string, 'base64'),
      }));
      return { ...totals, findings };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NOTHING_DONE;
      throw error;
    }
  }

  write(totals: FuzzTotals): void {
    const findings = totals.findings.map((each) => ({
      ...each,
      bytes: Buffer.from(each.bytes).toString('base64'),
    }));
    writeFileSync(`${this.#path}.new`, JSON.stringify({ ...totals, findings }));
    renameSync(`${this.#path}.new`, this.#path);
  }

  forget(): void {
    rmSync(this.#path, { force: true });
  }
}
