import { useState } from 'react';
import type { GenerationState } from '../../index.ts';
import { hasFilm, unmadePartCount } from '../media/scene-parts.ts';

/** The film itself, which comes after all of its parts. */
const FILM_PARTS = 1;

/**
 * How far the work is, from 0 to 100. A film that is made again was at 100 before: then it is the share of what has to
 * be made again. Never falls while the work lasts.
 */
export function useWorkProgress({ step, progress, generation }: GenerationState): number {
  const [again, setAgain] = useState({ most: 0, percent: 0 });
  const isAgain = isUnderWay(step) && generation !== undefined && hasFilm(generation);
  const unmade = isAgain ? unmadePartCount(generation) : 0;
  const most = isAgain ? Math.max(again.most, unmade) : 0;
  const percent = Math.max(isAgain ? again.percent : 0, ((most - unmade) / (most + FILM_PARTS)) * 100);
  if (most !== again.most || percent !== again.percent) setAgain({ most, percent });
  return isAgain ? percent : progress;
}

function isUnderWay(step: GenerationState['step']): boolean {
  return step === 'scripting' || step === 'generating' || step === 'rendering';
}
