import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, the longest first: begun last, one of them would be waited for alone. */
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

/** Begins with the files that take longest, on every machine alike. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.findIndex((part) => moduleId.includes(`/${part}`));
      return index < 0 ? LONGEST.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
