import type { DocumentFormat, DocumentReader } from './document-reader.ts';

/** The reader of each format; loaded when it is needed, since some of their libraries are large. */
export const loadReader: Readonly<Record<DocumentFormat, () => Promise<DocumentReader>>> = {
  text: async () => (await import('./plain-text-reader.ts')).plainTextReader,
  markdown: async () => (await import('./markdown-reader.ts')).markdownReader,
  html: async () => (await import('./html-reader.ts')).htmlReader,
  pdf: async () => (await import('./pdf-reader.ts')).pdfReader,
  docx: async () => (await import('./docx-reader.ts')).docxReader,
  epub: async () => (await import('./epub-reader.ts')).epubReader,
};
