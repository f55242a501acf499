import type { Block, DocumentKind, Shot, Table } from '../../core/model.ts';
import { type PlannedShot, planShots } from '../../shots/index.ts';
import type { Line } from '../narrate/lines.ts';
import type { Outline } from '../narrate/outline.ts';
import { Antecedents } from './antecedents.ts';
import { headingsAbove, mainLevel } from './headings.ts';
import { GENERIC_HEADING, shownTitle } from './shown-title.ts';
import { isTitle } from './titles.ts';

/** The parts of a document that shots are planned from. */
export type Shown = Pick<Outline, 'title' | 'sections' | 'lines'> & {
  readonly language: string;
  readonly kind: DocumentKind;
  readonly blocks: readonly Block[];
};

/** A scene with its words and its title. */
export interface WordedScene {
  readonly title: string;
  readonly section: number;
  readonly isFirstOfSection: boolean;
  /** The lines before it in the document. */
  readonly before: readonly Line[];
  readonly spoken: readonly { readonly line: Line; readonly start: number }[];
}

/** Sentences further back do not help an illustrator. */
const CONTEXT_SENTENCES = 2;
/** A table with more cells is not charted. */
const MAX_TABLE_CELLS = 2_000;

/** The shots of each scene, with their cards. */
export async function shotsOf(
  document: Shown,
  scenes: readonly WordedScene[],
  signal?: AbortSignal,
): Promise<Omit<Shot, 'id'>[][]> {
  const subtitle = subtitleOf(document, scenes[0]);
  const planned = await planShots(
    {
      title: shownTitle(document.title || (document.sections[scenes[0]?.section ?? 0]?.title ?? '')),
      ...(subtitle && { subtitle }),
      language: document.language,
      kind: document.kind,
      blocks: document.blocks,
      scenes: scenes.map((scene) => ({
        title: scene.title,
        lines: scene.spoken.map(({ line, start }) => ({ ...line, start })),
        ...chapterOf(document, scene),
      })),
      headingsOf: (section) =>
        headingsAbove({ ...document, title: '' }, section)
          .filter(isTitle)
          .map((heading) => heading.replace(/\s*:$/u, '')),
    },
    signal,
  );
  const antecedents = new Antecedents();
  return scenes.map((scene, at) => {
    if (scene.isFirstOfSection) antecedents.forget();
    const said = scene.before.filter((line) => line.section === scene.section).map(({ text }) => text);
    return (planned[at] ?? []).map((shot) => shotOf(shot, { document, antecedents, said }));
  });
}

function shotOf(
  { texts, start, card, line }: PlannedShot,
  around: { readonly document: Shown; readonly antecedents: Antecedents; readonly said: string[] },
): Omit<Shot, 'id'> {
  const { document, antecedents, said } = around;
  const above = headingsAbove(document, line.section);
  const context = [...said.slice(-CONTEXT_SENTENCES).reverse(), ...above].join('\n');
  said.push(...texts);
  return {
    visualPrompt: antecedents.resolve(texts),
    narrationStart: start,
    ...(context && { context }),
    card,
    block: line.block,
    ...tableOf(line.table),
  };
}

/** The table if it can be charted with all of its values. Larger tables are for reading. */
function tableOf(table: Table | undefined): { readonly table?: Table } {
  const cells = table === undefined ? 0 : table.rows.length * Math.max(1, table.header.length);
  return table === undefined || cells > MAX_TABLE_CELLS ? {} : { table };
}

/** The heading at the start of the film, if it is not that of a part, and says more than the title. */
function subtitleOf(document: Shown, first: WordedScene | undefined): string | undefined {
  const own = document.sections[first?.section ?? 0];
  const heading = own?.title;
  const isPart = document.sections.some(
    (other) => other !== own && other.title && other.level === own?.level,
  );
  if (isPart || !heading || !document.title || heading.toLowerCase() === document.title.toLowerCase())
    return undefined;
  if (!isTitle(heading)) return undefined;
  const isRepeated = document.title.toLowerCase().includes(heading.toLowerCase());
  return isRepeated || GENERIC_HEADING.test(heading) ? undefined : heading;
}

/** The heading of a main part of the document that starts with this scene. */
function chapterOf(
  document: Shown,
  { section, isFirstOfSection }: WordedScene,
): { chapter?: { title: string } } {
  const own = document.sections[section];
  if (!isFirstOfSection || !own || !isTitle(own.title) || own.level > mainLevel(document)) return {};
  return own.title.toLowerCase() === document.title.toLowerCase() ? {} : { chapter: { title: own.title } };
}
