import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build puts the files: see `scripts/build.mjs`. */
const SHIPPED = fileURLToPath(new URL('./pdfjs', import.meta.url));

/**
 * Provides character maps and standard fonts to PDF.js from a folder of this package, and never from a
 * network. Without the maps, all text in Chinese, Japanese or Korean fonts is lost, including English words.
 */
export class PdfjsFiles {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts';
    // The name of a character map comes from the document, so it must not contain a path.
    return new Uint8Array(await readFile(join(pdfjsFolder(), folder, basename(filename))));
  }
}

function pdfjsFolder(): string {
  if (existsSync(SHIPPED)) return SHIPPED;
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}
