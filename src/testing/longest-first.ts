import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest test files, slowest first. If one of them started last, it would run alone at the end. */
const LONGEST = [
  'src/pipeline/contracts/',
  'e2e/kills/',
  'src/cli/',
  'e2e/studio/',
  'e2e/in-browser/',
  'src/conformance/',
  'src/store/rebuild',
  'src/pipeline/',
  'src/server/paid-models',
  'e2e/',
  'src/render/',
];

/** Starts with the slowest files, in the same order on every machine. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.findIndex((part) => moduleId.includes(`/${part}`));
      return index < 0 ? LONGEST.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
