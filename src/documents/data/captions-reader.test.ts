import { expect, test } from 'vitest';
import { captionsReader } from './captions-reader.ts';

const read = async (text: string) =>
  captionsReader.read({ bytes: new TextEncoder().encode(text), name: 'a.srt' });

test('SubRip is read as paragraphs without times and numbers', async () => {
  const { blocks } = await read(
    '1\r\n00:00:01,000 --> 00:00:04,200\r\n{\\an8}The boat is late\r\n<i>again,</i> I fear.\r\n\r\n2\r\n00:00:04,300 --> 00:00:06,000\r\n[door creaks]\r\n- Who is there?\r\n- Only the keeper.\r\n\r\n3\r\n00:00:20,000 --> 00:00:22,000\r\n♪ Come in. ♪\r\n',
  );
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'The boat is late again, I fear. Who is there? Only the keeper.' },
    { kind: 'paragraph', text: 'Come in.' },
  ]);
});

test('WebVTT is read as turns of its speakers, without notes, settings and styles', async () => {
  const { blocks, language } = await read(
    'WEBVTT\nLanguage: en-GB\n\nNOTE by hand\n00:00.000 --> 00:01.000\n\nSTYLE\n::cue{}\n\nintro\n00:01.000 --> 00:04.200 align:start\n<v.loud Anna>The &amp; sign <c.red>burns</c>.\n\n00:04.300 --> 00:05.000\n<v Anna>Still.\n\n00:05.300 --> 00:06.000\n<v Ben>No.\n',
  );
  expect(language).toBe('en-GB');
  expect(blocks).toEqual([
    { kind: 'turn', speaker: 'Anna', text: 'The & sign burns. Still.' },
    { kind: 'turn', speaker: 'Ben', text: 'No.' },
  ]);
});

test('each line of roll-up captions is read once', async () => {
  const cue = (second: number, text: string) =>
    `00:00:0${second}.000 --> 00:00:0${second + 1}.000\n${text}\n\n`;
  const { blocks } = await read(
    `WEBVTT\n\n${cue(1, 'the lamp')}${cue(2, 'the lamp\nwas lit<00:00:02.500><c> at</c>')}${cue(3, 'was lit at\ndusk.')}`,
  );
  expect(blocks).toEqual([{ kind: 'paragraph', text: 'the lamp was lit at dusk.' }]);
});

// In the square of their number, this would take longer than a test may.
test('a caption of many lines is read in one pass', async () => {
  const { blocks } = await read(`1\n00:00:01,000 --> 00:00:04,200\n${'dy.\n'.repeat(100_000)}`);
  expect(blocks).toHaveLength(1);
});
