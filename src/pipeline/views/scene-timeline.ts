import { and, eq } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import type { SceneTimeline, SceneView } from '../../protocol/index.ts';
import { assets, type Ledger } from '../../store/index.ts';
import type { SpeechDetail } from '../plan/asset-requests.ts';
import { motionSeed } from '../plan/plan-segments.ts';

/**
 * What a scene's segment takes its timing from, while its speech is current.
 *
 * @throws GenerationError `not_ready`
 */
export async function sceneTimeline(
  ledger: Ledger,
  { id, audioTake = '' }: SceneView,
): Promise<SceneTimeline> {
  const [speech] = await ledger
    .select({ detail: assets.detail })
    .from(assets)
    .where(and(eq(assets.key, audioTake), eq(assets.state, 'settled')));
  if (speech) {
    const { words } = speech.detail as SpeechDetail;
    return { audioTake, words: [...words], seed: motionSeed(audioTake) };
  }
  throw new GenerationError('not_ready', 'The speech of the scene is not ready yet.', {
    advice: 'Try again when its audio is ready.',
    retryable: true,
    sceneId: id,
  });
}
