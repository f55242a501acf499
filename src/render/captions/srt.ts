import { type CaptionCue, lineText } from './caption-cue.ts';
import { orderedCues } from './ordered-cues.ts';

/**
 * The captions as a SubRip file: UTF-8 without a byte order mark, lines ended by CRLF as the format's own
 * program writes them. SubRip knows no escapes: players take what looks like a tag for one, and
 * some an arrow for a cue's times, so `<b>` is written `‹b›` and `-->` `→`.
 *
 * @throws EngineError `render_failed` if cues overlap, go backwards or are empty.
 */
export function toSrt(cues: readonly CaptionCue[]): string {
  return orderedCues(cues)
    .map((cue, index) => {
      const times = `${srtTime(cue.startMs)} --> ${srtTime(cue.endMs)}`;
      return [index + 1, times, ...cue.lines.map((line) => srtText(lineText(line))), '', ''].join('\r\n');
    })
    .join('');
}

function srtText(text: string): string {
  return text.replaceAll('-->', '→').replace(/<(?=[a-z/!])([^<>]*)>/giu, '‹$1›');
}

function srtTime(timeMs: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const ms = String(timeMs % 1000).padStart(3, '0');
  return `${two(timeMs / 3_600_000)}:${two((timeMs / 60_000) % 60)}:${two((timeMs / 1000) % 60)},${ms}`;
}
