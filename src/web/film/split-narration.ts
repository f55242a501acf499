/** A place between two words of a narration, where it can be cut in two. */
export interface Joint {
  /** Where the second half begins, in UTF-16 code units. */
  readonly at: number;
  /** Whether a sentence begins there, and not only a word. */
  readonly isSentence: boolean;
}

/** Where a narration can be cut, in order: there are words on both sides of each. */
export function jointsOf(narration: string, language: string): readonly Joint[] {
  const startsOf = (granularity: 'sentence' | 'word') => {
    const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity });
    return [...segmenter.segment(narration)]
      .filter(({ segment, isWordLike }) => isWordLike ?? segment.trim() !== '')
      .map(({ index }) => index);
  };
  const sentences = new Set(startsOf('sentence'));
  // What is written without spaces has words all the same.
  const words = /\S\s+\S/.test(narration) ? startsAfterSpace(narration) : startsOf('word');
  return [...new Set([...sentences, ...words])]
    .filter((at) => narration.slice(0, at).trim() !== '' && narration.slice(at).trim() !== '')
    .sort((a, b) => a - b)
    .map((at) => ({ at, isSentence: sentences.has(at) }));
}

/** The joint nearest to an offset. */
export function nearestJoint(joints: readonly Joint[], at: number): Joint | undefined {
  return joints.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
}

function startsAfterSpace(narration: string): readonly number[] {
  return [...narration.matchAll(/\s\S/g)].map(({ index }) => index + 1);
}
