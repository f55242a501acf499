import { open } from 'node:fs/promises';
import { InputError } from '../core/errors.ts';
import type { Brand } from '../core/look/brand.ts';
import { parseColour } from '../core/look/colour.ts';
import { brandSchema } from '../protocol/schemas/index.ts';
import { printable } from './format.ts';

const MAX_THEME_BYTES = 64 * 1024;
const ADVICE = 'docs/cli.md describes theme files, and examples/theme.json is one.';

/**
 * What a theme file says of a brand.
 *
 * @throws InputError `invalid_option` if it cannot be read, or says what no theme file can say
 */
export async function readTheme(path: string): Promise<Brand> {
  const name = `The theme file ${printable(path)}`;
  const written = parse(await readText(path, name), name);
  const result = brandSchema.safeParse(withFullColour(written));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  throw new InputError('invalid_option', `${name} is not valid: ${at}${printable(issue?.message ?? '')}.`, {
    advice: ADVICE,
  });
}

async function readText(path: string, name: string): Promise<string> {
  try {
    const text = await readFileStart(path);
    if (text.length <= MAX_THEME_BYTES) return text.toString('utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    throw new InputError('invalid_option', `${name} cannot be read.`, { cause: error, advice: ADVICE });
  }
  throw new InputError('invalid_option', `${name} is larger than 64 KB.`, { advice: ADVICE });
}

/** One byte more than is allowed tells that a file is too large, whatever it is. */
async function readFileStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_THEME_BYTES + 1));
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
