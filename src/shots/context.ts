import type { Beat } from './beats.ts';
import type { ShotMaterial, SpokenScene } from './spoken.ts';
import type { Reader } from './words/reading.ts';

/** What a rule may know of the scene for which it proposes cards. */
export interface SceneContext {
  readonly material: ShotMaterial;
  readonly scene: SpokenScene;
  readonly sceneIndex: number;
  readonly beats: readonly Beat[];
  readonly reader: Reader;
  /** Words that the document is about, and how often each is met. */
  readonly terms: ReadonlyMap<string, number>;
}

/** Beats of one line, such as a sentence that was cut in two. */
export function beatsOfLine(
  beats: readonly Beat[],
  lineIndex: number,
): { from: number; to: number } | undefined {
  const from = beats.findIndex((beat) => beat.lineIndex === lineIndex);
  if (from < 0) return undefined;
  let to = from;
  while (beats[to + 1]?.lineIndex === lineIndex) to += 1;
  return { from, to };
}

/** Runs of lines that belong together, such as the items of one list. */
export function runsOf<Key>(
  context: SceneContext,
  keyOf: (line: SpokenScene['lines'][number]) => Key | undefined,
): { key: Key; first: number; last: number }[] {
  const runs: { key: Key; first: number; last: number }[] = [];
  context.scene.lines.forEach((line, at) => {
    const key = keyOf(line);
    if (key === undefined) return;
    const run = runs.at(-1);
    if (run && run.key === key && run.last === at - 1) run.last = at;
    else runs.push({ key, first: at, last: at });
  });
  return runs;
}
