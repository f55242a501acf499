import { expect, test } from 'vitest';
import { usefulAlternative } from './alternative-text.ts';
import { readCaption } from './caption.ts';

test.each([
  ['Figure 3: A lamp.', 'Figure 3', 'A lamp.'],
  ['FIG. 2. A lamp', 'Figure 2', 'A lamp'],
  ['Fig. 1.2b – A lamp', 'Figure 1.2b', 'A lamp'],
  ['Abb. 4: Eine Lampe', 'Abbildung 4', 'Eine Lampe'],
  ['Chart 7', 'Chart 7', undefined],
  ['A lamp of 1802', undefined, 'A lamp of 1802'],
  ['Figures of the past', undefined, 'Figures of the past'],
  ['Photograph: J. Doe/Getty', undefined, undefined],
  ['CreditKevin Frayer/Getty Images', undefined, undefined],
  ['Credits roll over a lamp', undefined, 'Credits roll over a lamp'],
])('the caption “%s” is split into the label %s and “%s”', (text, label, caption) => {
  expect(readCaption(text)).toEqual({ ...(label && { label }), ...(caption && { caption }) });
});

test.each(['image', 'IMG_1234.jpg', 'Picture 3', 'photo', '(Credit: Nasa)', 'Image for post', '—', ''])(
  '“%s” does not describe a picture',
  (text) => {
    expect(usefulAlternative(text)).toBeUndefined();
  },
);

test('markup is removed from an alternative text', () => {
  expect(usefulAlternative('The <b>lamp</b> at night')).toBe('The lamp at night');
});
