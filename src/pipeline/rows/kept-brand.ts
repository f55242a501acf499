import { InputError } from '../../core/errors.ts';
import { imageHeader } from '../../core/image-header.ts';
import { type Brand, LOGO_LIMITS } from '../../core/look/brand.ts';
import { FONT_ROLES, type FontRole } from '../../core/look/own-font.ts';
import { readOwnFont, readOwnPicture } from '../../render/index.ts';
import type { BlobStore, StoredBrand, StoredFont } from '../../store/index.ts';

/**
 * A brand as it is stored: its logo and fonts are blobs.
 *
 * @throws InputError `picture_unreadable` if the logo is no PNG or JPEG, is damaged or too large, `font_unreadable`;
 * nothing is stored then
 */
export async function keepBrand(
  { logo, fonts = {}, ...brand }: Brand,
  blobs: BlobStore,
): Promise<StoredBrand> {
  const checked: { readonly role: FontRole; readonly bytes: Buffer; readonly font: OwnFontFile }[] = [];
  // One after the other: each check is a process.
  for (const role of FONT_ROLES) {
    if (fonts[role] === undefined) continue;
    const bytes = Buffer.from(fonts[role], 'base64');
    checked.push({ role, bytes, font: await readOwnFont(bytes) });
  }
  const kept = logo === undefined ? undefined : await keepLogo(logo, blobs);
  const stored: { [role in FontRole]?: StoredFont } = {};
  for (const { role, bytes, font } of checked) {
    stored[role] = { ...font, sizeBytes: (await blobs.put(bytes)).sizeBytes };
  }
  return { ...brand, ...(checked.length > 0 && { fonts: stored }), ...(kept && { logo: kept }) };
}

type OwnFontFile = Awaited<ReturnType<typeof readOwnFont>>;

/** @throws InputError `font_unreadable` */
export async function keepFont(bytes: Uint8Array, blobs: BlobStore): Promise<StoredFont> {
  const font = await readOwnFont(bytes);
  const { sizeBytes } = await blobs.put(bytes);
  return { ...font, sizeBytes };
}

/** The files of a brand, as assets of the generation that has it. */
export function brandFiles({ logo, fonts = {} }: Pick<StoredBrand, 'logo' | 'fonts'>) {
  return { logo, headings: fontFile(fonts.headings), text: fontFile(fonts.text) };
}

function fontFile(font: StoredFont | null | undefined) {
  return font ? { hash: font.hash, sizeBytes: font.sizeBytes, mediaType: font.mediaType } : undefined;
}

/** @throws InputError `picture_unreadable` */
export async function keepLogo(logo: string, blobs: BlobStore): Promise<NonNullable<StoredBrand['logo']>> {
  const bytes = Buffer.from(logo, 'base64');
  const header = imageHeader(bytes);
  const { maxBytes, maxSidePx } = LOGO_LIMITS;
  if (
    header === undefined ||
    (header.mediaType !== 'image/png' && header.mediaType !== 'image/jpeg') ||
    bytes.length > maxBytes ||
    Math.max(header.widthPx, header.heightPx) > maxSidePx
  ) {
    throw new InputError('picture_unreadable', 'The logo cannot be used.', {
      advice: `Use a PNG or JPEG file of up to ${maxBytes / 1024} KB and ${maxSidePx} pixels a side.`,
    });
  }
  // Fails for a damaged file.
  await readOwnPicture(bytes);
  const { mediaType, widthPx, heightPx } = header;
  const { hash, sizeBytes } = await blobs.put(bytes);
  return { hash, sizeBytes, mediaType, widthPx, heightPx, source: 'theme' };
}
