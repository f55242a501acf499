import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { InputError } from '../../core/errors.ts';
import { readFontFile } from '../../core/font-file.ts';
import { loaders } from '../../core/loaders.ts';
import { FONT_LIMITS, type FontType, type OwnFont } from '../../core/look/own-font.ts';
import { siblingModule } from '../../core/sibling-module.ts';

const TIME_LIMIT_MS = 20_000;
const CPU_SECONDS = 15;
/** Of an answer: one number. */
const MAX_ANSWER_BYTES = 1_000;

/**
 * Checks a font that somebody brought. Its tables are read here, with every length checked. It is drawn for the first
 * time in a process of its own: the canvas is native code, and a font that brings it down would take this process with
 * it.
 *
 * @throws InputError `font_unreadable` if it is no TTF, OTF or WOFF2 file, is damaged or too large
 */
export async function readOwnFont(bytes: Uint8Array): Promise<OwnFont & { readonly mediaType: FontType }> {
  if (bytes.length > FONT_LIMITS.maxBytes) throw unreadable('is too large');
  const file = readFontFile(bytes, (packed, maxOutputLength) =>
    brotliDecompressSync(packed, { maxOutputLength }),
  );
  if (file === undefined) throw unreadable('is damaged, or no TTF, OTF or WOFF2 file');
  const capitalEm = await probe(bytes, file.characters);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, ...file, capitalEm };
}

function unreadable(why: string, cause?: unknown): InputError {
  return new InputError('font_unreadable', `The font ${why}.`, {
    cause,
    advice: `Use a TTF, OTF or WOFF2 file of up to ${FONT_LIMITS.maxBytes / 1_000_000} MB.`,
  });
}

/** Draws every letter, and returns the height of the capitals. */
async function probe(bytes: Uint8Array, characters: string): Promise<number> {
  const node = [
    process.execPath,
    ...loaders(process.execArgv),
    fileURLToPath(siblingModule(import.meta.url, './probe-font')),
    characters,
  ];
  const [command = '', ...args] = process.platform === 'win32' ? node : ['/bin/sh', '-c', LIMITED, ...node];
  const answer = await new Promise<string>((resolve, reject) => {
    const child = execFile(
      command,
      args,
      // Nothing that it reads may find a secret in it.
      {
        env: {},
        timeout: TIME_LIMIT_MS,
        killSignal: 'SIGKILL',
        maxBuffer: MAX_ANSWER_BYTES,
        windowsHide: true,
      },
      (error, stdout) => (error ? reject(unreadable('cannot be drawn', error)) : resolve(stdout)),
    );
    // A process that ends before it has read everything says so by its exit code.
    child.stdin?.on('error', () => {});
    child.stdin?.end(bytes);
  });
  const capitalEm = Number(answer);
  if (capitalEm >= 0 && capitalEm <= 4) return capitalEm;
  throw unreadable('has letters of no usable size');
}

const LIMITED = `ulimit -t ${CPU_SECONDS}; exec "$0" "$@"`;
