import type { Beat } from '../beats.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import type { ShotMaterial } from '../spoken.ts';
import { planStory } from '../story/plan-story.ts';
import type { Reader } from '../words/reading.ts';

/** Illustrated places for the sentences of a story, by scenes; none for other documents. */
export function storyCards(
  { kind, scenes, title }: ShotMaterial,
  {
    beats,
    reader,
  }: { readonly beats: readonly (readonly Beat[])[]; readonly reader: Pick<Reader, 'isEnglish'> },
): Candidate[][] {
  if (kind !== 'story' || !reader.isEnglish) return beats.map(() => []);
  const sentences = scenes.flatMap(({ lines }, sceneIndex) =>
    lines.map(({ text, block }) => ({ text, sceneIndex, paragraph: block })),
  );
  const cards = planStory({ sentences, title });
  let before = 0;
  return beats.map((own, scene) => {
    const first = before;
    before += scenes[scene]?.lines.length ?? 0;
    return own.flatMap((beat, at): Candidate[] => {
      const card = cards[first + beat.lineIndex];
      return card ? [{ card, value: VALUES.scene, from: at, to: at, group: JSON.stringify(card) }] : [];
    });
  });
}
