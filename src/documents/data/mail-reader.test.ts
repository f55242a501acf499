import { expect, test } from 'vitest';
import { mailReader } from './mail-reader.ts';

const HEAD =
  'From: Ann <ann@harbour.example>\r\nTo: ben@harbour.example\r\nSubject: Re: [harbour] Fwd: The =?utf-8?Q?l=C3=A4mp?=\r\n';
const read = async (text: string) =>
  mailReader.read({ bytes: new TextEncoder().encode(HEAD + text), name: 'a.eml' });
const texts = async (text: string) => (await read(text)).blocks.map((block) => 'text' in block && block.text);

test("the author's text is read, without quotations, signature and notices", async () => {
  const mail =
    'Content-Type: text/plain; charset=utf-8\r\n\r\nHi Ben,\r\n\r\nthe lamp is mended.\r\n\r\nOn Thu, 29 Feb 2024 at 21:02, Ben Miller\r\n<ben@harbour.example> wrote:\r\n> The lamp is smoking.\r\n>> Is it?\r\n\r\nIt is not.\r\n\r\n-- \r\nAnn | +44 1234\r\nThis message is confidential.\r\n';
  expect(await texts(mail)).toEqual(['Hi Ben,', 'the lamp is mended.', 'It is not.']);
  expect((await read(mail)).title).toBe('The lämp');
});

test('an earlier mail below the text is left out', async () => {
  expect(await texts('\r\nYes.\r\n\r\n-----Original Message-----\r\nFrom: Ben\r\nWhy?\r\n')).toEqual([
    'Yes.',
  ]);
});

test('HTML is read if there is no plain text, and attachments are counted', async () => {
  const part = (head: string, body: string) => `--x\r\n${head}\r\n\r\n${body}\r\n`;
  const mail = `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${part('Content-Type: text/html; charset=utf-8', '<p>It <b>burns</b>.</p><div class="gmail_quote"><p>Why?</p></div>')}${part('Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64', 'AAAA')}--x--\r\n`;
  expect(await texts(mail)).toEqual(['It burns.']);
  expect((await read(mail)).warnings).toEqual(['One attachment is not read.']);
});
