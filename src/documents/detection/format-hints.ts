import type { DocumentFormat } from '../document-reader.ts';

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'markdown',
  qmd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  rst: 'restructured-text',
  rest: 'restructured-text',
  org: 'org',
  tex: 'latex',
  ltx: 'latex',
  latex: 'latex',
  wiki: 'mediawiki',
  mediawiki: 'mediawiki',
  wikitext: 'mediawiki',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  eml: 'mail',
};

const MEDIA_TYPES: Readonly<Record<string, DocumentFormat>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/asciidoc': 'asciidoc',
  'text/x-asciidoc': 'asciidoc',
  'text/x-rst': 'restructured-text',
  'text/prs.fallenstein.rst': 'restructured-text',
  'text/org': 'org',
  'text/x-org': 'org',
  'application/x-tex': 'latex',
  'application/x-latex': 'latex',
  'text/x-tex': 'latex',
  'text/x-latex': 'latex',
  'text/x-wiki': 'mediawiki',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'message/rfc822': 'mail',
};

/**
 * The format claimed by the media type or else by the name's extension. The content has precedence if it
 * decides.
 */
export function claimedFormat(name: string, mediaType: string | undefined): DocumentFormat | undefined {
  return MEDIA_TYPES[mediaType ?? ''] ?? EXTENSIONS[extensionOf(name)];
}

/** The extension in lower case without the dot, or an empty string. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9_+-]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
