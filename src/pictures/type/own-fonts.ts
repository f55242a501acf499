import { brotliDecompressSync } from 'node:zlib';
import { GlobalFonts } from '@napi-rs/canvas';
import { readFontFile } from '../../core/font-file.ts';
import { canSet, ownFontFamily } from '../../core/look/own-font.ts';
import type { FontName, OwnFontName } from './theme-fonts.ts';

/** A font file that was checked when it was stored. */
export interface RequestFont {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** The characters of the fonts that this thread has registered, by their hashes. */
const known = new Map<string, string>();

/** Registers a font of the user's own for as long as the process runs. Returns whether text can be set in it. */
export function registerOwnFont({ hash, bytes }: RequestFont): boolean {
  if (known.has(hash)) return true;
  const file = readFontFile(bytes, (packed, maxOutputLength) =>
    brotliDecompressSync(packed, { maxOutputLength }),
  );
  const family = ownFontFamily({ hash });
  // Another thread may have registered it.
  const isThere = GlobalFonts.has(family) || GlobalFonts.register(Buffer.from(bytes), family) !== null;
  if (file === undefined || !isThere) return false;
  known.set(hash, file.characters);
  return true;
}

export function ownFontName(hash: string, instead: FontName): OwnFontName {
  return `own/${hash}/${instead}`;
}

export function isOwnFont(name: FontName | OwnFontName): name is OwnFontName {
  return name.startsWith('own/');
}

export function partsOf(name: OwnFontName): { readonly hash: string; readonly instead: FontName } {
  const [, hash = '', instead] = name.split('/') as [string, string, FontName];
  return { hash, instead };
}

/** The font for all of a text: the theme's where the user's own lacks a letter, so that no word is in two fonts. */
export function fontFor(name: FontName | OwnFontName, text: string): FontName | OwnFontName {
  if (!isOwnFont(name)) return name;
  const { hash, instead } = partsOf(name);
  const characters = known.get(hash);
  return characters !== undefined && canSet({ characters }, text) ? name : instead;
}
