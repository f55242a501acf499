import type { Block, Scene, Shot } from '../../core/model.ts';
import { figureCard, placeFigures, type ShotWords } from './figure-placement.ts';

/** Scenes whose shots show the figures of the document. A title stays before a figure. */
export function withFigures(scenes: readonly Scene[], blocks: readonly Block[]): Scene[] {
  if (!blocks.some((block) => block.kind === 'figure')) return [...scenes];
  const placed = placeFigures(blocks, scenes.flatMap(wordsOf));
  let place = 0;
  return scenes.map((scene) => ({
    ...scene,
    shots: scene.shots.map((shot): Shot => {
      const figure = blocks[placed[place++] ?? -1];
      return figure?.kind === 'figure' ? { ...shot, card: figureCard(figure) } : shot;
    }),
  }));
}

function wordsOf({ shots }: Scene): ShotWords[] {
  return shots.map(({ block, visualPrompt, card }, index) => ({
    block,
    endBlock: shots[index + 1]?.block,
    text: visualPrompt,
    isTaken: card?.kind === 'title',
  }));
}
