import fc from 'fast-check';
import type { Card, CardKind } from '../../core/card.ts';
import { THINGS } from '../../core/things.ts';

const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZàéîöüßñçłøÅĆ',
  'αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕάέήίόύώ',
  'абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁё',
  'אבגדהוזחטיכלמנסעפצקרשת',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
];
const MARKS = ['.', ',', '?', '!', '…', ' – ', '(', ')', '“', '”', '’s', '1986', '%', '7.5'];

/** Text of 1 to 200 characters in one script, with words of any length, digits and punctuation. */
const anyText: fc.Arbitrary<string> = fc
  .record({
    alphabet: fc.constantFrom(...ALPHABETS),
    length: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 200 })),
    longWords: fc.boolean(),
  })
  .chain(({ alphabet, length, longWords }) =>
    fc
      .array(
        fc.oneof(
          { weight: 8, arbitrary: wordOf(alphabet, longWords ? 60 : 11) },
          { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
        ),
        { minLength: 1, maxLength: 40 },
      )
      .map((words) => words.join(' ').slice(0, length).trim() || 'a'),
  );

function wordOf(alphabet: string, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength })
    .map((letters) => letters.join(''));
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const maybeThing = maybe(fc.constantFrom(...THINGS));
const items = fc.array(anyText, { minLength: 1, maxLength: 9 });

/** Somebody whose figure is drawn. */
const anyPerson = fc
  .tuple(fc.constantFrom('Ann Lee', 'Dr. Holm', 'Maria de la Cruz'), maybe(anyText))
  .map(([name, role]) => (role === undefined ? name : `${name}, ${role}`));

/** A card of each kind that consists of words, with any texts. */
const CARDS = {
  title: fc.record({ title: anyText, kicker: maybe(anyText), subtitle: maybe(anyText), thing: maybeThing }),
  chapter: fc.record({ title: anyText, number: maybe(anyText), thing: maybeThing }),
  closing: fc.record({ title: anyText, lines: maybe(items), source: maybe(anyText), thing: maybeThing }),
  statement: anyText.chain((text) =>
    fc.record({
      text: fc.constant(text),
      emphasis: maybe(fc.constantFrom(...text.split(' '))),
      thing: maybeThing,
      puppet: maybe(fc.constantFrom('king', 'giant', 'robbers', 'wolf', 'ring')),
      view: maybe(fc.nat({ max: 40 })),
    }),
  ),
  question: fc.record({ text: anyText }),
  quote: fc.record({
    text: anyText,
    attribution: maybe(fc.oneof(anyText, anyPerson)),
    reported: maybe(fc.constant(true)),
    view: maybe(fc.nat({ max: 5 })),
  }),
  definition: fc.record({
    term: fc.oneof(anyText, anyPerson, fc.constantFrom('In May', 'On 3 March 1861', 'Two years later')),
    text: anyText,
    note: maybe(anyText),
    view: maybe(fc.nat({ max: 5 })),
  }),
  number: fc.record({ value: anyText, unit: maybe(anyText), label: anyText, context: maybe(anyText) }),
  list: fc.record({ heading: maybe(anyText), ordered: fc.boolean(), items }),
  speaker: fc.record({ speaker: anyText, text: anyText, side: maybe(fc.constantFrom('left', 'right')) }),
} as const satisfies Partial<Record<CardKind, fc.Arbitrary<unknown>>>;

export const anyWordCard: fc.Arbitrary<Card> = fc.oneof(
  ...Object.entries(CARDS).map(([kind, fields]) =>
    (fields as fc.Arbitrary<object>).map((own) => ({ kind, ...own }) as Card),
  ),
);
