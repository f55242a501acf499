import { setImmediate } from 'node:timers/promises';
import { type Document, LENGTHS, type Length, type Scene, type Script } from '../core/model.ts';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import { createReader } from '../shots/index.ts';
import { type Material, materialOf, type Strictness } from './choose/material.ts';
import { cutAll } from './choose/passages.ts';
import { NATURAL_SCENE_MS, type Telling, tell } from './choose/tell.ts';
import { kindOf } from './kinds/recognise.ts';
import { WAYS } from './kinds/ways.ts';
import { type Outline, outlineOf } from './narrate/outline.ts';
import { lacksHeadings } from './narrate/table.ts';
import { scenesOf } from './scenes/scenes.ts';
import type { ScriptWriter } from './script-writer.ts';

/** The most rows of a table, or items of a list, that are narrated. More are hard to follow by ear. */
const MAX_TABLE_ROWS: Readonly<Record<Length, number>> = {
  short: 6,
  brief: 16,
  presentation: 40,
  full: Number.POSITIVE_INFINITY,
};
const MIN_GAIN = 1.05;
/**
 * Tried in order: repetitions and weak lines are narrated only if the document does not have enough else to
 * say.
 */
const STRICTNESS: readonly Strictness[] = [
  { leavesOutPoor: true, maxRepeatedShare: 0.55 },
  { leavesOutPoor: false, maxRepeatedShare: 0.55 },
  { leavesOutPoor: false, maxRepeatedShare: 0.8 },
  { leavesOutPoor: false, maxRepeatedShare: 1 },
];
const MAX_LIST_ITEMS: Readonly<Record<Length, number>> = {
  short: 40,
  brief: 100,
  presentation: 250,
  full: Number.POSITIVE_INFINITY,
};

/**
 * A writer that needs no model: it chooses and orders the document's own sentences according to its kind. It
 * never rewrites them; it only leaves out additions at the end of long sentences. The only words it adds are
 * those that listeners need instead of punctuation (`First:`, `Ben says:`, `Here is a table …`, how a column
 * of values changed). The title is shown on a card and not spoken, because captions would repeat it.
 */
export function createEmbeddedWriter(): ScriptWriter {
  return {
    id: 'embedded:extractive',
    async write(document, { length, signal }) {
      signal?.throwIfAborted();
      const limits = { maxTableRows: MAX_TABLE_ROWS[length], maxListItems: MAX_LIST_ITEMS[length] };
      const kind = kindOf(document);
      const shortens = length !== 'full' && !WAYS[kind].keepsAll;
      const outline = await outlineOf(document, { ...limits, shortens, signal });
      const { scenes, isShort } = await scenesFor(outline, {
        kind,
        document,
        length,
        signal,
      });
      const cuts = limitWarnings(document, limits);
      // If tables or lists were cut, the document has more to say.
      const isShortage = isShort && length !== 'full' && cuts.length === 0;
      return {
        title: outline.title,
        language: document.language,
        kind,
        scenes,
        warnings: [
          ...leftOutWarnings(outline),
          ...cuts,
          ...(isShortage ? [shortageWarning(scenes, { length, language: document.language })] : []),
        ],
      } satisfies Script;
    },
  };
}

async function scenesFor(
  outline: Outline,
  options: {
    readonly kind: keyof typeof WAYS;
    readonly document: Document;
    readonly length: Length;
    readonly signal: AbortSignal | undefined;
  },
): Promise<{ scenes: Scene[]; isShort: boolean }> {
  const { kind, document, length, signal } = options;
  const shown = { ...outline, kind, language: document.language, blocks: document.blocks };
  if (length === 'full') {
    const passages = cutAll(outline.lines, NATURAL_SCENE_MS);
    return { scenes: await scenesOf(shown, passages, signal), isShort: false };
  }
  const near = beginningOf(
    outline,
    (WAYS[kind].within ?? Number.POSITIVE_INFINITY) * LENGTHS[length].durationMs,
  );
  const reader = WAYS[kind].inEpisodes ? await createReader(document.language) : undefined;
  let told: (Telling & { readonly material: Material }) | undefined;
  for (const strictness of STRICTNESS) {
    signal?.throwIfAborted();
    const material = materialOf(near, { way: WAYS[kind], strictness, reader });
    const next = { material, ...tell(material, length) };
    // Accept less strictness only for what it adds.
    if (told === undefined || next.toldShare > told.toldShare * MIN_GAIN) told = next;
    if (!told.isShort) break;
    await setImmediate();
  }
  const { material, passages, isShort } = told as Telling & { readonly material: Material };
  const lines = material.lines;
  return { scenes: await scenesOf({ ...shown, lines }, passages, signal), isShort };
}

/** The lines of whole blocks from the start of a document, up to a duration. */
function beginningOf(outline: Outline, durationMs: number): Outline {
  let totalMs = 0;
  const end = outline.lines.findIndex((line) => {
    totalMs += line.durationMs;
    return totalMs > durationMs && line.opensBlock;
  });
  return end <= 0 ? outline : { ...outline, lines: outline.lines.slice(0, end) };
}

function shortageWarning(
  scenes: readonly Scene[],
  { length, language }: { readonly length: Exclude<Length, 'full'>; readonly language: string },
): string {
  const seconds = Math.round(
    scenes.reduce((sum, { narration }) => sum + estimateSpeechMs(narration, language), 0) / 1000,
  );
  const { scenes: wanted, durationMs } = LENGTHS[length];
  const told = `${counted(scenes.length, 'scene')} and about ${counted(seconds, 'second')}`;
  return `The document has enough to say for ${told}; the length "${length}" aims at ${wanted} scenes and ${durationMs / 1000} seconds.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function leftOutWarnings({ leftOut }: Outline): string[] {
  return leftOut.map((section) => `The section “${section}” is not narrated.`);
}

function limitWarnings(
  { blocks }: Document,
  { maxTableRows, maxListItems }: { readonly maxTableRows: number; readonly maxListItems: number },
): string[] {
  const tables = blocks.filter((block) => block.kind === 'table');
  const isTableCut = tables.some(({ rows }) => rows.length > maxTableRows);
  const isUnnamed = tables.some(lacksHeadings);
  const isListCut = blocks.some((block) => block.kind === 'list' && block.items.length > maxListItems);
  return [
    ...(isTableCut
      ? [
          `Of tables with more than ${maxTableRows} rows only the highest and lowest values, or the first rows, are told; the length "full" reads all rows.`,
        ]
      : []),
    ...(isUnnamed ? ['Tables whose columns have no headings are not narrated.'] : []),
    ...(isListCut
      ? [`Of longer lists only the first ${maxListItems} items are told; the length "full" tells them all.`]
      : []),
  ];
}
