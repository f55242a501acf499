/**
 * The scenes that open a chapter. Neighbouring scenes of one title are one chapter; a scene without a title is its
 * own.
 */
export function chaptersOf<Scene extends { readonly title: string }>(scenes: readonly Scene[]): Scene[] {
  return scenes.filter(({ title }, index) => title.trim() === '' || title !== scenes[index - 1]?.title);
}
