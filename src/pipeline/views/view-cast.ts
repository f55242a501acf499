import type { CastList } from '../../protocol/index.ts';
import type { Ledger } from '../../store/index.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import { names } from '../plan/cast-in.ts';
import { pictureEngine } from '../plan/settings.ts';
import { readGeneration, readSceneRows } from '../rows/generation-rows.ts';

/**
 * The cast of a film, with how many of its pictures show each member.
 *
 * @throws GenerationError `generation_not_found`
 */
export async function castOf(ledger: Ledger, id: string, stages: Stages): Promise<CastList> {
  const { settings } = await readGeneration(ledger, id);
  const { cast = [] } = settings;
  if (cast.length === 0) return { cast: [] };
  const engines = engineNames(stages, settings.models);
  const prompts = (await readSceneRows(ledger, id, -1)).flatMap(({ row }) =>
    row.shots
      .filter(({ card }) => pictureEngine(settings, card, engines).engine !== engines.cards)
      .map(({ visualPrompt }) => visualPrompt),
  );
  return {
    cast: cast.map(({ name, looks }) => ({
      name,
      looks,
      shots: prompts.filter((prompt) => names(prompt, name)).length,
    })),
  };
}
