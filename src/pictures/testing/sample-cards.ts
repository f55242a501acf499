import type { Card } from '../../core/card.ts';

/** Cards of every kind, as documents of several sorts give them; texts are our own. */
export const SAMPLE_CARDS = {
  title: {
    kind: 'title',
    title: 'Sperm whale',
    kicker: 'Encyclopedia',
    subtitle: 'The largest of the toothed whales',
  },
  longTitle: {
    kind: 'title',
    title: 'Chlorine washings and childbed fever in the Vienna General Hospital',
    kicker: 'Research paper',
    subtitle: 'How one ward’s figures changed medicine, 1841 to 1848',
  },
  chapter: { kind: 'chapter', title: 'Whaling', number: '3' },
  closing: {
    kind: 'closing',
    title: 'Thank you for watching',
    lines: ['Wash your hands before you examine', 'Count, and publish what you counted'],
    source: 'After the hospital’s own yearly reports',
  },
  phrase: { kind: 'statement', text: 'On your own machine', emphasis: 'own machine' },
  statement: {
    kind: 'statement',
    text: 'Doctors came to the ward straight from the dissecting room.',
    emphasis: 'straight from',
  },
  question: { kind: 'question', text: 'Why do more mothers die in one clinic than in the other?' },
  quote: {
    kind: 'quote',
    text: 'A bike that is repaired is a customer who stays.',
    attribution: 'Ada Holm, chief executive',
  },
  longQuote: {
    kind: 'quote',
    text: 'We walked the whole of that winter along the frozen river, and not once did we meet a man who could tell us where it ended.',
    attribution: 'From the surveyor’s diary',
  },
  definition: {
    kind: 'definition',
    term: 'Spermaceti',
    text: 'A waxy oil in the head of the whale, once burned in the best lamps.',
    note: 'from Latin sperma, seed, and cetus, whale',
  },
  list: {
    kind: 'list',
    heading: 'What threatens them today',
    ordered: false,
    items: ['Ship strikes', 'Fishing gear', 'Noise', 'Plastic'],
  },
  steps: {
    kind: 'list',
    heading: 'The method',
    ordered: true,
    items: [
      'Wash the hands in chlorinated lime',
      'Do so before each examination',
      'Count births and deaths each month',
    ],
  },
  number: {
    kind: 'number',
    value: '16',
    unit: 'm',
    label: 'length of a grown male',
    context: 'and about 45 tonnes',
  },
  money: {
    kind: 'number',
    value: '€48.2',
    unit: 'million',
    label: 'revenue in 2025',
    context: '12 % more than in 2024',
  },
  speaker: {
    kind: 'speaker',
    speaker: 'The mermaid',
    text: 'Your anchor rests on the doorway of my house under the sea.',
    side: 'right',
  },
} as const satisfies Record<string, Card>;

export type SampleCard = keyof typeof SAMPLE_CARDS;
