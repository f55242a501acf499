import { createHash } from 'node:crypto';
import type { Card, Scene, Shot } from '../core/model.ts';
import { Antecedents } from './antecedents.ts';
import type { Line } from './lines.ts';
import type { Outline } from './outline.ts';
import type { Passage } from './passages.ts';
import { titleFromText } from './scene-titles.ts';
import { planShots } from './shots.ts';

/** Makes scenes of the chosen passages, in their order. Equal outlines and passages give equal scenes. */
export function scenesOf(outline: Outline, passages: readonly Passage[]): Scene[] {
  const antecedents = new Antecedents();
  const seen = new Map<string, number>();
  const headed = new Set<number>();
  return passages.map((passage, index) => {
    const lines = outline.lines.slice(passage.from, passage.to);
    const section = lines[0]?.section ?? 0;
    const isFirstOfSection = !headed.has(section);
    for (const line of lines) headed.add(line.section);
    if (isFirstOfSection) antecedents.forget();
    const { narration, spoken } = narrate(lines);
    const occurrence = seen.get(narration) ?? 0;
    seen.set(narration, occurrence + 1);
    const id = shortHash(`${narration}\n${occurrence}`);
    const card = openingCard(outline, { index, section, isFirstOfSection });
    const named = headingInFull(outline, section) ?? (index === 0 ? outline.title : '');
    // The entries of a list or a table say nothing without the heading above them.
    const isListed = lines[0]?.source?.kind === 'list';
    const title = ((isFirstOfSection || isListed) && named) || titleFromText(lines.map((line) => line.text));
    const before = outline.lines.slice(Math.max(0, passage.from - 2), passage.from);
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
    return { id, title, narration, shots };
  });
}

/** What stands under a title, set as a quotation of nobody. */
function isMotto(card: Card): boolean {
  return card.kind === 'quote' && card.attribution === undefined;
}

function narrate(lines: readonly Line[]): { narration: string; spoken: { line: Line; start: number }[] } {
  let narration = '';
  const spoken = lines.map((line) => {
    // Chinese and Japanese put no space between sentences.
    if (narration !== '' && !/[。！？」』]$/u.test(narration)) narration += ' ';
    const start = narration.length;
    narration += line.text;
    return { line, start };
  });
  return { narration, spoken };
}

/** The document's title opens the video, also over a motto, the title of each main section its first scene. */
function openingCard(
  outline: Outline,
  scene: { readonly index: number; readonly section: number; readonly isFirstOfSection: boolean },
): Card | undefined {
  const section = outline.sections[scene.section];
  const heading = section?.title;
  const isSame = heading?.toLowerCase() === outline.title.toLowerCase();
  if (scene.index === 0) {
    const title = outline.title || heading;
    if (!title) return undefined;
    return { kind: 'title', title, ...(heading && !isSame && outline.title && { subtitle: heading }) };
  }
  if (!scene.isFirstOfSection || !heading || section.level > mainLevel(outline)) return undefined;
  return { kind: 'title', title: heading };
}

/** A heading of one word, such as `Before`, says little without the one above it. */
function headingInFull({ sections }: Outline, section: number): string | undefined {
  const own = sections[section];
  if (!own?.title || /\s/u.test(own.title)) return own?.title;
  const parent = sections.slice(0, section).findLast((above) => above.level < own.level && above.title);
  return parent?.title ? `${parent.title}: ${own.title}` : own.title;
}

/** The headings above a section, the nearest first, and the document's title. */
function headingsAbove({ sections, title }: Outline, section: number): string[] {
  const found: string[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (const { title: heading, level: own } of sections.slice(0, section + 1).reverse()) {
    if (own >= level && found.length > 0) continue;
    level = own;
    if (heading) found.push(heading);
  }
  return [...new Set([...found, title])].filter(Boolean);
}

function mainLevel({ sections, title }: Outline): number {
  const named = sections.filter(
    (section) => section.title && section.title.toLowerCase() !== title.toLowerCase(),
  );
  return named.reduce((least, { level }) => Math.min(least, level), Number.POSITIVE_INFINITY);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
