export type Direction = 'ltr' | 'rtl';

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of the first letter of a text, or `undefined` if it has no letter with a direction. */
export function directionOf(text: string): Direction | undefined {
  const letter = STRONG.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/**
 * The order, from left to right, in which the words of a line are seen: the Unicode Bidirectional Algorithm
 * for whole words and two levels, which is all that a line of a caption needs. Within a word the canvas does it.
 */
export function visualOrder(words: readonly string[], base: Direction): number[] {
  const directions = resolveNeutrals(words.map(directionOf), base);
  const order: number[] = [];
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    while (end < words.length && directions[end] === directions[start]) end++;
    const run = Array.from({ length: end - start }, (_, index) => start + index);
    if (directions[start] !== base) run.reverse();
    order.push(...run);
    start = end;
  }
  return base === 'rtl' ? order.reverse() : order;
}

/** Words without a direction, such as numbers, take that of their neighbours if both agree. */
function resolveNeutrals(directions: readonly (Direction | undefined)[], base: Direction): Direction[] {
  const following: Direction[] = [];
  let next = base;
  for (let index = directions.length - 1; index >= 0; index--) {
    next = directions[index] ?? (index === directions.length - 1 ? base : next);
    following[index] = next;
  }
  let previous = base;
  return directions.map((direction, index) => {
    previous = direction ?? (previous === following[index] ? previous : base);
    return previous;
  });
}
