import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { openingCards } from './title-cards.ts';

/** What is said behind the title of a film that begins with a sentence. */
async function saidBehind(text: string): Promise<string> {
  const context = await contextOf([{ text, ending: 'sentence' }]);
  const [title] = openingCards(context, { durationMs: 60_000, sceneCount: 3 });
  return context.beats
    .slice(title?.from, (title?.to ?? -1) + 1)
    .map((beat) => beat.text)
    .join(' ');
}

test('the title stands for all of a short first sentence', async () => {
  const text =
    'The old lamp of the harbour of Holm burns again since the spring, and the keepers of the town are glad of it.';
  expect(await saidBehind(text)).toBe(text);
});

test('behind a longer one it stands until it can be read', async () => {
  const text =
    'After the storm, the keepers of the harbour have lit the lamp of the old tower again, which is a joy to all of the ships of the northern coast and to the towns that wait for them.';
  const said = await saidBehind(text);
  expect(said).toMatch(/^After the storm, the keepers .*[^.]$/u);
});
