import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/server.ts';
import { queryClient } from '../shell/query.ts';

/** The most tags of one film. */
export const MAX_TAGS = 20;
/** Of one tag, in characters. */
export const MAX_TAG_LENGTH = 40;

/** All tags of this server. A server that knows no tags has none. */
export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: async ({ signal }) => (await api.listTags({ signal })).tags.map(({ tag }) => tag),
  retry: false,
});

/** Gives a film these tags, and shows them wherever it is listed. */
export async function saveTags(filmId: string, tags: readonly string[]): Promise<void> {
  await api.updateGeneration(filmId, { tags: [...tags] });
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['films'] }),
    queryClient.invalidateQueries({ queryKey: tagsQuery.queryKey }),
  ]);
}

/** The tags with another one, spelled as it is already known where only the case differs. */
export function withTag(tags: readonly string[], typed: string, known: readonly string[]): readonly string[] {
  const tag = typed.normalize('NFC').trim();
  if (tag === '') return tags;
  const isSame = (each: string) => each.toLowerCase() === tag.toLowerCase();
  return tags.some(isSame) ? tags : [...tags, known.find(isSame) ?? tag];
}
