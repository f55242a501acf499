import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import type { StoredSettings } from '../../store/index.ts';
import { IdentityMemo } from './identity-memo.ts';
import { type GenerationRow, planScenes, type SceneRow } from './plan-scenes.ts';

const NARRATION = 'The lamp has burned since 1861.';
const SAYS_IT: Card = { kind: 'statement', text: NARRATION };
const SAYS_ELSE: Card = { kind: 'number', value: '1861', label: 'the first light' };

function request(
  card: Card,
  { pictures = 'cards', ...settings }: Partial<StoredSettings> & { pictures?: string },
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
  const shot = { id: 'shot-1', visualPrompt: NARRATION, narrationStart: 0, card, pictureTake: 0 };
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
