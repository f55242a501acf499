import { readdir, readFile } from 'node:fs/promises';
import type { Document } from '../../src/core/model.ts';
import { readDocument } from '../../src/documents/read-document.ts';

const FOLDER = new URL('documents/', import.meta.url);

/** A document, and an editor's narration of it. */
export interface WriterCase {
  readonly name: string;
  readonly document: Document;
  readonly ideal: string;
}

/** Reads all documents of the bench. */
export async function readCases(): Promise<WriterCase[]> {
  const names = (await readdir(FOLDER)).filter((name) => name !== 'README.md');
  const cases: WriterCase[] = [];
  for (const name of names.sort()) cases.push(await readCase(name));
  return cases;
}

async function readCase(name: string): Promise<WriterCase> {
  const marked = await readFile(new URL(name, FOLDER), 'utf8');
  const ideal = [...marked.matchAll(/\{[+*]([\s\S]*?)[+*]\}/gu)].map(([, told]) => told).join('\n');
  const text = marked.replace(/\{\*[\s\S]*?\*\}\n?/gu, '').replace(/\{\+|\+\}/gu, '');
  const document = await readDocument({ kind: 'bytes', bytes: Buffer.from(text), name });
  return { name, document, ideal: ideal.replace(/\s+/gu, ' ') };
}
