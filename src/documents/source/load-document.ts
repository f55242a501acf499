import { withDeadline } from '../../core/deadline.ts';
import { DocumentError } from '../../core/errors.ts';
import { type ContentType, parseContentType } from './content-type.ts';
import { fetchUrl } from './fetch-url.ts';
import { packWithPictures } from './pack-with-pictures.ts';
import { readFileBounded, tooLarge } from './read-file.ts';

/** Where a document comes from. `name` identifies it in messages, and is its title if it has no other. */
export type DocumentSource =
  | { readonly kind: 'text'; readonly text: string; readonly name?: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly name?: string;
      /** As declared by its source, such as `text/html; charset=utf-8`. */
      readonly mediaType?: string;
    };

/** The limits for reading a document. */
export interface DocumentLimits {
  /** The largest size of the file or response, and of the unpacked response. Default: 20 MB. */
  readonly maxBytes: number;
  /** The time limit for loading, and another one of the same length for reading. Default: 30,000. */
  readonly timeoutMs: number;
}

/** The default limits. */
export const DEFAULT_DOCUMENT_LIMITS: DocumentLimits = {
  maxBytes: 20_000_000,
  timeoutMs: 30_000,
};

export interface LoadDocumentOptions {
  readonly signal?: AbortSignal;
  readonly limits?: Partial<DocumentLimits>;
  /** Whether to also fetch from this machine and its private network. Default: false. */
  readonly allowPrivateAddresses?: boolean;
}

/** The bytes of a document, and what its source says about them. */
export interface LoadedDocument extends ContentType {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Whether `name` is the document's own, and not made up for messages. */
  readonly isNamed: boolean;
  /** The address it was fetched from, after all redirects. */
  readonly address?: string;
}

/**
 * Loads a document without parsing it.
 *
 * @throws DocumentError with a stable code, a sentence that names the document, and advice.
 * @throws the signal's reason when aborted.
 */
export async function loadDocument(
  source: DocumentSource,
  options: LoadDocumentOptions = {},
): Promise<LoadedDocument> {
  const limits = { ...DEFAULT_DOCUMENT_LIMITS, ...options.limits };
  const name = displayName(source);
  const tooSlow = new DocumentError(
    'document_too_slow',
    `${name} could not be loaded within ${limits.timeoutMs / 1000} seconds.`,
    { advice: 'Use a smaller or simpler document, or paste its text.' },
  );
  const { allowPrivateAddresses = false } = options;
  return withDeadline({ timeoutMs: limits.timeoutMs, reason: tooSlow, signal: options.signal }, (signal) =>
    load(source, { name, limits, signal, allowPrivateAddresses }),
  );
}

interface LoadContext {
  readonly name: string;
  readonly limits: DocumentLimits;
  readonly signal: AbortSignal;
  readonly allowPrivateAddresses: boolean;
}

async function load(source: DocumentSource, context: LoadContext): Promise<LoadedDocument> {
  const { name, limits, signal } = context;
  switch (source.kind) {
    case 'text':
      return {
        bytes: bounded(new TextEncoder().encode(source.text), context),
        name,
        isNamed: source.name !== undefined,
      };
    case 'bytes':
      return {
        bytes: bounded(source.bytes, context),
        name,
        isNamed: source.name !== undefined,
        ...parseContentType(source.mediaType ?? ''),
      };
    case 'file': {
      const bytes = await readFileBounded(source.path, limits.maxBytes);
      const withPictures = await packWithPictures(bytes, { path: source.path, maxBytes: limits.maxBytes });
      return { bytes: withPictures ?? bytes, name: withPictures ? `${name}.zip` : name, isNamed: true };
    }
    case 'url': {
      const fetched = await fetchUrl(source.url, { ...context, maxBytes: limits.maxBytes, signal });
      return { ...fetched, isNamed: true, address: fetched.name };
    }
  }
}

function bounded(bytes: Uint8Array, { name, limits }: LoadContext): Uint8Array {
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
