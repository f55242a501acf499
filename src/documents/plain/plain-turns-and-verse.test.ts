import { expect, test } from 'vitest';
import { plainTextReader } from './plain-text-reader.ts';

const read = (text: string) => plainTextReader.read({ bytes: new TextEncoder().encode(text), name: 'text' });

test('a poem is read in stanzas, without its line numbers', async () => {
  const { blocks } = await read(`THE CLOCK

The hours go down the village street
  With lanterns in their hands
And every door they pass is shut          5
  To all that no one understands

The night is long the street is steep
  The lanterns all burn low
`);
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, text: 'The Clock' },
    {
      kind: 'verse',
      lines: [
        'The hours go down the village street',
        'With lanterns in their hands',
        'And every door they pass is shut',
        'To all that no one understands',
      ],
    },
    { kind: 'verse', lines: ['The night is long the street is steep', 'The lanterns all burn low'] },
  ]);
});

test('a song whose opening quotation mark hangs to the left is a stanza', async () => {
  const { blocks } =
    await read(`The keeper of the clock went up the stairs of the old tower, and there he sang:

 ‘Turn, wheels, turn!
  Let the long night go!
  Turn, wheels, turn!
  Let the candles glow!’

Then he came down again, and the people of the village went home to their beds.
`);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'verse', 'paragraph']);
});

const turn = (speaker: string, text: string) => ({ kind: 'turn', speaker, text });

test('a play is read as turns, without stage directions', async () => {
  const { blocks } = await read(`ACT I. SCENE I.--_A shop._

[_Enter_ RUTH _and_ HALE.]

RUTH. (_aside_) He has not seen the key.

HALE. What do you hide there, child?
  Show me your hands at once.
RUTH. Nothing, father.
                         [_Exit._]
HALE. Nothing, she says.
`);
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, text: 'ACT I. SCENE I.—A shop' },
    turn('Ruth', 'He has not seen the key.'),
    turn('Hale', 'What do you hide there, child? Show me your hands at once.'),
    turn('Ruth', 'Nothing, father.'),
    turn('Hale', 'Nothing, she says.'),
  ]);
});

test('an interview is read as turns, without sounds in brackets', async () => {
  const { blocks } = await read(
    'RUTH: When did it stop?\n\nMR. HALE: (laughs) It never did. [crosstalk 00:01:10]\n\nRUTH: Never?\n\nMR. HALE: Not once.\n',
  );
  expect(blocks).toEqual([
    turn('Ruth', 'When did it stop?'),
    turn('Mr. Hale', 'It never did.'),
    turn('Ruth', 'Never?'),
    turn('Mr. Hale', 'Not once.'),
  ]);
});

test.each([
  ['[2031-03-01, 09:14:22] ', ''],
  ['01/03/2031, 09:14 - ', ''],
  ['09:14 ', ''],
  ['<', '>'],
])('a chat whose lines start with %j is read as turns', async (before, after) => {
  const line = (name: string, text: string) => `${before}${name}${after === '' ? ':' : after} ${text}`;
  const { blocks } = await read(
    [
      line('Ruth', 'It has stopped!'),
      line('Ben', '<Media omitted>'),
      line('Ruth', 'https://clocks.example/a.jpg?size=large'),
      line('Ben', 'wind it'),
      line('Ben', 'This message was deleted'),
      line('Ruth', 'I did.'),
    ].join('\n'),
  );
  expect(blocks).toEqual([turn('Ruth', 'It has stopped!'), turn('Ben', 'wind it'), turn('Ruth', 'I did.')]);
});

test('labels before colons are not speakers', async () => {
  const { blocks } = await read('Note: Wind it daily.\n\nTip: Oil it.\n\nNote: Dust it.\n\nTip: Love it.\n');
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
});

test('a play with names on separate lines is read as turns, without its directions', async () => {
  const speech = (name: string, text: string) => `${name}.\n\n${text}\n`;
  const { blocks } = await read(
    [
      speech('KEEPER', 'Who goes there?'),
      speech('BOATMAN', '[_Wet to the bone._] A friend, and it is _un_safe out here.'),
      speech('KEEPER', 'Then come in.'),
      speech('BOATMAN', 'I will.'),
      '[_They go in._]\n',
      speech('KEEPER', 'Sit down.'),
      speech('BOATMAN', 'I sit.'),
      speech('KEEPER', 'Eat, then.'),
      speech('BOATMAN', 'I eat. [_He eats.'),
    ].join('\n'),
  );
  expect(blocks.slice(0, 2)).toEqual([
    { kind: 'turn', speaker: 'Keeper', text: 'Who goes there?' },
    { kind: 'turn', speaker: 'Boatman', text: 'A friend, and it is unsafe out here.' },
  ]);
  expect(blocks.at(-1)).toEqual({ kind: 'turn', speaker: 'Boatman', text: 'I eat.' });
  expect(blocks.every(({ kind }) => kind === 'turn')).toBe(true);
});
