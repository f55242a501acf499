import { createHash } from 'node:crypto';
import type { Scene } from '../../core/model.ts';
import type { Passage } from '../choose/passages.ts';
import type { Line } from '../narrate/lines.ts';
import type { Outline } from '../narrate/outline.ts';
import { headingInFull } from './headings.ts';
import { narrate } from './narration.ts';
import { type Shown, shotsOf } from './shots.ts';
import { firstWords, isTitle, phraseTitles, shortened } from './titles.ts';

/** A scene before it has its title. */
interface Draft {
  readonly lines: readonly Line[];
  readonly before: readonly Line[];
  readonly section: number;
  readonly isFirstOfSection: boolean;
  readonly narration: string;
  readonly spoken: readonly { readonly line: Line; readonly start: number }[];
  /** The heading that becomes its title. */
  readonly heading: string | undefined;
}

/** Turns passages into scenes, in order. The same outline and passages always give the same scenes. */
export async function scenesOf(
  document: Shown,
  passages: readonly Passage[],
  signal?: AbortSignal,
): Promise<Scene[]> {
  const drafts = draftsOf(document, passages);
  const untitled = drafts.map(({ heading, narration }) => (heading === undefined ? narration : undefined));
  const phrases = await phraseTitles(untitled, { language: document.language, signal });
  const worded = drafts.map((draft, index) => ({
    ...draft,
    title: titleOf(document, draft, phrases[index]),
  }));
  const planned = await shotsOf(document, worded, signal);
  const seen = new Map<string, number>();
  return worded.map(({ title, narration }, index) => {
    const occurrence = seen.get(narration) ?? 0;
    seen.set(narration, occurrence + 1);
    const id = shortHash(`${narration}\n${occurrence}`);
    const shots = (planned[index] ?? []).map((shot, at) => ({
      id: shortHash(`${id}\n${at}\n${shot.visualPrompt}`),
      ...shot,
    }));
    return { id, title, narration, shots };
  });
}

function draftsOf(
  outline: Pick<Shown, 'title' | 'sections' | 'lines' | 'kind'>,
  passages: readonly Passage[],
): Draft[] {
  const headed = new Set<number>();
  return passages.map(({ from, to }, index) => {
    const lines = outline.lines.slice(from, to);
    const section = lines[0]?.section ?? 0;
    const isFirstOfSection = !headed.has(section);
    for (const line of lines) headed.add(line.section);
    // Items of a list or table need the heading above them to be understood.
    const isListed = lines[0]?.source?.kind === 'list' || lines[0]?.table !== undefined;
    const above = headingInFull(outline, section) ?? (lines[0]?.table ? outline.title : undefined);
    const named = index === 0 && isTitle(outline.title) ? outline.title : above;
    const heading = (isFirstOfSection || isListed) && isTitle(named) ? named : undefined;
    const before = outline.lines.slice(Math.max(0, from - 2), from);
    const next = passages[index + 1]?.from === to ? outline.lines[to] : undefined;
    const isTakenUp = outline.kind === 'story' && index > 0 && passages[index - 1]?.to !== from;
    return {
      lines,
      before,
      section,
      isFirstOfSection,
      heading,
      ...narrate(lines, { previous: before.at(-1), next, isTakenUp }),
    };
  });
}

function titleOf(
  outline: Pick<Outline, 'title' | 'sections'>,
  { heading, section, narration }: Draft,
  phrase: string | undefined,
): string {
  if (heading !== undefined) return shortened(heading);
  if (phrase !== undefined) return phrase;
  const above = headingInFull(outline, section);
  if (isTitle(above)) return shortened(above);
  return isTitle(outline.title) ? shortened(outline.title) : firstWords(narration);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
