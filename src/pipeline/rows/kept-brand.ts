import { InputError } from '../../core/errors.ts';
import { imageHeader } from '../../core/image-header.ts';
import { type Brand, LOGO_LIMITS } from '../../core/look/brand.ts';
import { readOwnPicture } from '../../render/index.ts';
import type { BlobStore, StoredBrand } from '../../store/index.ts';

/**
 * A brand as it is stored: its logo is a blob.
 *
 * @throws InputError `picture_unreadable` if the logo is no PNG or JPEG, is damaged or too large; nothing is stored then
 */
export async function keepBrand({ logo, ...brand }: Brand, blobs: BlobStore): Promise<StoredBrand> {
  if (logo === undefined) return brand;
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
  return { ...brand, logo: { hash, sizeBytes, mediaType, widthPx, heightPx, source: 'theme' } };
}
