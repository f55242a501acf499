import { describe, expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { sentenceCards } from './sentences.ts';

/** The statements for a sentence that is narrated in two lines. */
async function statementsOf(first: string, second: string): Promise<string[]> {
  return shownOf(
    { text: first, ending: 'clause' },
    { text: second, opensBlock: false, continuesSentence: true, ending: 'sentence' },
  );
}

async function shownOf(...lines: Parameters<typeof contextOf>[0]): Promise<string[]> {
  return sentenceCards(await contextOf(lines)).flatMap(({ card }) =>
    card.kind === 'statement' ? [card.text] : [],
  );
}

describe('a sentence that is narrated in two lines', () => {
  test('shows its second clause as a sentence', async () => {
    expect(
      await statementsOf(
        'The keeper climbed the stairs of the old tower every evening before the ships came home,',
        'and the harbour master counted the boats.',
      ),
    ).toContain('The harbour master counted the boats.');
  });

  test('shows nothing that is only true together with its first clause', async () => {
    const shown = await statementsOf(
      'If the lamp of the tower breaks in the long winter, the ships stay in the harbour,',
      'and the harbour master counts the boats.',
    );
    expect(shown).not.toContain('The harbour master counts the boats.');
  });

  test('shows no clause that cannot stand alone', async () => {
    const shown = await statementsOf(
      'Many of us have noticed that we get our best ideas in the shower early in the morning,',
      'or that we can find the answer when we least think about it.',
    );
    expect(shown.join(' ')).not.toMatch(/hat we can/u);
  });
});

describe('a sentence', () => {
  test.each([
    'lamp_list.csv contains the lamps of the old harbour and the years in which they were lit.',
    'iPhone owners can read the list of the lamps on the page of the harbour at www.lamps.example.',
    'The work of the keeper has two parts that take most of the day: 1) the lamp and all of its glass.',
    'You can keep what is in lamps/ and in lamps/old/, and leave out all other things of the harbour.',
  ])(
    'may start with a name that has a small first letter, and may hold names of files and numbers of points: %s',
    async (text) => {
      expect(await shownOf({ text })).toContain(text);
    },
  );

  test.each([
    'Keepers learn to: * Describe the lamp of the harbour * Explain how it is lit.',
    '![The lamp](lamp.png) This page shows how the lamp of the harbour is lit in winter.',
    'The lamp of the harbour is lit in winter {width="60%"} by the keeper.',
  ])('with marks of a markup language is not shown: %s', async (text) => {
    expect(await shownOf({ text })).toEqual([]);
  });

  test('is not cut before what it goes on to say', async () => {
    expect(
      await shownOf({
        text: 'The light of the lamp is difficult, in part, due to the demands of keeping all of the oil dry.',
      }),
    ).not.toContain('The light of the lamp is difficult, in part.');
    expect(
      await shownOf({
        text: 'The course aims to: 1) teach the basics and the light of each lamp on the wall.',
      }),
    ).not.toContain('The course aims to.');
  });

  test('is not cut to a clause whose verb stands in the other one', async () => {
    const shown = await shownOf({
      text: 'Keepers often find themselves at a point where an output is indeed delivered, but the outcome, such as anticipated user adoption, isn’t.',
    });
    expect(shown).not.toContain('The outcome, such as anticipated user adoption, isn’t.');
  });

  test('is not cut within two verbs that share what follows', async () => {
    const text =
      'Oil for the lamp of the harbour is harder to find because it must be kept and carried at low heat.';
    expect(await shownOf({ text })).toEqual([text]);
  });

  test.each([
    ['if you have problems with the lamp of the harbour, clean its wick first.', 'If you have problems'],
    ['iOS has a new lamp for all the harbours that it knows.', 'iOS has a new lamp'],
    ['lamp3d draws the lamps of all the harbours that it knows.', 'lamp3d draws'],
    ['zlib is the lamp of all the harbours that anybody knows.', 'zlib is the lamp'],
  ])('begins as its document does, or with a capital if it is no name: %s', async (text, start) => {
    expect((await shownOf({ text }))[0]).toMatch(new RegExp(`^${start}`, 'u'));
  });

  test('may quote a number at its end', async () => {
    const text = 'The keeper said that the number of lamps of the harbour "looks more like 60,000".';
    expect(await shownOf({ text })).toContain(text);
  });

  test('may close a quotation with another kind of mark than it opens it with', async () => {
    const text = 'The timing of the lamp raises "great suspicion,” the keeper of the harbour said.';
    expect(await shownOf({ text })).toContain(text);
  });

  test('stands without the place that a report comes from', async () => {
    expect(
      await shownOf({ text: 'HOLM, South Norland — A plan to light the lamp of the harbour has failed.' }),
    ).toEqual(['A plan to light the lamp of the harbour has failed.']);
  });

  test('is not shown without its main clause', async () => {
    expect(
      await shownOf({ text: 'Given the great interest in lamps that burn through the whole winter.' }),
    ).toEqual([]);
    expect(await shownOf({ text: 'If you want to light both the lamps of the harbour.' })).toEqual([]);
  });

  test.each([
    ['MK: The lamp of the harbour burns all night.', 'The lamp of the harbour burns all night.'],
    ['**The lamp of the harbour burns all night.', 'The lamp of the harbour burns all night.'],
    ['Because, as they say, the lamp of the harbour burns.', 'As they say, the lamp of the harbour burns.'],
    ['So far, the lamp of the harbour burns all night.', 'So far, the lamp of the harbour burns all night.'],
    ['Still, Lee said, the lamp of the harbour burns.', 'Still, Lee said, the lamp of the harbour burns.'],
  ])('loses marks of speakers and notes, but no word that it needs: %s', async (text, shown) => {
    expect(await shownOf({ text })).toContain(shown);
  });

  test('is shown if the tagger takes its verb for a noun', async () => {
    const text = 'Anna first bumps the version of her lamp from 0.1.1 to 0.2.1.';
    expect(await shownOf({ text })).toContain(text);
  });

  test('loses the number of its step, but no number that it refers to', async () => {
    expect(await shownOf({ text: '3. Take the weights of the lamp from (1).' })).toEqual([
      'Take the weights of the lamp from 1.',
    ]);
  });

  test('keeps its full stop if it ends with a bracket', async () => {
    expect(
      await shownOf({ text: 'Lighting the lamp of the harbour needs some oil (The list says how much.)' }),
    ).toContain('Lighting the lamp of the harbour needs some oil.');
  });
});

test('two lines of a verse end without the comma that leads to the next ones', async () => {
  const text = 'The lamp is lit, the night is long,\nthe keeper sings his only song,';
  const [candidate] = sentenceCards(await contextOf([{ text, kind: 'verse' }]));
  expect(candidate?.card).toMatchObject({
    text: 'The lamp is lit, the night is long, / the keeper sings his only song',
  });
});

describe('a sentence of two clauses that is shown at once', () => {
  test.each([
    'The keepers saw the ships no more; but all went well with them from that time on.',
    'The keeper knocked at the door and asked for a lamp, for oil and for a bed in the tower.',
    'The sixth lamp was not bright enough; so the keeper said it was like a candle in the rain.',
  ])('is whole, so that the second clause is not hidden: %s', async (text) => {
    const shown = await shownOf({ text });
    expect(shown).toContain(text);
    expect(shown.filter((own) => own !== text && text.startsWith(own.slice(0, -1)))).toEqual([]);
  });
});
