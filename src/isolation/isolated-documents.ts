import { DocumentError } from '../core/errors.ts';
import { DEFAULT_LIMITS, type Limits, limitAdvice } from '../core/limits.ts';
import type { Document } from '../core/model.ts';
import { siblingModule } from '../core/sibling-module.ts';
import { type DocumentSource, type ReadDocumentOptions, readDocument } from '../documents/index.ts';
import type { ScriptWriter } from '../script/index.ts';
import { ChildEnded, ChildPool, type ChildTask } from './child-pool.ts';
import type { DocumentTask, DocumentTaskAnswer } from './document-process.ts';
import { type Poison, PoisonMemory, type PoisonSubject } from './poison-memory.ts';

/** Reads documents and writes scripts in processes of their own. */
export interface IsolatedDocuments {
  /** @throws DocumentError `poisonous_document` for a document whose process died or did not answer, twice */
  readDocument(source: DocumentSource, options?: ReadDocumentOptions): Promise<Document>;
  /** The embedded writer. */
  readonly writer: ScriptWriter;
  /** Starts a process, so that the first document finds it ready. */
  warm(): void;
  /** How many processes were started so far, and how many tasks run and wait. */
  readonly state: ChildPool<DocumentTask, DocumentTaskAnswer>['state'];
  close(): Promise<void>;
}

export interface IsolationOptions {
  /** How many documents are read or scripts written at once. */
  readonly concurrency?: number | undefined;
  readonly limits?: Partial<Limits>;
}

/** Each process takes up to `maxDocumentMemoryMb`. */
const DEFAULT_CONCURRENCY = 1;
/** A process may die by mischance, as when the machine has no memory left; a second death is no chance. */
const MAX_TRIES = 2;

export function isolateDocuments({
  concurrency = DEFAULT_CONCURRENCY,
  ...options
}: IsolationOptions = {}): IsolatedDocuments {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const maxMemoryMb = limits.maxDocumentMemoryMb;
  const pool = new ChildPool<DocumentTask, DocumentTaskAnswer>({
    module: siblingModule(import.meta.url, './document-process'),
    concurrency,
    maxMemoryMb,
  });

  const memory = new PoisonMemory();

  /** @throws DocumentError */
  const run = async (task: DocumentTask, name: string, within: ChildTask) => {
    const { timeoutMs } = within;
    const subject = subjectOf(task);
    const known = memory.find(subject, timeoutMs);
    if (known) throw poisonous(name, known, maxMemoryMb);
    for (let tries = 1; ; tries++) {
      const answer = await pool.run(task, within).catch((error: unknown) => {
        if (error instanceof ChildEnded) return error;
        throw error;
      });
      const isKilled = answer instanceof ChildEnded || (answer.kind === 'failed' && answer.isOutOfMemory);
      if (!isKilled) return answer;
      if (tries < MAX_TRIES) continue;
      const isTimeout = answer instanceof ChildEnded && answer.reason === 'timeout';
      const poison: Poison = { reason: isTimeout ? 'timeout' : 'memory', timeoutMs };
      memory.add(subject, poison);
      throw poisonous(name, poison, maxMemoryMb);
    }
  };

  return {
    readDocument: (source, readOptions = {}) =>
      readDocument(source, {
        ...readOptions,
        async parse(request, { signal, timeoutMs = limits.maxDocumentSeconds * 1000 }) {
          const answer = await run({ kind: 'read', request, limits }, request.name, { signal, timeoutMs });
          if (answer.kind === 'read') return answer.document;
          if (answer.kind === 'refused') throw refusal(answer);
          throw damaged(request.name, answer);
        },
      }),
    writer: {
      id: 'embedded:extractive',
      async write(document, { length, signal = new AbortController().signal }) {
        const timeoutMs = limits.maxDocumentSeconds * 1000;
        const answer = await run(
          { kind: 'write', document: withoutPictures(document), length, limits },
          document.title,
          {
            signal,
            timeoutMs,
          },
        );
        if (answer.kind === 'written') return answer.script;
        if (answer.kind === 'refused') throw refusal(answer);
        throw new Error(answer.kind === 'failed' ? answer.reason : answer.kind);
      },
    },
    warm: () => pool.warm(),
    get state() {
      return pool.state;
    },
    close: () => pool.close(),
  };
}

function subjectOf(task: DocumentTask): PoisonSubject {
  if (task.kind === 'write') return { how: [task.kind, task.length, task.document] };
  const { bytes, ...how } = task.request;
  return { bytes, how: [task.kind, how] };
}

const NO_BYTES = new Uint8Array();

/** The writer goes by what is said of the figures; their bytes stay here. */
function withoutPictures(document: Document): Document {
  const blocks = document.blocks.map((block) =>
    block.kind === 'figure' ? { ...block, image: { ...block.image, bytes: NO_BYTES } } : block,
  );
  return { ...document, blocks };
}

function refusal({ code, message, advice }: Extract<DocumentTaskAnswer, { kind: 'refused' }>): DocumentError {
  return new DocumentError(code, message, advice === undefined ? {} : { advice });
}

function damaged(name: string, cause: unknown): DocumentError {
  return new DocumentError('document_damaged', `${name} is damaged and cannot be read.`, {
    advice: 'Get the file again, or save it again in the program that created it.',
    cause,
  });
}

function poisonous(name: string, { reason, timeoutMs }: Poison, maxMemoryMb: number): DocumentError {
  const [cost, limit] =
    reason === 'timeout'
      ? ([`more than ${timeoutMs / 1000} seconds`, 'maxDocumentSeconds'] as const)
      : ([`more than ${maxMemoryMb} MB of memory`, 'maxDocumentMemoryMb'] as const);
  return new DocumentError(
    'poisonous_document',
    `${name} cannot be read: two attempts took ${cost} or failed.`,
    {
      advice: limitAdvice(limit, 'Use a smaller or simpler document, or paste its text.'),
    },
  );
}
