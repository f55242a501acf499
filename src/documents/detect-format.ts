import { DocumentError } from '../core/errors.ts';
import { decodeText, isBinary } from './decode-text.ts';
import type { DocumentFormat, ReaderInput } from './document-reader.ts';
import { listZip } from './html/zip-archive.ts';
import { type KnownKind, kindByMagicBytes, READABLE_FORMATS } from './magic-bytes.ts';

/** Tells the format by the content, and only where text is text by `mediaType` and then the name. */
export function detectFormat(input: ReaderInput & { readonly mediaType?: string }): DocumentFormat {
  const { bytes, name } = input;
  if (bytes.length === 0) {
    throw new DocumentError('document_empty', `${name} is empty.`, {
      advice: 'Give a document with text in it.',
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

function zipFormat(bytes: Uint8Array, name: string): DocumentFormat {
  const entries = new Set(listZip(bytes, name));
  if (entries.has('word/document.xml')) return 'docx';
  if (entries.has('META-INF/container.xml')) return 'epub';
  if (entries.has('xl/workbook.xml')) throw unsupported(name, 'is an Excel workbook');
  if (entries.has('ppt/presentation.xml')) throw unsupported(name, 'is a PowerPoint presentation');
  if (entries.has('content.xml')) throw unsupported(name, 'is an OpenDocument file');
  throw unsupported(name, 'is a ZIP archive');
}

function refusal(kind: Exclude<KnownKind, 'pdf' | 'zip'>, name: string): DocumentError {
  if (kind === 'encrypted-office') {
    return new DocumentError('document_encrypted', `${name} is protected by a password.`, {
      advice: 'Save it without a password and try again.',
    });
  }
  return unsupported(name, `is ${kind}`);
}

function unsupported(name: string, problem: string): DocumentError {
  return new DocumentError(
    'document_unsupported',
    `${name} ${problem}, which cannot be read as a document.`,
    {
      advice: `Give ${READABLE_FORMATS}; most programs can save or export one.`,
    },
  );
}

function textFormat(text: string, input: ReaderInput & { readonly mediaType?: string }): DocumentFormat {
  const start = text.slice(0, 16_384).trimStart();
  if (/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype html|<html\b)/i.test(start))
    return 'html';
  if (/^<\?xml|^<svg\b|^<!doctype(?! html)/i.test(start)) throw unsupported(input.name, 'is an XML file');
  if (/^\{\\rtf/.test(start)) throw unsupported(input.name, 'is a Rich Text file');
  if (isJson(text)) throw unsupported(input.name, 'is JSON data');
  const declared = formatByMediaType(input.mediaType) ?? formatByName(input.name);
  if (declared === 'html') return /<[a-z!][^<>]*>/i.test(text) ? 'html' : 'text';
  return declared ?? (looksLikeMarkdown(start) ? 'markdown' : 'text');
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    // Prose may well begin with a bracket.
    return false;
  }
}

function formatByMediaType(mediaType: string | undefined): DocumentFormat | undefined {
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') return 'html';
  return mediaType === 'text/markdown' || mediaType === 'text/x-markdown' ? 'markdown' : undefined;
}

function formatByName(name: string): DocumentFormat | undefined {
  const extension = /\.([a-z]{1,9})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd'].includes(extension)) return 'markdown';
  return ['html', 'htm', 'xhtml'].includes(extension) ? 'html' : undefined;
}

/** A heading in the first line or front matter settle it; else two different marks must be there. */
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
