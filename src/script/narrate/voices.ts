import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { MAX_SCENE_MS } from './lines.ts';
import { phrasesOf } from './phrases.ts';

/**
 * A turn of a play, a transcript or a chat, with its speaker: `Ben says: Nobody asked.` A speaker who
 * continues is not named again.
 */
export function narrateTurn(
  turn: { readonly speaker: string; readonly text: string },
  context: { readonly previousSpeaker: string | undefined; readonly language: string },
): string {
  const { previousSpeaker, language } = context;
  const speaker = spokenName(turn.speaker);
  if (speaker === '' || !/[\p{L}\p{N}]/u.test(turn.text)) return turn.text;
  if (previousSpeaker !== undefined && spokenName(previousSpeaker) === speaker) return turn.text;
  const asks = /^[^.!?]*\?\W*$/u.test(turn.text);
  const phrases = phrasesOf(language);
  return `${speaker} ${asks ? phrases.asks : phrases.says}: ${turn.text}`;
}

/** `BEN` is a name, not letters to be spelled out. */
function spokenName(speaker: string): string {
  const name = speaker.replace(/[.:]+$/u, '').trim();
  const isShouted = name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
  return isShouted
    ? name.toLowerCase().replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : name;
}

/** A stanza as one text with its lines, or as several texts if it takes longer than a scene. */
export function narrateStanza(lines: readonly string[], language: string): string[] {
  const parts: string[][] = [];
  let durationMs = 0;
  for (const line of lines) {
    if (!/[\p{L}\p{N}]/u.test(line)) continue;
    const lineMs = estimateSpeechMs(line, language);
    if (parts.length === 0 || durationMs + lineMs > MAX_SCENE_MS) {
      parts.push([]);
      durationMs = 0;
    }
    parts.at(-1)?.push(line);
    durationMs += lineMs;
  }
  return parts.map((part) => part.join('\n'));
}
