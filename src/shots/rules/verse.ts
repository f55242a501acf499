import { type Candidate, VALUES } from '../candidates.ts';
import type { SceneContext } from '../context.ts';

const MAX_VERSE_LENGTH = 130;

/** Two lines of a poem while they are spoken. */
export function verse({ beats }: SceneContext, at: number): Candidate[] {
  const beat = beats[at];
  if (!beat) return [];
  const lines = beat.text.split('\n').filter(Boolean);
  const text = lines.slice(0, 2).join(' / ').replace(/[,;]$/u, '');
  if (text.length > MAX_VERSE_LENGTH) return [];
  return [
    {
      card: { kind: 'quote', text },
      value: VALUES.quote,
      from: at,
      to: at,
      group: `verse ${beat.lineIndex}`,
    },
  ];
}
