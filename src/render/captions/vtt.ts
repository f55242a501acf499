import { type CaptionCue, type CaptionLine, type CaptionWord, cueWords } from './caption-cue.ts';
import { orderedCues } from './ordered-cues.ts';

export interface VttOptions {
  /** BCP 47, such as `en`. Left out when absent or `und`. */
  readonly language?: string;
}

/**
 * The captions as a WebVTT file (W3C Candidate Recommendation of 2019), UTF-8 without a byte order mark. Words
 * carry timestamps inside their cue, so that a player can show which is spoken; a player that cannot,
 * ignores them.
 *
 * @throws EngineError `render_failed` if cues overlap, go backwards or are empty.
 */
export function toVtt(cues: readonly CaptionCue[], options: VttOptions = {}): string {
  const blocks = orderedCues(cues).map((cue) => {
    const times = `${vttTime(cue.startMs)} --> ${vttTime(cue.endMs)}`;
    return [times, ...cueLines(cue), ''].join('\n');
  });
  return [header(options), ...blocks].join('\n');
}

/** The language stands in a comment: WebVTT has no header for it, players take it from the page. */
function header({ language }: VttOptions): string {
  const known = language !== undefined && language !== 'und' && /^[A-Za-z0-9-]+$/.test(language);
  return known ? `WEBVTT\n\nNOTE language: ${language}\n` : 'WEBVTT\n';
}

function cueLines(cue: CaptionCue): string[] {
  const timed = timedWords(cue);
  return cue.lines.map((line) => cueLine(line, timed));
}

/** The words that get a timestamp, in whole milliseconds: they must rise, and lie within the cue. */
function timedWords(cue: CaptionCue): Map<CaptionWord, number> {
  const timed = new Map<CaptionWord, number>();
  let previousMs = cue.startMs;
  for (const word of cueWords(cue)) {
    const startMs = Math.round(word.startMs);
    if (word.endMs <= word.startMs || startMs <= previousMs || startMs >= cue.endMs) continue;
    timed.set(word, startMs);
    previousMs = startMs;
  }
  return timed;
}

function cueLine(line: CaptionLine, timed: ReadonlyMap<CaptionWord, number>): string {
  let text = '';
  let end: number | undefined;
  for (const word of line.words) {
    if (end !== undefined && word.start > end) text += ' ';
    const startMs = timed.get(word);
    if (startMs !== undefined) text += `<${vttTime(startMs)}>`;
    text += escaped(word.text);
    end = word.end;
  }
  return text;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function vttTime(timeMs: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const ms = String(timeMs % 1000).padStart(3, '0');
  return `${two(timeMs / 3_600_000)}:${two((timeMs / 60_000) % 60)}:${two((timeMs / 1000) % 60)}.${ms}`;
}
