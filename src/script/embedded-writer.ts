import { type Document, LENGTHS, type Length, type Script } from '../core/model.ts';
import { choosePassages } from './digest.ts';
import { type Outline, outlineOf } from './outline.ts';
import { cutAll, type Passage } from './passages.ts';
import { relevanceOf } from './relevance.ts';
import { scenesOf } from './scenes.ts';
import type { ScriptWriter } from './script-writer.ts';

/** How long a scene is when the length sets no other aim. */
const NATURAL_SCENE_MS = 13_500;
/** The share of the length that is speech; the rest are the pauses between scenes and the end. */
const SPEECH_SHARE = 0.93;
/** Sentences seldom fill 20 s exactly: more than this on average would break the limit. */
const MAX_AIM_MS = 18_000;
/** A listener follows no more rows of one table than this. */
const MAX_TABLE_ROWS: Readonly<Record<Length, number>> = {
  short: 6,
  brief: 16,
  presentation: 40,
  full: Number.POSITIVE_INFINITY,
};
/** A document this much longer than asked is told whole rather than cut. */
const TOLERANCE = 1.1;

/**
 * A writer without a model: the document's own sentences, in order. It picks and never rewrites; the only
 * words of its own are those that a listener needs in place of marks (`First:`, `In the words of …:`,
 * `Here is a table …`). The title is shown on a card, not spoken, since captions would repeat it.
 */
export function createEmbeddedWriter(): ScriptWriter {
  return {
    id: 'embedded:extractive',
    async write(document, { length, signal }) {
      signal?.throwIfAborted();
      const maxTableRows = MAX_TABLE_ROWS[length];
      const outline = await outlineOf(document, { maxTableRows, signal });
      const passages = passagesFor(outline, length);
      signal?.throwIfAborted();
      return {
        title: outline.title,
        language: document.language,
        scenes: scenesOf(outline, passages),
        warnings: warningsFor(document, maxTableRows),
      } satisfies Script;
    },
  };
}

function passagesFor(outline: Outline, length: Length): Passage[] {
  const { lines } = outline;
  const target = LENGTHS[length];
  const totalMs = lines.reduce((sum, line) => sum + line.durationMs, 0);
  if (totalMs <= target.durationMs * TOLERANCE) return cutAll(lines, NATURAL_SCENE_MS);
  const idealMs = Math.min((target.durationMs * SPEECH_SHARE) / target.scenes, MAX_AIM_MS);
  return choosePassages(lines, relevanceOf(outline), { sceneCount: target.scenes, idealMs });
}

function warningsFor(document: Document, maxTableRows: number): string[] {
  const isCut = document.blocks.some((block) => block.kind === 'table' && block.rows.length > maxTableRows);
  if (!isCut) return [];
  return [
    `Of longer tables only the first ${maxTableRows} rows are read out; the length "full" reads them all.`,
  ];
}
