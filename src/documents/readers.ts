import type { DocumentFormat, DocumentReader } from './document-reader.ts';

/** The reader of each format; loaded when it is needed, since some of their libraries are large. */
export const loadReader: Readonly<Record<DocumentFormat, () => Promise<DocumentReader>>> = {
  text: async () => (await import('./plain/plain-text-reader.ts')).plainTextReader,
  markdown: async () => (await import('./html/markdown-reader.ts')).markdownReader,
  html: async () => (await import('./html/html-reader.ts')).htmlReader,
  pdf: async () => (await import('./pdf/pdf-reader.ts')).pdfReader,
  docx: async () => (await import('./html/docx-reader.ts')).docxReader,
  epub: async () => (await import('./html/epub-reader.ts')).epubReader,
};
