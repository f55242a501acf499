import type { Card, SceneCard } from '../../core/card.ts';

const scene = (setting: string, rest: Partial<SceneCard> = {}): SceneCard => ({
  kind: 'scene',
  setting,
  ...rest,
});

/**
 * Pictures of tales that have among them each hour and weather, people in several poses, animals and things, and
 * sentences with a small stage.
 */
export const SAMPLE_SCENES: readonly Card[] = [
  scene('churchyard', { people: [{ figure: 'lady' }], words: 'The Bell of Saint Anne' }),
  scene('village', { people: [{ figure: 'lady' }, { figure: 'young-men', pose: 'heart' }] }),
  scene('church', { people: [{ figure: 'man' }, { figure: 'woman', pose: 'kneel' }] }),
  scene('forest', { hour: 'night', people: [{ figure: 'girl' }], things: ['wolf'] }),
  scene('hall', { people: [{ figure: 'judge' }, { figure: 'king', pose: 'sit' }], things: ['throne'] }),
  scene('field', { hour: 'dusk', people: [{ figure: 'farmer', pose: 'work' }], things: ['horse'] }),
  scene('mountains', { weather: 'snow', people: [{ figure: 'hunter', pose: 'walk' }] }),
  scene('hills', { weather: 'storm', people: [{ figure: 'shepherd' }], things: ['bear'] }),
  scene('sea', { hour: 'morning', things: ['ship'] }),
  scene('rock', { people: [{ figure: 'mermaid' }], things: ['comb'] }),
  scene('room', {
    hour: 'night',
    people: [{ figure: 'mother' }, { figure: 'child', pose: 'sleep' }],
    things: ['bed'],
  }),
  scene('cave', { people: [{ figure: 'knight', pose: 'fight' }], things: ['dragon'] }),
  scene('road', { weather: 'mist', people: [{ figure: 'prince', pose: 'ride' }] }),
  scene('stage', { people: [{ figure: 'king' }, { figure: 'man', pose: 'kneel' }] }),
  scene('lake', {
    people: [
      { figure: 'princess', pose: 'row' },
      { figure: 'fisherman', pose: 'row' },
    ],
  }),
  scene('garden', {
    people: [
      { figure: 'prince', pose: 'embrace' },
      { figure: 'lady', pose: 'embrace' },
    ],
    things: ['raven'],
    acts: { raven: 'fly' },
  }),
  scene('road', { people: [{ figure: 'knight', pose: 'gallop' }], things: ['dog'], acts: { dog: 'run' } }),
  scene('dungeon', {
    people: [
      { figure: 'youth', pose: 'bound' },
      { figure: 'robber', pose: 'drink' },
    ],
    things: ['bear'],
    acts: { bear: 'lie' },
  }),
  scene('hills', {
    people: [
      { figure: 'giant', pose: 'fall' },
      { figure: 'hunter', pose: 'shoot' },
    ],
  }),
  scene('castle', {
    people: [{ figure: 'sailor', pose: 'climb' }],
    things: ['horse'],
    acts: { horse: 'lie' },
  }),
  scene('stage', { things: ['ring'] }),
  scene('stage', { hour: 'night', things: ['fox'], view: 1 }),
  {
    kind: 'statement',
    text: 'The old giant sat down on the church tower and ate a whole cartload of bread.',
    puppet: 'giant',
    view: 0,
  },
  { kind: 'statement', text: 'In the nest lay a ring of gold.', puppet: 'ring', view: 1 },
];
