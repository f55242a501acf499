import type { BrandView, FontView } from '../../protocol/index.ts';
import type { StoredBrand, StoredFont, StoredSettings } from '../../store/index.ts';

const SAMPLES_PER_MS = 48;

/** The colour, logo and fonts of the user. */
export function viewBrand({ colour, logo, fonts }: StoredBrand): BrandView {
  const { headings, text } = fonts ?? {};
  return {
    ...(colour !== undefined && { colour }),
    ...(logo && { logo: viewLogo(logo) }),
    ...(fonts && {
      fonts: { ...(headings && { headings: viewFont(headings) }), ...(text && { text: viewFont(text) }) },
    }),
  };
}

/** The words of the second language, as a file for players. */
export function viewSecondCaptions({
  language,
  hash,
  sizeBytes,
}: NonNullable<StoredSettings['secondCaptions']>) {
  const asset = { hash, url: `/api/assets/${hash}`, mediaType: 'application/json', sizeBytes, take: 1 };
  return { language, asset };
}

/** The music that the user brought. */
export function viewMusic({ hash, name, sampleCount }: NonNullable<StoredSettings['musicFile']>) {
  return { hash, name, durationMs: Math.round(sampleCount / SAMPLES_PER_MS) };
}

function viewLogo({ source: _, hash, ...facts }: NonNullable<StoredBrand['logo']>) {
  return { asset: { ...facts, hash, url: `/api/assets/${hash}`, take: 1 } };
}

function viewFont({ hash, sizeBytes, mediaType, characters, capitalEm }: StoredFont): FontView {
  return {
    asset: { hash, url: `/api/assets/${hash}`, mediaType, sizeBytes, take: 1 },
    characters,
    capitalEm,
  };
}
