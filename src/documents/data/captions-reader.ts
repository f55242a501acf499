import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';

/** A pause of this length between two captions starts a new paragraph. */
const PARAGRAPH_PAUSE_MS = 2000;
const MAX_SENTENCES = 5;
const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}`;
const TIMES = new RegExp(`(${TIME})\\s*-->\\s*(${TIME})`);

interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker?: string;
  readonly text: string;
}

/** SubRip and WebVTT: the spoken words, without times, numbers and sounds. Named speakers become turns. */
export const captionsReader: DocumentReader = {
  async read({ bytes, charset }) {
    const text = decodeText(bytes, charset)
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
    const [head = ''] = text.split('\n\n', 1);
    const language = /^WEBVTT/.test(head) ? /^Language:[ \t]*([\w-]{2,35})/m.exec(head)?.[1] : undefined;
    return {
      ...(language === undefined ? {} : { language }),
      blocks: joinCues(readCues(text)),
      warnings: [],
    };
  },
};

function readCues(text: string): Cue[] {
  const cues: Cue[] = [];
  let lastLines: readonly string[] = [];
  for (const part of text.split(/\n[ \t]*\n/)) {
    const lines = part.split('\n');
    const timeLine = lines.findIndex((line) => line.includes('-->'));
    const times = TIMES.exec((lines[timeLine] ?? '').slice(0, 200));
    if (times === null || /^(?:NOTE|STYLE|REGION)\b/.test(lines[0] ?? '')) continue;
    const spoken = lines.slice(timeLine + 1);
    // Roll-up captions repeat the line above.
    const fresh = spoken.filter((line) => !lastLines.includes(line.replace(/<[^<>\n]{0,200}>/g, '').trim()));
    lastLines = spoken.map((line) => line.replace(/<[^<>\n]{0,200}>/g, '').trim()).filter(Boolean);
    for (const cue of splitSpeakers(fresh)) {
      cues.push({ ...cue, startMs: milliseconds(times[1] ?? ''), endMs: milliseconds(times[2] ?? '') });
    }
  }
  return cues;
}

/** A caption may contain the words of two people on separate lines. */
function splitSpeakers(lines: readonly string[]): { speaker?: string; text: string }[] {
  const turns: { speaker?: string; texts: string[] }[] = [];
  for (const line of lines) {
    const name =
      /<v(?:\.[^\s<>]{0,80})?\s+([^<>]{1,80})>/.exec(line)?.[1] ??
      /^[-–>\s]{0,4}(\p{Lu}[\p{L} .'’-]{1,30}):\s/u.exec(line)?.[1];
    const text = spokenText(line, name);
    const last = turns.at(-1);
    if (last !== undefined && name === undefined) last.texts.push(text);
    else turns.push({ texts: [text], ...(name === undefined ? {} : { speaker: cleanText(name) }) });
  }
  return turns
    .map(({ texts, ...turn }) => ({ ...turn, text: texts.filter(Boolean).join(' ') }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function spokenText(line: string, speaker: string | undefined): string {
  const text = line
    .replace(/<[^<>\n]{0,200}>/g, '')
    .replace(/\{\\[^{}\n]{0,200}\}/g, '')
    .replace(/\[[^[\]\n]{1,80}\]|^\s*\([^()\n]{1,80}\)\s*$|[♪♫♬]/g, '')
    .replace(/^\s*(?:[-–]\s*(?=\p{L}|\.\.)|>{2,}\s*)/u, '')
    .replace(/&(?:nbsp|lrm|rlm);/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
  const words = cleanText(text);
  const prefix = `${speaker ?? ''}:`;
  return speaker !== undefined && words.startsWith(prefix) ? words.slice(prefix.length).trim() : words;
}

function joinCues(cues: readonly Cue[]): Block[] {
  const blocks: { speaker: string | undefined; text: string; endMs: number }[] = [];
  for (const cue of cues) {
    const open = blocks.at(-1);
    const speaker = cue.speaker ?? open?.speaker;
    if (open !== undefined && speaker === open.speaker && !startsParagraph(cue, open)) {
      open.text += ` ${cue.text}`;
      open.endMs = cue.endMs;
    } else {
      blocks.push({ speaker, text: cue.text, endMs: cue.endMs });
    }
  }
  return blocks.map(({ speaker, text }) =>
    speaker === undefined
      ? { kind: 'paragraph', text: cleanText(text) }
      : { kind: 'turn', speaker, text: cleanText(text) },
  );
}

function startsParagraph(cue: Cue, open: { readonly text: string; readonly endMs: number }): boolean {
  if (!/[.!?…]["”’)]?$/.test(open.text)) return false;
  if (cue.startMs - open.endMs > PARAGRAPH_PAUSE_MS) return true;
  return (open.text.match(/[.!?…]["”’)]?(?=\s|$)/g) ?? []).length >= MAX_SENTENCES;
}

function milliseconds(time: string): number {
  const [fraction = '0', seconds = '0', minutes = '0', hours = '0'] = time.split(/[:.,]/).reverse();
  return (
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
  );
}
