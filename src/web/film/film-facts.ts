import { useMemo } from 'react';
import type { GenerationView } from '../../index.ts';
import { hasFilm } from '../media/scene-parts.ts';
import { type TakePrices, useTakePrices } from './price-text.tsx';

/** What a card has to know of the film that its scene is of. */
export interface FilmFacts {
  readonly id: string;
  readonly format: NonNullable<GenerationView['format']>;
  readonly language: string;
  readonly hasFilm: boolean;
  readonly prices: TakePrices;
}

/** The same object while none of it changes: of a long film, a scene changes many times a second. */
export function useFilmFacts(generation: GenerationView): FilmFacts {
  const { id, format = 'landscape', language = 'und' } = generation;
  const isThere = hasFilm(generation);
  const prices = useTakePrices(generation);
  return useMemo(
    () => ({ id, format, language, hasFilm: isThere, prices }),
    [id, format, language, isThere, prices],
  );
}
