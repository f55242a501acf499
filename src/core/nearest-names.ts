/**
 * The names that a mistyped one may have meant, best first: those within an edit distance of a third of its length
 * (at least 2), and those that begin with it. The distance is optimal string alignment (Damerau–Levenshtein with
 * adjacent transpositions), ignoring case.
 */
export function nearestNames(name: string, names: Iterable<string>): string[] {
  const wanted = name.toLowerCase().slice(0, 64);
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of names) {
    const lower = candidate.toLowerCase();
    const distance = wanted.length > 1 && lower.startsWith(wanted) ? 0 : editDistance(wanted, lower);
    if (distance <= limit) near.push({ candidate, distance });
  }
  return near.sort((a, b) => a.distance - b.distance).map(({ candidate }) => candidate);
}

/** The start of an advice: `Did you mean a or b? `, or an empty text if no name is near. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const nearest = nearestNames(name, names);
  return nearest.length > 0 ? `Did you mean ${nearest.join(' or ')}? ` : '';
}

function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      let best = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        best = Math.min(best, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
