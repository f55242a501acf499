import type { GenerationView } from '../../protocol/index.ts';
import type { PaidAsset } from './paid-assets.ts';

/** The document of the killable worker's film. */
export function killableDocument(scenes: number): string {
  return Array.from({ length: scenes }, (_, index) => `Scene ${index} begins. Scene ${index} goes on.`).join(
    '\n\n',
  );
}

/** The script is expensive: it is not requested again without the user's decision. */
export const KILLABLE_PRICES_USD = { script: () => 1, speech: () => 0.05, picture: () => 0.025 };

/** The total cost: a script, and a speech and two pictures for each scene. */
export const killableCostUsd = (scenes: number): number => 1 + scenes * (0.05 + 2 * 0.025);

/** The result that the killable worker reports. */
export interface WorkerOutcome {
  readonly status: GenerationView['status'];
  readonly cost: GenerationView['cost'];
  /** Hash of the film. */
  readonly film: string;
  readonly paidAssets: readonly PaidAsset[];
}

/** Whether anything waits for the user to decide whether to call again. */
export function waitsForDecision({ failure, scenes }: GenerationView): boolean {
  const items = scenes.flatMap(({ audio, shots }) => [audio, ...shots.map(({ picture }) => picture)]);
  const failures = items.map((item) => (item.status === 'failed' ? item.failure : undefined));
  return [failure, ...failures].some((each) => each?.code === 'outcome_unknown');
}
