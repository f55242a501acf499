/** What is used of it: its own declarations name files without an extension, which Node's resolution refuses. */
declare module 'pdfjs-serverless' {
  export function getDocument(source: {
    readonly data: Uint8Array;
    readonly verbosity: number;
    readonly isEvalSupported: boolean;
    readonly stopAtErrors: boolean;
    readonly useSystemFonts: boolean;
  }): { readonly promise: Promise<PDFDocumentProxy> };

  export interface PDFDocumentProxy {
    readonly numPages: number;
    getPage(number: number): Promise<PDFPageProxy>;
    getMetadata(): Promise<{ readonly info: object }>;
  }

  export interface PDFPageProxy {
    getTextContent(): Promise<{ readonly items: readonly (TextItem | { readonly type: string })[] }>;
  }

  export interface TextItem {
    readonly str: string;
    /** A 2 × 3 matrix, by columns. */
    readonly transform: readonly number[];
    readonly width: number;
    readonly fontName: string;
  }
}
