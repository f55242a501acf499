import type { CastMember } from '../../core/model.ts';
import type { PictureReference, StoredSettings } from '../../store/index.ts';
import { assetKey } from './asset-key.ts';
import type { PictureRequestData } from './asset-requests.ts';

type CastSettings = Pick<StoredSettings, 'style' | 'castPictures'>;

/** As many as every model takes that takes any. */
export const MAX_REFERENCES = 3;

/** The picture that shows a member as it looks now: its key, null for none, `undefined` while there is none yet. */
export function pictureOfMember(
  { name, looks }: CastMember,
  { style, castPictures = [] }: CastSettings,
): string | null | undefined {
  const own = castPictures.filter((picture) => picture.name === name && picture.looks === looks);
  const chosen = own.findLast((picture) => picture.style === undefined);
  return (chosen ?? own.findLast((picture) => picture.style === style))?.key;
}

/** Those of the cast whom no picture shows yet, and for whom the user has not decided that none is sent. */
export function unseen(cast: readonly CastMember[], settings: CastSettings): CastMember[] {
  return cast.filter((member) => pictureOfMember(member, settings) === undefined);
}

/** The key of a picture. */
export function pictureKey(request: PictureRequestData): string {
  return assetKey('picture', { ...request, size: { ...request.size } });
}

/** A request with these references. Without any, it is the same as before there were some. */
export function withReferences(
  { references: _, ...request }: PictureRequestData,
  references: readonly PictureReference[],
): PictureRequestData {
  return references.length === 0 ? request : { ...request, references: references.slice(0, MAX_REFERENCES) };
}

/**
 * A request with the pictures of those whom it shows. The picture that was made first was made without itself, so that
 * nothing changes for it once the others have it.
 */
export function withCastPictures(request: PictureRequestData, settings: CastSettings): PictureRequestData {
  let references = referencesTo(request.cast ?? [], settings);
  for (const own of references) {
    const others = references.filter((each) => each !== own);
    if (own.key === pictureKey(withReferences(request, others))) references = others;
  }
  return withReferences(request, references);
}

/** One for each picture, which may show several of the cast. */
function referencesTo(cast: readonly CastMember[], settings: CastSettings): readonly PictureReference[] {
  const names = new Map<string, string[]>();
  for (const member of cast) {
    const key = pictureOfMember(member, settings);
    if (key) names.set(key, [...(names.get(key) ?? []), member.name]);
  }
  return [...names].map(([key, shown]) => ({ names: shown, key }));
}
