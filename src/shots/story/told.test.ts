import { describe, expect, test } from 'vitest';
import { planStory } from './plan-story.ts';

/** Who is staged for a sentence that is told after `It happened in a village.` */
function staged(sentence: string): readonly string[] {
  const [, card] = planStory({
    title: 'A tale',
    sentences: [
      { text: 'It happened in a village.', sceneIndex: 0, paragraph: 0 },
      { text: sentence, sceneIndex: 0, paragraph: 1 },
    ],
  });
  return (card?.people ?? []).map(({ figure }) => figure).sort();
}

/** Sentences with people of whom they only tell, and who is there instead. */
const ONLY_TOLD: readonly (readonly [sentence: string, present: string])[] = [
  // Remembered
  ['The shepherd still remembered the king.', 'shepherd'],
  ['He had not forgotten the witch.', ''],
  ['The old woman missed her daughter.', 'old-woman'],
  ['They lit a candle in memory of the priest.', ''],
  ['The girl recalled the words of the old man.', 'girl'],
  // Dead
  ['Her father had died the winter before.', ''],
  ['The queen had been dead for seven years.', ''],
  ['The king was long dead.', ''],
  ['The widow kept a candle for her drowned husband.', 'mother'],
  ['The old sailor was buried by the wall.', ''],
  ['His brothers had all been killed in the war.', ''],
  // Far away
  ['Her brothers were far away.', ''],
  ['The king lived far away beyond the mountains.', ''],
  ['Her husband was at sea.', ''],
  ['He came to the spot where he had left the priest.', ''],
  ['The prince was in a distant land.', ''],
  ['The merchant had gone abroad.', ''],
  ['She sent a letter to her sister.', ''],
  ['A servant came from the king with his bag.', 'servant'],
  ['The soldier wrote to his mother.', 'soldier'],
  ['A message from the queen lay upon the table.', ''],
  ['He spoke in the name of the bishop.', ''],
  // Told by others
  ['The old woman told them that a princess was kept there.', 'old-woman'],
  ['The villagers said a ghost walked there.', 'crowd'],
  ['It is said that a giant built it.', ''],
  ['Her husband and the king, she said, were asleep in the cave.', ''],
  ['Some say the devil threw the stone.', ''],
  ['He had heard that the king needed a servant.', ''],
  ['The boy asked whether the soldiers were near.', 'boy'],
  ['According to the shepherd, nothing had changed.', ''],
  ['The old tale tells how a fairy stole the bread.', ''],
  ['She knew that the queen hated her.', ''],
  ['In the days when a giant ruled there, nobody slept.', ''],
  ['His horse, startled at the sight of the giant, had bolted.', ''],
  ['She was fearful at first that the giant was in league with the devil.', ''],
  ['The soldier stood there, having previously ordered the men to wait.', 'soldier'],
  // Compared
  ['The smith was stronger than the soldier.', 'smith'],
  ['She sang more sweetly than her sister.', ''],
  ['He went in the manner of a bishop.', ''],
  ['The farmer walked like a king.', 'farmer'],
  ['The voice of the maiden Nora came from the well.', ''],
  // Denied
  ['There was no priest in the place.', ''],
  ['She had never met a soldier.', ''],
  ['They lived without a king.', ''],
  ['No spear of a hunter could hurt it.', ''],
  ['Neither the baker nor the miller came.', ''],
  // To come, feared and wished for
  ['One day a prince would come.', ''],
  ['They were waiting for the priest.', ''],
  ['The fisherman hoped that the lady would return.', 'fisherman'],
  ['The king might hear of it.', ''],
  ['The soldier will come for it.', ''],
  ['The boy set out to fight the giant.', 'boy'],
  ['It was good enough for a king.', ''],
];

/** Sentences in which the same words mean somebody who is there. */
const PRESENT: readonly (readonly [sentence: string, present: string])[] = [
  ['The king came to the village.', 'king'],
  ['She remembered the song, and the old woman smiled.', 'old-woman'],
  ['The widow wept at the grave of her husband.', 'mother'],
  ['The priest said that the day had come.', 'priest'],
  ['The old man told the boy a tale.', 'boy old-man'],
  ['The shepherd, who had lived there long, opened the door.', 'shepherd'],
  ['The king, whose son had died, sat by the fire.', 'king'],
  ['A witch had come to the village.', 'witch'],
  ['The soldiers had reached the bridge.', 'soldiers'],
  ['The girl waited for her brother beside the well.', 'girl'],
  ['There lived a miller in the village.', 'miller'],
  ['Then the dead knight rose and stood before them.', 'knight'],
  ['When the queen heard it, she wept.', 'queen'],
  ['The hunter said to the boy that he would return.', 'boy hunter'],
  ['The prince went home without the princess.', 'prince'],
  ['The robber laughed like a boy.', 'robber'],
  ['The baker would not open the door.', 'baker'],
  ['The fairy promised him a gift.', 'fairy'],
  ['At last the captain returned.', 'captain'],
  ['The king had no son.', 'king'],
  ['The princess was as fair as the moon.', 'princess'],
  ['The maidservant had never seen the sea.', 'maid'],
  ['Her father stood at the gate.', 'father'],
  ['The old woman, who remembered the king, shook her head.', 'old-woman'],
  ['The children had never seen the giant before.', 'children'],
  ['They saw that the king was asleep.', 'king'],
  ['The monk found that the smith was at work.', 'monk smith'],
  ['Then said the king that it was well.', 'king'],
  ['The hermit came from the forest.', 'old-man'],
  ['The farmer and the miller worked all day.', 'farmer miller'],
  ['A giant once lived in the village.', 'giant'],
  ['The sailor gave the message to the captain.', 'captain sailor'],
  ['The wizard would come every evening to the well.', 'wizard'],
  ['There was once a king who lived far away beyond the sea.', 'king'],
  ['The shepherd looked after the old woman.', 'old-woman shepherd'],
  ['The giant began to fight the knight.', 'giant knight'],
];

describe('people of whom a sentence only tells are not staged', () => {
  test('in at least 30 sentences each way', () => {
    expect(new Set(ONLY_TOLD.map(([sentence]) => sentence)).size).toBeGreaterThanOrEqual(30);
    expect(new Set(PRESENT.map(([sentence]) => sentence)).size).toBeGreaterThanOrEqual(30);
  });

  test.each(ONLY_TOLD)('%s', (sentence, present) => {
    expect(staged(sentence).join(' ')).toBe(present);
  });
});

test.each(PRESENT)('who is there is staged: %s', (sentence, present) => {
  expect(staged(sentence).join(' ')).toBe(present);
});
