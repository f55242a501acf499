import { unsupportedSentences } from '../../core/text/unsupported-sentences.ts';
import type { SceneView } from '../../protocol/index.ts';
import type { GenerationSnapshot } from '../plan/plan-generation.ts';
import type { SceneRow } from '../plan/plan-scenes.ts';

/** What the scene rests on, and which of its sentences do not. */
export function viewPassages(
  { memo, generation: { settings, language } }: GenerationSnapshot,
  row: SceneRow,
): Pick<SceneView, 'passages' | 'unsupported'> {
  const { passages } = row;
  const { retold, fidelity } = settings;
  if (passages === null) return {};
  if (!retold || fidelity === 'free') return { passages: [...passages] };
  const unsupported = memo.get(
    `unsupported ${row.id}`,
    [row, language, retold.language, retold.title],
    () => {
      const evidence = { passages: [...passages, retold.title], language: retold.language };
      return unsupportedSentences(row.narration, { language, evidence });
    },
  );
  return { passages: [...passages], ...(unsupported.length > 0 && { unsupported: [...unsupported] }) };
}
