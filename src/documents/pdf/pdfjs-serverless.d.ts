/**
 * The used part of the package. Its own declarations import files without an extension, which Node's
 * resolution rejects.
 */
declare module 'pdfjs-serverless' {
  export function getDocument(source: {
    readonly data: Uint8Array;
    readonly verbosity: number;
    readonly isEvalSupported: boolean;
    readonly stopAtErrors: boolean;
    readonly useSystemFonts: boolean;
    readonly useWorkerFetch: boolean;
    readonly maxImageSize: number;
    readonly cMapUrl: string;
    readonly cMapPacked: boolean;
    readonly standardFontDataUrl: string;
    readonly CanvasFactory: new () => object;
    readonly BinaryDataFactory: new () => {
      fetch(file: { readonly kind: string; readonly filename: string }): Promise<Uint8Array>;
    };
  }): { readonly promise: Promise<PDFDocumentProxy> };

  export interface PDFDocumentProxy {
    readonly numPages: number;
    getPage(number: number): Promise<PDFPageProxy>;
    getMetadata(): Promise<{ readonly info: object }>;
    destroy(): Promise<void>;
  }

  export interface PDFPageProxy {
    getViewport(options: { readonly scale: number; readonly offsetX?: number; readonly offsetY?: number }): {
      readonly width: number;
      readonly height: number;
      /** A 2 × 3 matrix, by columns, from the page's units to pixels with y downwards. */
      readonly transform: readonly number[];
    };
    getTextContent(): Promise<{
      readonly items: readonly (TextItem | { readonly type: string })[];
      readonly styles: Readonly<Record<string, { readonly fontFamily: string } | undefined>>;
    }>;
    getOperatorList(): Promise<{
      readonly fnArray: readonly number[];
      readonly argsArray: readonly (ArrayLike<unknown> | null)[];
    }>;
    render(options: { readonly canvas: object; readonly canvasContext: object; readonly viewport: object }): {
      readonly promise: Promise<void>;
    };
    cleanup(): void;
  }

  export interface TextItem {
    readonly str: string;
    /** A 2 × 3 matrix, by columns. */
    readonly transform: readonly number[];
    readonly width: number;
    readonly fontName: string;
  }

  export const OPS: Readonly<Record<string, number>>;
}
