import type { Beat } from '../beats.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import type { ShotMaterial } from '../spoken.ts';

/** Illustrated places for the sentences of a story, by scenes; none for other documents. */
export function storyCards(material: ShotMaterial, beats: readonly (readonly Beat[])[]): Candidate[][] {
  const { planStory, scenes, title } = material;
  if (!planStory || material.kind !== 'story') return beats.map(() => []);
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
