import type { SceneCard } from '../../../core/card.ts';
import { sentences } from '../../../core/text/sentences.ts';
import { planStory } from '../plan-story.ts';

/** The cards of a tale, one for each sentence. */
export function plan(...paragraphs: string[]): (SceneCard | undefined)[] {
  const told = paragraphs.flatMap((text, paragraph) =>
    sentences(text).map((sentence) => ({ text: sentence.text, sceneIndex: 0, paragraph })),
  );
  return planStory({ sentences: told, title: 'A tale' });
}

/** The contents of a card as a list of words. */
export function words(card: SceneCard | undefined): string[] {
  if (!card) return ['nothing'];
  return [
    card.setting,
    card.hour ?? '',
    card.weather ?? '',
    ...(card.people ?? []).flatMap(({ figure, pose }) => [figure, `${figure}/${pose ?? 'stand'}`]),
    ...(card.things ?? []).map((thing) => `+${thing}`),
  ];
}
