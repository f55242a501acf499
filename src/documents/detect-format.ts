import { DocumentError } from '../core/errors.ts';
import { decodeText, isBinary } from './decode-text.ts';
import { claimedFormat } from './detection/format-hints.ts';
import { formatByMarks } from './detection/text-marks.ts';
import { isJson, unreadableKind } from './detection/unreadable-text.ts';
import { xmlKind } from './detection/xml-format.ts';
import type { DocumentFormat, ReaderInput } from './document-reader.ts';
import { listZip, readZip } from './html/zip-archive.ts';
import { type KnownKind, kindByMagicBytes, READABLE_FORMATS } from './magic-bytes.ts';

/** Detects the format by the content. If that is plain text, `mediaType` and then the name decide. */
export function detectFormat(input: ReaderInput & { readonly mediaType?: string }): DocumentFormat {
  const { bytes, name } = input;
  if (bytes.length === 0) {
    throw new DocumentError('document_empty', `${name} is empty.`, {
      advice: 'Use a document that contains text.',
    });
  }
  const kind = kindByMagicBytes(bytes);
  if (kind === 'pdf') return 'pdf';
  if (kind === 'zip') return zipFormat(bytes, name);
  if (kind !== undefined) throw refusal(kind, name);
  const text = decodeText(bytes, input.charset);
  if (isBinary(text)) throw unsupported(name, 'holds binary data, not text');
  return textFormat(text, input);
}

/** A file that only archives of this kind contain. */
const ZIP_FORMATS: readonly (readonly [entry: string, format: DocumentFormat])[] = [
  ['word/document.xml', 'docx'],
  ['META-INF/container.xml', 'epub'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];
const ZIP_KINDS: readonly (readonly [entry: string, description: string])[] = [
  ['xl/workbook.bin', 'is a binary Excel workbook (.xlsb)'],
  ['Index/Document.iwa', 'is an Apple iWork file'],
  ['Index.zip', 'is an Apple iWork file'],
];

function zipFormat(bytes: Uint8Array, name: string): DocumentFormat {
  const entries = new Set(listZip(bytes, name));
  const format = ZIP_FORMATS.find(([entry]) => entries.has(entry))?.[1];
  if (format !== undefined) return format;
  if (entries.has('content.xml')) return openDocumentFormat(bytes, name);
  throw unsupported(name, ZIP_KINDS.find(([entry]) => entries.has(entry))?.[1] ?? 'is a ZIP archive');
}

function openDocumentFormat(bytes: Uint8Array, name: string): DocumentFormat {
  const { mimetype } = readZip(bytes, name, (entry) => entry === 'mimetype');
  const type = new TextDecoder().decode(mimetype?.subarray(0, 200)).trim();
  const [, kind = 'text'] = /^application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(type) ?? [];
  if (kind === 'text') return 'odt';
  throw unsupported(name, `is an OpenDocument ${kind}`);
}

function refusal(kind: Exclude<KnownKind, 'pdf' | 'zip'>, name: string): DocumentError {
  if (kind === 'encrypted-office') {
    return new DocumentError('document_encrypted', `${name} is protected by a password.`, {
      advice: 'Save it without a password, and try again.',
    });
  }
  return unsupported(name, `is ${kind}`);
}

function unsupported(name: string, problem: string): DocumentError {
  return new DocumentError(
    'document_unsupported',
    `${name} ${problem}, which cannot be read as a document.`,
    {
      advice: `Use ${READABLE_FORMATS}. Most programs can save or export one of these.`,
    },
  );
}

function textFormat(text: string, input: ReaderInput & { readonly mediaType?: string }): DocumentFormat {
  const start = text.slice(0, 16_384).replace(/^[\s\ufeff]+/, '');
  const claimed = claimedFormat(input.name, input.mediaType);
  const xml = xmlKind(claimed === 'markdown' ? start : text);
  if (xml?.kind === 'format') return xml.format;
  if (xml !== undefined) throw unsupported(input.name, `is ${xml.description}`);
  if (isJson(text)) {
    if (/"nbformat"\s*:/.test(text)) return 'notebook';
    throw unsupported(input.name, 'is JSON data');
  }
  if (claimed === 'html') return /<[a-z!][^<>]*>/i.test(text) ? 'html' : 'text';
  const marked = formatByMarks(start);
  if (claimed !== undefined) return marked === 'rtf' || marked === 'captions' ? marked : claimed;
  const unreadable = unreadableKind(text, input.name);
  if (unreadable !== undefined) throw unsupported(input.name, `is ${unreadable}`);
  return marked ?? (looksLikeMarkdown(start) ? 'markdown' : 'text');
}

/**
 * A heading in the first line or front matter is enough. Otherwise, two different kinds of markup must occur.
 */
function looksLikeMarkdown(start: string): boolean {
  if (/^#{1,6} \S/.test(start) || /^---\n[\w-]+:/.test(start)) return true;
  const marks = [
    /^#{1,6} \S/m,
    /\]\((?:https?:\/\/|[./#])/,
    /^```/m,
    /\*\*[^*\n]{1,200}\*\*/,
    /^\|? ?:?-{3,}:? ?\|/m,
  ];
  return marks.filter((mark) => mark.test(start)).length >= 2;
}
