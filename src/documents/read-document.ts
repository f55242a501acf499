import { DocumentError } from '../core/errors.ts';
import type { Document } from '../core/model.ts';
import { withDeadline } from './deadline.ts';
import { fetchUrl } from './fetch-url.ts';
import type { ParseRequest } from './parse-document.ts';
import { parseInWorker } from './parse-in-worker.ts';
import { readFileBounded, tooLarge } from './read-file.ts';

/** Where a document comes from. `name` is what messages call it, and its title when it has no other. */
export type DocumentSource =
  | { readonly kind: 'text'; readonly text: string; readonly name?: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly name?: string;
      readonly mediaType?: string;
    };

/** How much is read at most. */
export interface DocumentLimits {
  /** Of the file or answer; of the answer once unpacked. Default 20 MB. */
  readonly maxBytes: number;
  /** Of the text to narrate. Default 500,000. */
  readonly maxCharacters: number;
  /** For the whole reading, fetching included. Default 30,000. */
  readonly timeoutMs: number;
}

/** The limits when nobody chooses others. */
export const DEFAULT_DOCUMENT_LIMITS: DocumentLimits = {
  maxBytes: 20_000_000,
  maxCharacters: 500_000,
  timeoutMs: 30_000,
};

export interface ReadDocumentOptions {
  readonly signal?: AbortSignal;
  /** Replaces the document's own. */
  readonly title?: string;
  readonly limits?: Partial<DocumentLimits>;
  /** Also fetch from this machine and its private network. Default false. */
  readonly allowPrivateAddresses?: boolean;
}

/**
 * Reads a document: plain text, Markdown, HTML, PDF, DOCX or EPUB, told by its content.
 *
 * The title does not appear again as the first heading. The parsing runs in a worker thread that ends when the
 * time is up.
 *
 * @throws DocumentError with the code of the problem, a sentence that names the document, and advice.
 * @throws the signal's reason when aborted.
 */
export async function readDocument(
  source: DocumentSource,
  options: ReadDocumentOptions = {},
): Promise<Document> {
  const limits = { ...DEFAULT_DOCUMENT_LIMITS, ...options.limits };
  const name = displayName(source);
  const tooSlow = new DocumentError(
    'document_too_slow',
    `${name} could not be read within ${limits.timeoutMs / 1000} seconds.`,
    { advice: 'Give a smaller or simpler document, or its text.' },
  );
  return withDeadline(
    { timeoutMs: limits.timeoutMs, reason: tooSlow, signal: options.signal },
    async (signal) => {
      const loaded = await load(source, {
        name,
        limits,
        signal,
        allowPrivateAddresses: options.allowPrivateAddresses ?? false,
      });
      const title = options.title === undefined ? {} : { title: options.title };
      return parseInWorker({ ...loaded, ...title, maxCharacters: limits.maxCharacters }, signal);
    },
  );
}

type Loaded = Omit<ParseRequest, 'title' | 'maxCharacters'>;

interface LoadOptions {
  readonly name: string;
  readonly limits: DocumentLimits;
  readonly signal: AbortSignal;
  readonly allowPrivateAddresses: boolean;
}

async function load(source: DocumentSource, options: LoadOptions): Promise<Loaded> {
  const { name, limits, signal } = options;
  switch (source.kind) {
    case 'text':
      return {
        bytes: bounded(new TextEncoder().encode(source.text), options),
        name,
        isNamed: source.name !== undefined,
      };
    case 'bytes': {
      const mediaType = source.mediaType === undefined ? {} : { mediaType: source.mediaType };
      return {
        bytes: bounded(source.bytes, options),
        name,
        isNamed: source.name !== undefined,
        ...mediaType,
      };
    }
    case 'file':
      return { bytes: await readFileBounded(source.path, limits.maxBytes), name, isNamed: true };
    case 'url': {
      const fetched = await fetchUrl(source.url, { ...options, maxBytes: limits.maxBytes, signal });
      return { ...fetched, isNamed: true };
    }
  }
}

function bounded(bytes: Uint8Array, { name, limits }: LoadOptions): Uint8Array {
  if (bytes.length > limits.maxBytes) throw tooLarge(name, limits.maxBytes);
  return bytes;
}

function displayName(source: DocumentSource): string {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'url':
      return source.url
        .replace(/[?#].*$/s, '')
        .replace(/\/\/[^/@]*@/, '//')
        .slice(0, 200);
    default:
      return source.name ?? 'The text';
  }
}
