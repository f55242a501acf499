import type { DocumentFormat, DocumentReader } from './document-reader.ts';

/** The reader of each format. Loaded on demand, because some of their libraries are large. */
export const loadReader: Readonly<Record<DocumentFormat, () => Promise<DocumentReader>>> = {
  text: async () => (await import('./plain/plain-text-reader.ts')).plainTextReader,
  markdown: async () => (await import('./html/markdown-reader.ts')).markdownReader,
  html: async () => (await import('./html/html-reader.ts')).htmlReader,
  pdf: async () => (await import('./pdf/pdf-reader.ts')).pdfReader,
  docx: async () => (await import('./html/docx-reader.ts')).docxReader,
  epub: async () => (await import('./html/epub-reader.ts')).epubReader,
  captions: async () => (await import('./data/captions-reader.ts')).captionsReader,
  csv: async () => (await import('./data/csv-reader.ts')).csvReader,
  feed: async () => (await import('./data/feed-reader.ts')).feedReader,
  'fiction-book': async () => (await import('./data/fiction-book-reader.ts')).fictionBookReader,
  mail: async () => (await import('./data/mail-reader.ts')).mailReader,
  notebook: async () => (await import('./data/notebook-reader.ts')).notebookReader,
  pptx: async () => (await import('./office/pptx-reader.ts')).pptxReader,
  odt: async () => (await import('./office/odt-reader.ts')).odtReader,
  rtf: async () => (await import('./office/rtf-reader.ts')).rtfReader,
  xlsx: async () => (await import('./office/xlsx-reader.ts')).xlsxReader,
  asciidoc: async () => (await import('./markup/asciidoc-reader.ts')).asciidocReader,
  mediawiki: async () => (await import('./markup/mediawiki-reader.ts')).mediawikiReader,
  'restructured-text': async () =>
    (await import('./markup/restructured-text-reader.ts')).restructuredTextReader,
  org: async () => (await import('./markup/org-reader.ts')).orgReader,
  latex: async () => (await import('./markup/latex-reader.ts')).latexReader,
};
