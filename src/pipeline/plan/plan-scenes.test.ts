import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import type { StoredSettings } from '../../store/index.ts';
import { IdentityMemo } from './identity-memo.ts';
import { type GenerationRow, planScenes, type SceneRow } from './plan-scenes.ts';

const NARRATION = 'The lamp has burned since 1861.';
const SAYS_IT: Card = { kind: 'statement', text: NARRATION };
const SAYS_ELSE: Card = { kind: 'number', value: '1861', label: 'the first light' };

function request(
  card: Card | null,
  {
    pictures = 'cards',
    visualPrompt = NARRATION,
    ...settings
  }: Partial<StoredSettings> & { pictures?: string; visualPrompt?: string },
) {
  const models = pictures === 'cards' ? {} : { picture: pictures };
  const generation = {
    id: 'g',
    title: 'Lamps',
    language: 'en',
    settings: {
      format: 'landscape',
      resolution: '540p',
      style: 'bold',
      captions: 'burned',
      models,
      ...settings,
    },
  } as unknown as GenerationRow;
  const shot = { id: 'shot-1', visualPrompt, narrationStart: 0, card, pictureTake: 0 };
  const row = { id: 's', title: 'Light', narration: NARRATION, speechTake: 0, shots: [shot] };
  const names = { script: 'w', speech: 's', pictures, cards: 'cards', renderer: 'r', takesReferences: false };
  const [scene] = planScenes(generation, [row as unknown as SceneRow], {
    engines: names,
    memo: new IdentityMemo(),
  });
  return scene?.pictures[0]?.request;
}

test('a drawn card that shows what is said has the room of its captions', () => {
  expect(request(SAYS_IT, {})).toMatchObject({ captions: true, saysItself: true });
  expect(request(SAYS_ELSE, {})).not.toHaveProperty('saysItself');
});

test('captions in a second language need that room, and a film without captions has none to give', () => {
  const secondCaptions = { language: 'de', hash: 'h' } as unknown as NonNullable<
    StoredSettings['secondCaptions']
  >;
  expect(request(SAYS_IT, { secondCaptions })).not.toHaveProperty('saysItself');
  expect(request(SAYS_IT, { captions: 'sidecar' })).not.toHaveProperty('saysItself');
});

test('a description is painted by a model, and never set as text by what draws by rule', () => {
  const visualPrompt = 'A lighthouse at dawn, wide shot';
  expect(request(null, { visualPrompt })).toMatchObject({ prompt: NARRATION });
  expect(request(null, { visualPrompt, pictures: 'painter' })).toMatchObject({ prompt: visualPrompt });
  expect(request(SAYS_IT, { visualPrompt })).toMatchObject({ prompt: visualPrompt });
});

test('room is left for captions at the top by what is drawn, and keys of other films stay', () => {
  expect(request(SAYS_ELSE, { captionPlace: 'top' })).toMatchObject({ captionPlace: 'top' });
  expect(request(SAYS_ELSE, {})).not.toHaveProperty('captionPlace');
  expect(request(SAYS_ELSE, { captionPlace: 'top', captions: 'sidecar' })).not.toHaveProperty('captionPlace');
  const painted = { captionPlace: 'top', pictures: 'painter' } as const;
  expect(request(null, painted)).not.toHaveProperty('captionPlace');
});
