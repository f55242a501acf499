import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest test files, slowest first. If one of them started last, it would run alone at the end. */
const LONGEST = [
  'src/pipeline/contracts/',
  'e2e/kills/',
  'e2e/studio/storyboard',
  'src/store/rebuild',
  'src/store/damaged-journal',
  'src/cli/',
  'e2e/',
  'src/conformance/',
  'src/pipeline/',
  'src/server/',
  'src/isolation/',
  'src/pictures/golden',
  'src/render/',
];

/**
 * Starts with the slowest files, in the same order on every machine.
 *
 * Files that can share a process follow each other: Vitest ends a process as soon as the next file cannot use it.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map((await super.sort(files)).map((file) => [file, placeOf(file)]));
    return [...places].toSorted(([, one], [, other]) => one - other).map(([file]) => file);
  }
}

function placeOf({ moduleId, project }: TestSpecification): number {
  if (project.config.isolate) return -1;
  const index = LONGEST.findIndex((part) => moduleId.includes(`/${part}`));
  if (index >= 0) return index;
  return LONGEST.length + (needsDocument(moduleId) ? 1 : 0);
}

/** Whether a file runs in the DOM's environment, and so in other processes. */
function needsDocument(path: string): boolean {
  return readFileSync(path, 'utf8').includes('@vitest-environment');
}
