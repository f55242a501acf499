import type { Shot } from '../../core/model.ts';

type Spoken = { readonly narration: string; readonly shots: readonly Pick<Shot, 'narrationStart'>[] };

const MARK = /\s*<(\d+)\/>\s*/g;

/** A narration with a mark before the words of each shot but the first: `He sailed <2/>to the islands.` */
export function markShots({ narration, shots }: Spoken): string {
  return shots
    .map(({ narrationStart }, index) => {
      const piece = withoutMarks(narration.slice(narrationStart, shots[index + 1]?.narrationStart));
      return index === 0 ? piece : `<${index + 1}/>${piece}`;
    })
    .join('');
}

/** A translated narration, and where its shots begin. */
export interface ReadShots {
  readonly narration: string;
  readonly starts: readonly number[];
}

/**
 * Reads the marks of a translation. If a model has lost, repeated or moved one, the shots begin at words that are about
 * as far into the narration as they were in the original.
 */
export function readMarks(marked: string, original: Spoken): ReadShots {
  const numbers = [...marked.matchAll(MARK)].map(([, number]) => Number(number));
  const count = original.shots.length;
  const isWhole = numbers.length === count - 1 && numbers.every((number, index) => number === index + 2);
  const pieces = marked.split(/<\d+\/>/);
  if (!isWhole || pieces.some((piece) => piece.trim() === '')) return spread(withoutMarks(marked), original);
  const starts: number[] = [];
  let narration = '';
  for (const piece of pieces) {
    const before = narration.trimEnd();
    const white = narration.slice(before.length) + (/^\s*/u.exec(piece)?.[0] ?? '');
    const between = white.includes('\n') ? '\n' : white.slice(0, 1);
    narration = starts.length > 0 ? `${before}${between}` : '';
    starts.push(narration.length);
    narration += piece.trimStart();
  }
  return { narration: narration.trimEnd(), starts };
}

/** The text without marks, and with one space where white space was around them. */
export function withoutMarks(marked: string): string {
  return marked.replace(MARK, (found) => (/\s/u.test(found) ? ' ' : ''));
}

function spread(text: string, { narration: source, shots }: Spoken): ReadShots {
  const narration = text.trim();
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(narration)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index }) => index);
  if (words.length < shots.length) {
    const share = narration.length / shots.length;
    return { narration, starts: shots.map((_, index) => Math.floor(index * share)) };
  }
  let next = 0;
  const starts = shots.map(({ narrationStart }, index) => {
    if (index === 0) return 0;
    const wanted = (narrationStart / Math.max(1, source.length)) * narration.length;
    const at = words.findIndex((word, place) => place > next && word >= wanted);
    // The shots that follow need words too.
    const last = words.length - (shots.length - index);
    next = Math.max(next + 1, Math.min(at < 0 ? last : at, last));
    return words[next] ?? narration.length;
  });
  return { narration, starts };
}
