import type { Beat } from '../beats.ts';
import { type Candidate, OWN_PICTURE_BONUS, VALUES } from '../candidates.ts';
import { figureCard, placeFigures } from '../film/figure-placement.ts';
import type { ShotMaterial } from '../spoken.ts';

/** The document's own pictures, each at one beat of the film; by scenes, since no figure is shown twice. */
export function figureCards(
  { blocks }: Pick<ShotMaterial, 'blocks'>,
  beats: readonly (readonly Beat[])[],
): Candidate[][] {
  const placed = placeFigures(
    blocks,
    beats.flat().map(({ text, line }, at, all) => {
      // The title and the last card of the film.
      const isTaken = all.length > 2 && (at === 0 || at === all.length - 1);
      return { text, block: line.block, isTaken };
    }),
  );
  let place = 0;
  return beats.map((own) =>
    own.flatMap((_, at): Candidate[] => {
      const block = blocks[placed[place++] ?? -1];
      if (block?.kind !== 'figure') return [];
      return [
        {
          card: figureCard(block),
          value: VALUES.figure,
          bonus: OWN_PICTURE_BONUS,
          from: at,
          to: at,
          group: 'figures',
        },
      ];
    }),
  );
}
