import { Worker } from 'node:worker_threads';
import { DocumentError } from '../core/errors.ts';
import type { Document } from '../core/model.ts';
import { siblingModule } from '../core/sibling-module.ts';
import type { WorkerAnswer } from './document-worker.ts';
import type { ParseRequest } from './parse-document.ts';

/** Enough for the DOM of the largest page that is accepted. */
const MAX_HEAP_MB = 768;

/**
 * Reads a document in a thread of its own, so that a hostile one can neither block this thread nor take more
 * than its share of memory. An abort of `signal` ends the thread at once and throws the signal's reason.
 *
 * @throws DocumentError
 */
export async function parseInWorker(request: ParseRequest, signal: AbortSignal): Promise<Document> {
  signal.throwIfAborted();
  const worker = new Worker(siblingModule(import.meta.url, './document-worker'), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    // Parsers complain to the console; what matters of it is in the document's warnings.
    stdout: true,
    stderr: true,
  });
  const answer = await new Promise<WorkerAnswer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error) => reject(workerError(error, request.name)));
    worker.once('exit', () => reject(damaged(request.name, 'its reader stopped')));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  }).finally(() => worker.terminate());
  switch (answer.kind) {
    case 'document':
      return answer.document;
    case 'refused':
      throw new DocumentError(
        answer.code,
        answer.message,
        answer.advice === undefined ? {} : { advice: answer.advice },
      );
    case 'failed':
      throw damaged(request.name, answer.reason);
  }
}

function workerError(error: unknown, name: string): unknown {
  const isOutOfMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isOutOfMemory) return error;
  return new DocumentError(
    'document_too_large',
    `${name} takes more than ${MAX_HEAP_MB} MB of memory to read.`,
    {
      advice: 'Give a smaller document, or only a part of it.',
    },
  );
}

function damaged(name: string, cause: unknown): DocumentError {
  return new DocumentError('document_damaged', `${name} is damaged and cannot be read.`, {
    advice: 'Get the file again, or save it anew from the program that made it.',
    cause,
  });
}
