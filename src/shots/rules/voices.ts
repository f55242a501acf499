import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, runsOf, type SceneContext } from '../context.ts';
import { countWords } from '../words/reading.ts';

const MAX_QUOTE_WORDS = 32;
/** Longer text is hard to read while it is spoken. */
const MAX_SPEECH_LENGTH = 200;
const MAX_SPEECH_MS = 11_000;
const MAX_QUOTE_MS = 12_000;
/** Longer sentences of a quotation are better than a phrase of theirs. */
const MAX_LONG_WORDS = 52;
const MAX_LONG_LENGTH = 300;
const MAX_LONG_MS = 18_000;
const LONG_COST = 20;

/** Whether a block that looks like a quotation only contains one: `“Who lit the lamp?” Eleven answers were counted.` */
export function isMixed({
  text,
  attribution,
}: {
  readonly text: string;
  readonly attribution?: string;
}): boolean {
  return attribution === undefined && /^["“][^"“”]+["”]\s\p{Lu}/u.test(text.trim());
}

/** Block quotations: whole if they are short, otherwise sentence by sentence. */
export function quoteCards(context: SceneContext): Candidate[] {
  const runs = runsOf(context, ({ source }) => (source?.kind === 'quote' ? source.block : undefined));
  return runs.flatMap(({ first, last }): Candidate[] => {
    const source = context.scene.lines[first]?.source;
    if (source?.kind !== 'quote' || isMixed(source) || /^[—–-]/u.test(source.text.trim())) return [];
    const attribution = source.attribution === undefined ? {} : { attribution: source.attribution };
    const isShort = countWords(source.text) <= MAX_QUOTE_WORDS;
    if (isShort) {
      const from = beatsOfLine(context.beats, first)?.from ?? 0;
      const to = beatsOfLine(context.beats, last)?.to ?? from;
      const card = { kind: 'quote', text: source.text, ...attribution } as const;
      return [{ card, value: VALUES.quote, from, to, group: `quote ${source.block}`, maxMs: MAX_QUOTE_MS }];
    }
    const sentences = context.scene.lines.slice(first, last + 1).flatMap((line, index): Candidate[] => {
      const at = beatsOfLine(context.beats, first + index);
      const count = countWords(line.text);
      const isWhole =
        !line.continuesSentence && line.ending !== 'open' && /^\W{0,2}[\p{Lu}\p{Lo}\p{N}]/u.test(line.text);
      if (!at || !isWhole || count > MAX_QUOTE_WORDS || count < 4) return [];
      if (!source.text.includes(line.text.replace(/[.!?]$/u, ''))) return [];
      const card = { kind: 'quote', text: line.text, ...attribution } as const;
      return [
        { card, value: VALUES.quote, ...at, group: `quote ${source.block} ${index}`, maxMs: MAX_QUOTE_MS },
      ];
    });
    return [...sentences, ...longSentences(context, { first, last, text: source.text })];
  });
}

/** Sentences of a quotation that are narrated in several lines. */
function longSentences(
  { scene, beats }: SceneContext,
  quotation: { readonly first: number; readonly last: number; readonly text: string },
): Candidate[] {
  const found: Candidate[] = [];
  let text = '';
  let start = quotation.first;
  for (let at = quotation.first; at <= quotation.last; at++) {
    const line = scene.lines[at];
    if (!line) continue;
    if (!line.continuesSentence || text === '') [text, start] = [line.text, at];
    else text = `${text} ${line.text}`;
    const [from, to] = [beatsOfLine(beats, start)?.from, beatsOfLine(beats, at)?.to];
    const count = countWords(text);
    const isWhole = line.ending === 'sentence' && quotation.text.includes(text.replace(/[.!?]$/u, ''));
    if (!isWhole || from === undefined || to === undefined) continue;
    if (count <= MAX_QUOTE_WORDS || count > MAX_LONG_WORDS || text.length > MAX_LONG_LENGTH) continue;
    if (!/^\W{0,2}[\p{Lu}\p{Lo}\p{N}]/u.test(text)) continue;
    found.push({
      card: { kind: 'quote', text },
      value: VALUES.quote - LONG_COST,
      from,
      to,
      maxMs: MAX_LONG_MS,
    });
  }
  return found;
}

/** Turns of a play, an interview or a chat. Speakers alternate between left and right and keep their side. */
export function speakerCards({ beats, material }: SceneContext): Candidate[] {
  return beats.flatMap((beat, from): Candidate[] => {
    const block = material.blocks[beat.line.block];
    const startsSentence = !beat.line.continuesSentence && beats[from - 1]?.line !== beat.line;
    if (beat.line.kind !== 'turn' || block?.kind !== 'turn' || !startsSentence) return [];
    const speaker = shownName(block.speaker);
    if (speaker === '') return [];
    const side = sideOf(block.speaker, material.blocks);
    const spans: Candidate[] = [];
    let said = '';
    // Propose one, two or more sentences of a turn, as many as can be read.
    for (let to = from; to < beats.length && beats[to]?.line.block === beat.line.block; to++) {
      said = `${said} ${beats[to]?.text ?? ''}`.trim();
      if (said.length > MAX_SPEECH_LENGTH && spans.length > 0) break;
      if (beats[to + 1]?.line === beats[to]?.line) continue;
      const text = spokenWords(said, speaker);
      if (text === '' || text.length > MAX_SPEECH_LENGTH) continue;
      const card = { kind: 'speaker', speaker, text, ...(side && { side }) } as const;
      spans.push({ card, value: VALUES.speaker, from, to, group: 'turns', maxMs: MAX_SPEECH_MS });
    }
    return spans;
  });
}

/** Writes `BEN` as `Ben`. */
function shownName(speaker: string): string {
  const name = speaker.replace(/[.:]+$/u, '').trim();
  const isShouted = name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
  return isShouted
    ? name.toLowerCase().replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : name;
}

/** Removes the `Ben says:` that only listeners need. */
function spokenWords(text: string, speaker: string): string {
  const lead = [`${speaker} says:`, `${speaker} asks:`].find((own) => text.startsWith(own));
  return (lead ? text.slice(lead.length) : text).trim();
}

function sideOf(speaker: string, blocks: SceneContext['material']['blocks']): 'left' | 'right' | undefined {
  const speakers = [...new Set(blocks.flatMap((block) => (block.kind === 'turn' ? [block.speaker] : [])))];
  return speakers.indexOf(speaker) % 2 === 0 ? 'left' : 'right';
}
