import type { PicturePlan, PlanBasis, Subject } from '../../plan/picture-plan.ts';

/** A headline whose words between asterisks stand out. */
function basis(headline: string, setting: PlanBasis['setting'], more: Partial<PlanBasis> = {}): PlanBasis {
  return {
    headline: headline
      .split(' ')
      .map((word) => ({ text: word.replaceAll('*', ''), highlighted: word.includes('*') })),
    setting,
    timeOfDay: 'day',
    weather: 'clear',
    subjects: [],
    description: headline.replaceAll('*', ''),
    ...more,
  };
}

function subject(icon: string, posture: Subject['posture'], more: Partial<Subject> = {}): Subject {
  return { icon, posture, count: 1, cue: icon, ...more };
}

/** One plan and more of every kind. */
export const SAMPLE_PLANS = {
  octopus: {
    kind: 'scene',
    ...basis('*Octopus* has *three* *hearts* and blue *blood*', 'underwater', {
      subjects: [
        subject('octopus', 'swims'),
        subject('anatomical-heart', 'flies', { count: 3, label: 'three hearts' }),
        subject('drop-of-blood', 'flies', { colour: '#2f7df6', label: 'blue blood' }),
      ],
    }),
  },
  astronauts: {
    kind: 'scene',
    ...basis('*Two* *astronauts* walked on the Moon', 'moon', {
      subjects: [subject('astronaut', 'bust', { count: 2 }), subject('drawn:earth', 'flies')],
      year: { text: '1969', cue: '1969' },
    }),
  },
  honey: {
    kind: 'scene',
    ...basis('*Honey* never spoils', 'pyramids', {
      subjects: [
        subject('honey-pot', 'stands'),
        subject('pick', 'stands'),
        subject('amphora', 'stands', { label: 'Egyptian tombs' }),
      ],
    }),
  },
  ships: {
    kind: 'scene',
    ...basis('Five *ships* sailed to the *island*', 'coast', {
      timeOfDay: 'evening',
      subjects: [subject('sailboat', 'sails', { count: 5 }), subject('palm-tree', 'stands')],
    }),
  },
  cows: {
    kind: 'scene',
    ...basis('Six *cows* graze in the snow', 'farm', {
      weather: 'snow',
      subjects: [subject('cow', 'stands', { count: 6 })],
    }),
  },
  number: {
    kind: 'number',
    value: { text: '$24.5 billion', cue: '$24.5 billion' },
    ...basis('NASA spent $24.5 billion on the *Apollo* program', 'space', {
      subjects: [subject('rocket', 'flies')],
    }),
  },
  trend: {
    kind: 'trend',
    direction: 'down',
    value: { text: '−12%', cue: '12 percent' },
    ...basis('Stock *market* fell *12* percent', 'finance', { subjects: [subject('bank', 'stands')] }),
  },
  donut: {
    kind: 'donut',
    fraction: 0.4,
    value: { text: '40%', cue: '40%' },
    ...basis('About *40%* of *adults* *sleep* less', 'room', {
      subjects: [subject('sleeping-face', 'bust')],
    }),
  },
  ratio: {
    kind: 'ratio',
    part: 1,
    whole: 5,
    icon: 'child',
    cue: 'One in five',
    ...basis('One in five *children* plays *chess*', 'classroom', {
      subjects: [subject('chess-pawn', 'stands')],
    }),
  },
  bars: {
    kind: 'bars',
    bars: [
      { label: 'Brazil', value: 39, text: '39 million bags', cue: 'Brazil' },
      { label: 'Vietnam', value: 27, text: '27 million', cue: 'Vietnam' },
      { label: 'Colombia', value: 11.5, text: '11.5 million', cue: 'Colombia' },
      { label: 'Ethiopia and its neighbours', value: 8, text: '8 million', cue: 'Ethiopia' },
    ],
    ...basis('Coffee *exports* by country', 'kitchen', { subjects: [subject('hot-beverage', 'stands')] }),
  },
  quote: {
    kind: 'quote',
    text: 'The only thing we have to fear is fear itself',
    attribution: 'Franklin Roosevelt',
    ...basis('The only thing we have to fear', 'government'),
  },
  list: {
    kind: 'list',
    ordered: false,
    items: [
      { text: 'Flour, 500 g', icon: 'sheaf-of-rice', cue: 'Flour' },
      { text: 'Water', icon: 'droplet', cue: 'Water' },
      { text: 'A pinch of salt', icon: 'salt', cue: 'salt' },
      { text: 'Yeast, and patience enough to let the dough rise for a whole night in a cool place' },
    ],
    ...basis('What you *need*', 'kitchen'),
  },
  title: {
    kind: 'title',
    title: 'The Wonderful Wizard of Oz',
    subtitle: 'by L. Frank Baum',
    ...basis('The Wonderful Wizard of Oz', 'hills', { timeOfDay: 'morning' }),
  },
  typographic: { kind: 'typographic', ...basis('*Trust* is built slowly and *lost* quickly', 'abstract') },
} as const satisfies Record<string, PicturePlan>;

export type SamplePlan = keyof typeof SAMPLE_PLANS;
