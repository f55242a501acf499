import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../core/errors.ts';
import { imageHeader } from '../core/image-header.ts';
import { type Brand, LOGO_LIMITS } from '../core/look/brand.ts';
import { parseColour } from '../core/look/colour.ts';
import { FONT_LIMITS, FONT_ROLES } from '../core/look/own-font.ts';
import { brandSchema } from '../protocol/schemas/index.ts';
import { printable } from './format.ts';

const MAX_THEME_BYTES = 64 * 1024;
const ADVICE = 'docs/cli.md describes theme files, and examples/theme.json is one.';

/**
 * What a theme file says of a brand. It names its logo and fonts by paths relative to its own folder.
 *
 * @throws InputError `invalid_option` if it cannot be read, or says what no theme file can say
 */
export async function readTheme(path: string): Promise<Brand> {
  const name = `The theme file ${printable(path)}`;
  const written = parse(await readText(path, name), name);
  const result = brandSchema.safeParse(await withFonts(await withLogo(withFullColour(written), path), path));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  throw new InputError('invalid_option', `${name} is not valid: ${at}${printable(issue?.message ?? '')}.`, {
    advice: ADVICE,
  });
}

async function readText(path: string, name: string): Promise<string> {
  try {
    const text = await readFileStart(path, MAX_THEME_BYTES);
    if (text.length <= MAX_THEME_BYTES) return text.toString('utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    throw new InputError('invalid_option', `${name} cannot be read.`, { cause: error, advice: ADVICE });
  }
  throw new InputError('invalid_option', `${name} is larger than 64 KB.`, { advice: ADVICE });
}

/** One byte more than is allowed tells that a file is too large, whatever it is. */
async function readFileStart(path: string, maxBytes: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(maxBytes + 1));
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('invalid_option', `${name} is not JSON.`, { cause: error, advice: ADVICE });
  }
}

/** People also write a colour as `#c12` or without the sign. */
function withFullColour(written: unknown): unknown {
  if (typeof written !== 'object' || written === null || !('colour' in written)) return written;
  const { colour } = written;
  return typeof colour === 'string' ? { ...written, colour: parseColour(colour) ?? colour } : written;
}

/** The file that is named as the logo, in base64. */
async function withLogo(written: unknown, themePath: string): Promise<unknown> {
  if (typeof written !== 'object' || written === null || !('logo' in written)) return written;
  const { logo } = written;
  if (typeof logo !== 'string' || logo === '') return written;
  const name = `The logo ${printable(logo)}`;
  const { maxBytes, maxSidePx } = LOGO_LIMITS;
  const bytes = await readFileStart(resolve(dirname(themePath), logo), maxBytes).catch((error: unknown) => {
    const advice = 'Its path is relative to the folder of the theme file.';
    throw new InputError('invalid_option', `${name} cannot be read.`, { cause: error, advice });
  });
  const header = imageHeader(bytes);
  const isUsable =
    bytes.length <= maxBytes &&
    (header?.mediaType === 'image/png' || header?.mediaType === 'image/jpeg') &&
    Math.max(header.widthPx, header.heightPx) <= maxSidePx;
  if (isUsable) return { ...written, logo: bytes.toString('base64') };
  throw new InputError('invalid_option', `${name} cannot be used.`, {
    advice: `Use a PNG or JPEG file of up to ${maxBytes / 1024} KB and ${maxSidePx} pixels a side.`,
  });
}

/** The files that are named as fonts, in base64. The server reads what is in them. */
async function withFonts(written: unknown, themePath: string): Promise<unknown> {
  if (typeof written !== 'object' || written === null || !('fonts' in written)) return written;
  const { fonts } = written;
  if (typeof fonts !== 'object' || fonts === null) return written;
  const read: Record<string, unknown> = { ...fonts };
  for (const role of FONT_ROLES) {
    const path = read[role];
    if (typeof path === 'string' && path !== '') read[role] = await readFont(path, themePath);
  }
  return { ...written, fonts: read };
}

async function readFont(path: string, themePath: string): Promise<string> {
  const name = `The font ${printable(path)}`;
  const { maxBytes } = FONT_LIMITS;
  const bytes = await readFileStart(resolve(dirname(themePath), path), maxBytes).catch((error: unknown) => {
    const advice = 'Its path is relative to the folder of the theme file.';
    throw new InputError('invalid_option', `${name} cannot be read.`, { cause: error, advice });
  });
  if (bytes.length <= maxBytes) return bytes.toString('base64');
  throw new InputError('invalid_option', `${name} is larger than ${maxBytes / 1_000_000} MB.`, {
    advice: 'Use a smaller font, such as one that holds only the letters of your language.',
  });
}

/** The brand, with an end card that names those whose pictures are shown. */
export function withCredits(brand: Brand | undefined): Brand {
  return { ...brand, endCard: { ...brand?.endCard, credits: true } };
}
