import type { Block } from '../../core/model.ts';
import type { Beat } from '../beats.ts';
import { type Candidate, OWN_PICTURE_BONUS, VALUES } from '../candidates.ts';
import { figureCard, placeFigures } from '../film/figure-placement.ts';
import { leadFigure } from '../film/subject.ts';
import type { ShotMaterial } from '../spoken.ts';

/** Stands for a picture that the title shows. */
const SHOWN: Block = { kind: 'paragraph', text: '' };

/** Cards for the document's figures, by scene. Each is shown at one beat of the film; the title shows the first one. */
export function figureCards(
  material: Pick<ShotMaterial, 'blocks' | 'kind' | 'title'>,
  beats: readonly (readonly Beat[])[],
): Candidate[][] {
  const { blocks } = material;
  const lead = leadFigure(material);
  const placed = placeFigures(
    blocks.map((block) => (block === lead ? SHOWN : block)),
    beats.flat().map(({ text, line }, at, all) => {
      // The first and last beats are for the title and the end card.
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
