import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { imageHeader } from '../../core/image-header.ts';
import { FIGURE_LIMITS } from '../../core/limits.ts';
import { extensionOf } from '../detection/format-hints.ts';
import { avifSize } from '../figures/avif-size.ts';

/** Text formats that refer to their pictures by path. */
const TEXTS = /^(?:md|markdown|mdown|mkd|mdx|qmd|html?|xhtml|adoc|asciidoc|rst|rest|org|tex|ltx|latex)$/;
/** Paths are in brackets or quotes, where they may contain spaces, or stand alone. */
const ENDING = /\.(?:png|jpe?g|gif|webp|avif|svg)\b/gi;
const PATH_TAILS = [/[^\s"'()<>[\]{}|,=:]*$/, /[^\n\r"'()<>[\]{}|,=:]*$/];
const MAX_PATH_CHARACTERS = 300;
const MAX_NAMED = 2_000;
const PAGE = /^(?:html?|xhtml)$/;
/** Browsers save pictures under names without an extension, and in folders named after the page: `It’s (1)_files`. */
const TAG = /<(?:img|source)\b[^>]{1,20000}>/gi;
const ATTRIBUTE =
  /\s(?:src|srcset|data-src|data-srcset|data-original|data-lazy-src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
/** TeX omits the extension. */
const TEX_PICTURE = /\\includegraphics\s*(?:\[[^\]]{0,300}\])?\s*\{([^{}]{1,300})\}/g;
const ENDINGS = ['', '.png', '.jpg', '.jpeg', '.svg'];
const MAX_PICTURES = 200;

/**
 * Packs a local text and the pictures it refers to into one ZIP archive, so that they can be sent together.
 * `undefined` if none of the pictures exists. Includes only files in the document's folder or below.
 */
export async function packWithPictures(
  bytes: Uint8Array,
  { path, maxBytes }: { readonly path: string; readonly maxBytes: number },
): Promise<Uint8Array | undefined> {
  if (!TEXTS.test(extensionOf(path)) || bytes[0] === 0x50) return undefined;
  const text = Buffer.from(bytes).toString('utf8');
  const named = PAGE.test(extensionOf(path))
    ? picturesOfPage(text)
    : [...namedPictures(text), ...[...text.matchAll(TEX_PICTURE)].map(([, name = '']) => name)];
  const files: Record<string, Uint8Array> = {};
  let room = Math.min(FIGURE_LIMITS.maxTotalBytes, maxBytes) - bytes.length;
  for (const name of new Set(named)) {
    if (Object.keys(files).length >= MAX_PICTURES) break;
    const picture = await pictureIn(dirname(path), name, Math.min(room, FIGURE_LIMITS.maxSourceBytes));
    if (picture === undefined || !isPicture(picture)) continue;
    files[picture.path] = picture.bytes;
    room -= picture.bytes.length;
  }
  if (Object.keys(files).length === 0) return undefined;
  // A fixed date, so that the same files always give the same archive.
  return zipSync({ [basename(path)]: bytes, ...files }, { level: 0, mtime: new Date(1980, 0, 1) });
}

function namedPictures(text: string): string[] {
  const names: string[] = [];
  for (const { index, 0: ending } of text.matchAll(ENDING)) {
    if (names.length > MAX_NAMED) break;
    const before = text.slice(Math.max(0, index - MAX_PATH_CHARACTERS), index);
    for (const tail of PATH_TAILS) names.push(`${tail.exec(before)?.[0].trim() ?? ''}${ending}`);
  }
  return names;
}

function picturesOfPage(html: string): string[] {
  const names: string[] = [];
  for (const [tag] of html.matchAll(TAG)) {
    for (const [, quoted, single] of tag.matchAll(ATTRIBUTE)) {
      const value = unescaped(quoted ?? single ?? '').trim();
      if (/^(?:data|https?|file):|^\/\//i.test(value) || names.length > MAX_NAMED) continue;
      const candidates = value.split(/,\s+/).map((one) => one.trim().replace(/\s+[\d.]+[wx]$/, ''));
      names.push(
        ...[value, ...candidates].filter((name) => name !== '' && name.length <= MAX_PATH_CHARACTERS),
      );
    }
  }
  return names.map((name) => name.replace(/[?#].*$/s, ''));
}

function unescaped(attribute: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", '#39': "'" };
  return attribute.replace(/&(amp|quot|apos|#39);/g, (whole, name: string) => characters[name] ?? whole);
}

async function pictureIn(
  folder: string,
  name: string,
  maxBytes: number,
): Promise<{ readonly path: string; readonly bytes: Uint8Array } | undefined> {
  for (const written of new Set([name, decoded(name)])) {
    for (const ending of ENDINGS) {
      const found = await fileWithin(folder, `${written}${ending}`, maxBytes);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

async function fileWithin(folder: string, name: string, maxBytes: number) {
  try {
    // A symbolic link may lead out of the folder.
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    const path = relative(folder, join(folder, name));
    const isWithin = file.startsWith(`${root}${sep}`) && !path.startsWith('..');
    const facts = isWithin ? await stat(file) : undefined;
    if (!facts?.isFile() || facts.size > maxBytes) return undefined;
    return { path: path.replaceAll(sep, '/'), bytes: new Uint8Array(await readFile(file)) };
  } catch {
    // The file is missing or not readable.
    return undefined;
  }
}

/** Pages name scripts and other files like pictures. */
function isPicture({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): boolean {
  return /\.svg$/i.test(path) || (imageHeader(bytes) ?? avifSize(bytes)) !== undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
