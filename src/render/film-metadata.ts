import { languageCode } from './language-code.ts';

export interface Chapter {
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
}

export interface FilmMetadata {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly chapters: readonly Chapter[];
}

/** Longer titles are cut: a player shows a line of it. */
const TITLE_LIMIT = 200;

/** Metadata as ffmpeg reads it (its `ffmetadata` format, version 1). */
export function toFfmetadata({ title, chapters }: FilmMetadata): string {
  const lines = [';FFMETADATA1', `title=${escaped(title)}`];
  for (const chapter of chapters) {
    lines.push('[CHAPTER]', 'TIMEBASE=1/1000');
    lines.push(`START=${Math.round(chapter.startMs)}`, `END=${Math.round(chapter.endMs)}`);
    lines.push(`title=${escaped(chapter.title)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Arguments for what belongs to one stream. */
export function languageArgs({ language }: FilmMetadata): string[] {
  return ['-metadata:s:a:0', `language=${languageCode(language)}`];
}

function escaped(text: string): string {
  const line = [...text.replace(/[\p{Cc}\s]+/gu, ' ').trim()].slice(0, TITLE_LIMIT).join('');
  return line.replace(/[=;#\\]/g, '\\$&');
}
