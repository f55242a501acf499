import { parentPort, workerData } from 'node:worker_threads';
import { DocumentError } from '../core/errors.ts';
import type { Document } from '../core/model.ts';
import { type ParseRequest, parseDocument } from './parse-document.ts';

/** What the worker answers, once. Errors travel as data, since a thread border strips their class. */
export type WorkerAnswer =
  | { readonly kind: 'document'; readonly document: Document }
  | {
      readonly kind: 'refused';
      readonly code: DocumentError['code'];
      readonly message: string;
      readonly advice: string | undefined;
    }
  | { readonly kind: 'failed'; readonly reason: string };

parentPort?.postMessage(await answer(workerData as ParseRequest));

async function answer(request: ParseRequest): Promise<WorkerAnswer> {
  try {
    return { kind: 'document', document: await parseDocument(request) };
  } catch (error) {
    if (!(error instanceof DocumentError)) return { kind: 'failed', reason: String(error) };
    return { kind: 'refused', code: error.code, message: error.message, advice: error.advice };
  }
}
