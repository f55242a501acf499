// What the types of the DOM declare and Node has too. Only `tsconfig.node.json` includes this file: what runs in Node is
// compiled without the types of the DOM, so that `document` or `window` is an error there.
import type { SKRSContext2D } from '@napi-rs/canvas';

declare global {
  /** Where drawing is shared with browsers, Node draws on the canvas of `@napi-rs/canvas`. */
  interface CanvasRenderingContext2D extends SKRSContext2D {}

  namespace WebAssembly {
    class Module {
      private constructor();
    }
    class Memory {
      private constructor();
      readonly buffer: ArrayBuffer;
      grow(pages: number): number;
    }
    class Instance {
      constructor(module: Module, imports?: Imports);
      readonly exports: Readonly<Record<string, unknown>>;
    }
    type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    function compile(bytes: Uint8Array): Promise<Module>;
    function instantiate(bytes: Uint8Array, imports?: Imports): Promise<{ readonly instance: Instance }>;
  }
}
