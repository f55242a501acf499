import type { PicturePlan } from '../plan/picture-plan.ts';

/** The first words of a text as a typographic card: what always can be drawn. */
export function plainPlan(prompt: string): PicturePlan {
  const words = prompt.slice(0, 400).split(/\s+/).filter(Boolean).slice(0, 14);
  return {
    kind: 'typographic',
    headline: words.map((text) => ({ text, highlighted: false })),
    setting: 'abstract',
    timeOfDay: 'day',
    weather: 'clear',
    subjects: [],
    description: words.join(' '),
  };
}
