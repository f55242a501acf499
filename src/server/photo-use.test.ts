import { expect, test } from 'vitest';
import { allows } from '../stock/licences.ts';
import { parsePhotoUse } from './photo-use.ts';

const LICENCES = ['cc0', 'pdm', 'by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd'];
const FREE = ['cc0', 'pdm', 'by', 'by-sa'];

test.each([
  ['', FREE],
  ['commercial,changes', FREE],
  ['changes, commercial', FREE],
  ['commercial', [...FREE, 'by-nd']],
  ['changes', [...FREE, 'by-nc', 'by-nc-sa']],
  ['any', LICENCES],
])('with the use “%s”, photos of the right licences are shown', (text, shown) => {
  const use = parsePhotoUse(text, 'SCENECAST_PHOTO_USE');
  expect(LICENCES.filter((licence) => allows(licence, use))).toEqual(
    LICENCES.filter((licence) => shown.includes(licence)),
  );
});

test('a use that is not known stops the start, and the message says which are', () => {
  expect(() => parsePhotoUse('comercial', 'SCENECAST_PHOTO_USE')).toThrow(
    expect.objectContaining({
      code: 'invalid_option',
      advice: expect.stringContaining('commercial,changes'),
    }),
  );
});
