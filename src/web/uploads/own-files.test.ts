import { expect, test } from 'vitest';
import { HttpError } from '../../index.ts';
import { copyTitle } from '../film/copy-title.ts';
import { readOwnFile, refusalOf } from './own-files.ts';

const LIMIT = { maxBytes: 10 };

test.each([
  ['a.png', 'image/png', 'image/png'],
  ['a.JPG', '', 'image/jpeg'],
  ['a.webp', '', 'image/webp'],
])('%s of type "%s" is sent as %s', async (name, type, sentAs) => {
  const { kind, body } = await readOwnFile(new File(['x'], name, { type }), LIMIT);
  expect([kind, body.type]).toEqual(['picture', sentAs]);
});

test.each([
  ['a.gif', 'image/gif', undefined, 'neither'],
  ['a', '', undefined, 'neither'],
  ['a.svg', 'image/svg+xml', 'picture', 'notPicture'],
  ['a.wav', 'audio/wav', 'picture', 'notPicture'],
  ['a.png', 'image/png', 'voice', 'notSound'],
  ['long-one.png', 'image/png', 'picture', 'tooLarge'],
] as const)('%s of type "%s", wanted as %s, is refused as %s', async (name, type, wanted, reason) => {
  const content = name.startsWith('long') ? 'x'.repeat(11) : 'x';
  const refused = readOwnFile(new File([content], name, { type }), { ...LIMIT, wanted });
  await expect(refused).rejects.toMatchObject({ reason });
});

test('what the server refuses for the file’s sake is told from what is not its fault', () => {
  const problem = (code: string) =>
    new HttpError(422, {
      problem: { type: 'about:blank', title: 'No', status: 422, code, retryable: false },
    });
  expect(refusalOf(problem('picture_unreadable'))).toBe('pictureUnreadable');
  expect(refusalOf(problem('recording_unreadable'))).toBe('soundUnreadable');
  expect(refusalOf(problem('edit_conflict'))).toBeUndefined();
  expect(refusalOf(new Error('no'))).toBeUndefined();
});

test('a copy is called as the original, however long that is', () => {
  expect(copyTitle('A lake', 'Portrait')).toBe('A lake, Portrait');
  expect(copyTitle('x'.repeat(200), 'Portrait')).toHaveLength(200);
});
