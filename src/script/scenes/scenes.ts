import { createHash } from 'node:crypto';
import type { Card } from '../../core/card.ts';
import type { Scene, Shot } from '../../core/model.ts';
import type { Passage } from '../choose/passages.ts';
import type { Line } from '../narrate/lines.ts';
import type { Outline } from '../narrate/outline.ts';
import { Antecedents } from './antecedents.ts';
import { headingInFull, headingsAbove, mainLevel } from './headings.ts';
import { narrate } from './narration.ts';
import { planShots } from './shots.ts';
import { firstWords, isTitle, phraseTitles, shortened } from './titles.ts';

/** A scene on its way, before it has its title. */
interface Draft {
  readonly lines: readonly Line[];
  readonly before: readonly Line[];
  readonly section: number;
  readonly isFirstOfSection: boolean;
  readonly narration: string;
  readonly spoken: readonly { readonly line: Line; readonly start: number }[];
  /** The heading that is its title. */
  readonly heading: string | undefined;
}

/** Makes scenes of the chosen passages, in their order. Equal outlines and passages give equal scenes. */
export async function scenesOf(
  outline: Pick<Outline, 'title' | 'sections' | 'lines'> & { readonly language: string },
  passages: readonly Passage[],
  signal?: AbortSignal,
): Promise<Scene[]> {
  const drafts = draftsOf(outline, passages);
  const untitled = drafts.map(({ heading, narration }) => (heading === undefined ? narration : undefined));
  const phrases = await phraseTitles(untitled, { language: outline.language, signal });
  const antecedents = new Antecedents();
  const seen = new Map<string, number>();
  return drafts.map((draft, index) => {
    const { section, narration, spoken, isFirstOfSection, before } = draft;
    if (isFirstOfSection) antecedents.forget();
    const occurrence = seen.get(narration) ?? 0;
    seen.set(narration, occurrence + 1);
    const id = shortHash(`${narration}\n${occurrence}`);
    const card = openingCard(outline, { index, section, isFirstOfSection });
    const planned = planShots(spoken, {
      antecedents,
      before: before.filter((line) => line.section === section).map(({ text }) => text),
      titleOf: (line) => outline.sections[line.section]?.title,
      titlesAbove: (line) => headingsAbove(outline, line.section),
    });
    const shots = planned.map((shot, at): Shot => {
      const isFree = shot.card === undefined || (index === 0 && isMotto(shot.card));
      const shown = at === 0 && card !== undefined && isFree ? { ...shot, card } : shot;
      return { id: shortHash(`${id}\n${at}\n${shot.visualPrompt}`), ...shown };
    });
    return { id, title: titleOf(outline, draft, phrases[index]), narration, shots };
  });
}

function draftsOf(
  outline: Pick<Outline, 'title' | 'sections' | 'lines'>,
  passages: readonly Passage[],
): Draft[] {
  const headed = new Set<number>();
  return passages.map(({ from, to }, index) => {
    const lines = outline.lines.slice(from, to);
    const section = lines[0]?.section ?? 0;
    const isFirstOfSection = !headed.has(section);
    for (const line of lines) headed.add(line.section);
    // The entries of a list or a table say nothing without the heading above them.
    const isListed = lines[0]?.source?.kind === 'list' || lines[0]?.table !== undefined;
    const above = headingInFull(outline, section) ?? (lines[0]?.table ? outline.title : undefined);
    const named = index === 0 && isTitle(outline.title) ? outline.title : above;
    const heading = (isFirstOfSection || isListed) && isTitle(named) ? named : undefined;
    const before = outline.lines.slice(Math.max(0, from - 2), from);
    const next = passages[index + 1]?.from === to ? outline.lines[to] : undefined;
    return {
      lines,
      before,
      section,
      isFirstOfSection,
      heading,
      ...narrate(lines, { previous: before.at(-1), next }),
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

/** What stands under a title, set as a quotation of nobody. */
function isMotto(card: Card): boolean {
  return card.kind === 'quote' && card.attribution === undefined;
}

/** The document's title opens the video, also over a motto, the title of each main section its first scene. */
function openingCard(
  outline: Pick<Outline, 'title' | 'sections'>,
  scene: { readonly index: number; readonly section: number; readonly isFirstOfSection: boolean },
): Card | undefined {
  const section = outline.sections[scene.section];
  const heading = section?.title;
  const isSame = heading?.toLowerCase() === outline.title.toLowerCase();
  if (scene.index === 0) {
    const title = outline.title || heading;
    if (!title) return undefined;
    const isTelling =
      heading && !isSame && outline.title && !/^(?:abstract|introduction|summary|overview)$/iu.test(heading);
    return { kind: 'title', title, ...(isTelling && { subtitle: heading }) };
  }
  if (!scene.isFirstOfSection || !isTitle(heading) || !section || section.level > mainLevel(outline)) {
    return undefined;
  }
  return { kind: 'title', title: heading };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
