import { type Document, LENGTHS, type Length, type Script } from '../core/model.ts';
import { choosePassages } from './digest.ts';
import { type Outline, outlineOf } from './outline.ts';
import { cutAll, type Passage } from './passages.ts';
import { relevanceOf } from './relevance.ts';
import { scenesOf } from './scenes.ts';
import type { ScriptWriter } from './script-writer.ts';

/** How long a scene is when the length sets no other aim. */
const NATURAL_SCENE_MS = 13_500;
/** Sentences seldom fill 20 s exactly: more than this on average would break the limit. */
const LONGEST_AIM_MS = 18_000;
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
      const tables = length === 'full' ? 'whole' : 'digest';
      const outline = await outlineOf(document, { tables, signal });
      const passages = passagesFor(outline, length);
      signal?.throwIfAborted();
      return {
        title: outline.title,
        language: document.language,
        scenes: scenesOf(outline, passages),
        warnings: warningsFor(document, tables),
      } satisfies Script;
    },
  };
}

function passagesFor(outline: Outline, length: Length): Passage[] {
  const { lines } = outline;
  const target = LENGTHS[length];
  const totalMs = lines.reduce((sum, line) => sum + line.durationMs, 0);
  if (totalMs <= target.durationMs * TOLERANCE) return cutAll(lines, NATURAL_SCENE_MS);
  const idealMs = Math.min(target.durationMs / target.scenes, LONGEST_AIM_MS);
  return choosePassages(lines, relevanceOf(outline), { sceneCount: target.scenes, idealMs });
}

function warningsFor(document: Document, tables: 'whole' | 'digest'): string[] {
  const longTables = document.blocks.filter(
    (block) => block.kind === 'table' && block.rows.length > 6,
  ).length;
  if (tables === 'whole' || longTables === 0) return [];
  return ['A long table is told of, not read out; the length "full" reads all of its rows.'];
}
