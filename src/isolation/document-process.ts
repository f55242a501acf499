import process from 'node:process';
import { DocumentError } from '../core/errors.ts';
import type { Limits } from '../core/limits.ts';
import type { Document, Length } from '../core/model.ts';
import { type ParseRequest, parseDocument } from '../documents/parse-document.ts';
import { createEmbeddedWriter } from '../script/embedded-writer.ts';
import { boundScript, type WrittenScript } from '../script/index.ts';
import type { ChildAnswer } from './child-pool.ts';
import { checkDocument } from './document-size.ts';

/** What the process is asked to do. */
export type DocumentTask =
  | {
      readonly kind: 'read';
      readonly request: ParseRequest;
      readonly limits: Limits;
    }
  | {
      readonly kind: 'write';
      readonly document: Document;
      readonly length: Length;
      readonly limits: Limits;
    };

/** Its answer. Errors travel as data, since the border between processes strips their class. */
export type DocumentTaskAnswer =
  | { readonly kind: 'read'; readonly document: Document }
  | { readonly kind: 'written'; readonly script: WrittenScript }
  | {
      readonly kind: 'refused';
      readonly code: DocumentError['code'];
      readonly message: string;
      readonly advice: string | undefined;
    }
  | { readonly kind: 'failed'; readonly reason: string; readonly isOutOfMemory: boolean };

const writer = createEmbeddedWriter();

process.on('message', async (task: DocumentTask) => {
  const answer = await answerTo(task);
  const { user, system } = process.cpuUsage();
  const used = { rssBytes: process.memoryUsage.rss(), cpuMs: (user + system) / 1000 };
  process.send?.({ answer, ...used } satisfies ChildAnswer<DocumentTaskAnswer>);
});
// The parent decides when this process ends; Ctrl-C in a terminal reaches both.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
// A library can leave work behind that fails after its document was answered. The next document must not die of it.
process.on('unhandledRejection', () => {});

async function answerTo(task: DocumentTask): Promise<DocumentTaskAnswer> {
  try {
    if (task.kind === 'write') {
      const script = await writer.write(task.document, { length: task.length });
      const { leftOut, ...bound } = await boundScript(script, task.limits);
      return { kind: 'written', script: { ...bound, warnings: [...bound.warnings, ...leftOut] } };
    }
    const document = await parseDocument(task.request);
    checkDocument(document, { name: task.request.name, limits: task.limits });
    return { kind: 'read', document };
  } catch (error) {
    const isOutOfMemory = isAllocationFailure(error);
    if (isOutOfMemory || !(error instanceof DocumentError)) {
      return { kind: 'failed', reason: String(error), isOutOfMemory };
    }
    return { kind: 'refused', code: error.code, message: error.message, advice: error.advice };
  }
}

/** What the operating system refused shows as this, perhaps as the cause of what a reader made of it. */
function isAllocationFailure(error: unknown): boolean {
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < 5; depth++) {
    if (/allocation failed|out of memory|Invalid (?:typed )?array (?:buffer )?length/i.test(cause.message))
      return true;
    cause = cause.cause;
  }
  return false;
}
