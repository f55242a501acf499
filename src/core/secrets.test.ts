import { expect, test } from 'vitest';
import { keepSecret, shownAddress, withoutFolders, withoutSecrets } from './secrets.ts';

keepSecret('correct horse');

test.each([
  ['Failed at https://me:pass@word@host.example/v1', 'Failed at https://host.example/v1'],
  ['GET /a?api_key=abc123&page=2', 'GET /a?api_key=[redacted]&page=2'],
  [
    'X-Amz-Signature=12ab, Bearer abcdef0123, sk-abcdef',
    'X-Amz-Signature=[redacted] Bearer [redacted], sk-[redacted]',
  ],
  ['a correct horse battery', 'a [redacted] battery'],
  ['Failed query: select $1\nparams: what\nthe user wrote', 'Failed query: select $1'],
  ['https://host.example and me@mail.example', 'https://host.example and me@mail.example'],
])('%s', (text, clean) => {
  expect(withoutSecrets(text)).toBe(clean);
});

test('a line of JSON stays one', () => {
  const message = 'token=abc"def\\ at https://me:pass@host\nparams: what the "user" wrote';
  expect(JSON.parse(withoutSecrets(JSON.stringify({ message, status: 500 })))).toEqual({
    message: 'token=[redacted]"def\\ at https://host',
    status: 500,
  });
});

test('folders of this machine are left out, and addresses and fractions stay', () => {
  const text = "open '/srv/data/unfinished/1.mp4': and/or 1/2 https://host.example/a/b";
  expect(withoutFolders(text)).toBe("open '1.mp4': and/or 1/2 https://host.example/a/b");
  expect(shownAddress('https://me:pass@host.example/a/b?token=1#c')).toBe('https://host.example/a/b');
});

test('a long hostile text takes no longer than its length', () => {
  const counted = (length: number) => withoutSecrets('://a'.repeat(length)).length;
  expect(counted(100_000)).toBe(400_000);
  expect(withoutFolders('/a'.repeat(100_000)).length).toBe(1);
});
