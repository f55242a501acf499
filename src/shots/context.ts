import type { Beat } from './beats.ts';
import type { ShotMaterial, SpokenScene } from './spoken.ts';
import type { Reader } from './words/reading.ts';

/** What a rule knows about the scene it proposes cards for. */
export interface SceneContext {
  readonly material: ShotMaterial;
  readonly scene: SpokenScene;
  readonly sceneIndex: number;
  readonly beats: readonly Beat[];
  readonly reader: Reader;
  /** The terms of the document, and how often each occurs. */
  readonly terms: ReadonlyMap<string, number>;
}

/** The beats of one line, such as a sentence that was split in two. */
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

/** Runs of neighbouring lines with the same key, such as the items of a list. */
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

/** What is said after a clause in less time has no picture of its own. */
const MIN_REST_MS = 4_000;

/** The beat in which a clause at the start of its line ends, or the last one if little is said after it. */
export function lastBeatOf(
  { beats }: SceneContext,
  { from, to }: { readonly from: number; readonly to: number },
  clause: string,
): number {
  let length = 0;
  for (let at = from; at <= to; at++) {
    length += (beats[at]?.text.length ?? 0) + 1;
    if (length < clause.length) continue;
    const restMs = beats.slice(at + 1, to + 1).reduce((sum, { durationMs }) => sum + durationMs, 0);
    return restMs < MIN_REST_MS ? to : at;
  }
  return to;
}
