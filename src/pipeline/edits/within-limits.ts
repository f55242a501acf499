import { eq } from 'drizzle-orm';
import type { Card } from '../../core/card.ts';
import { InputError } from '../../core/errors.ts';
import { type Limits, limitAdvice } from '../../core/limits.ts';
import { checkCard, checkNarration } from '../../core/text/narration-limits.ts';
import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { type Ledger, scenes } from '../../store/index.ts';
import type { GenerationCommand } from '../advance/generation-reconciler.ts';

/** What an edit adds that has limits of its own. */
export interface AddedContent {
  readonly narration?: string | undefined;
  readonly shots?: readonly { readonly card?: unknown }[] | undefined;
  /** The scene whose narration is extended by another's. */
  readonly mergedInto?: string;
}

/**
 * The time that `%` takes, the character that takes longest to speak. A film that would fit if all of its characters
 * took this long needs no estimate.
 */
const MAX_MS_PER_CHARACTER = 550;
/** How many narrations are estimated before other work gets a turn. */
const ESTIMATED_AT_ONCE = 50;

/**
 * Wraps a command so that it is refused if the generation would exceed the limits. A generation that already exceeds
 * them can still be made smaller, and its other words changed.
 */
export function withinLimits(
  command: GenerationCommand,
  limits: Limits,
  added: AddedContent = {},
): GenerationCommand {
  return {
    ...command,
    async change(transaction, generation, engines) {
      if (added.narration !== undefined) checkNarration(added.narration, limits);
      for (const { card } of added.shots ?? []) if (card) checkCard(card as Card, limits);
      const before = await readNarrations(transaction, generation.id);
      const change = (await command.change?.(transaction, generation, engines)) ?? {};
      const after = await readNarrations(transaction, generation.id);
      const merged = after.find(({ id }) => id === added.mergedInto);
      if (merged) checkNarration(merged.narration, limits, merged.id);
      if (after.length > before.length) checkSceneCount(after.length, limits);
      if (added.narration !== undefined) await checkMinutes(after, limits);
      return change;
    },
  };
}

type Narration = Pick<typeof scenes.$inferSelect, 'id' | 'narration'>;

function readNarrations(transaction: Ledger, generationId: string): Promise<Narration[]> {
  return transaction
    .select({ id: scenes.id, narration: scenes.narration })
    .from(scenes)
    .where(eq(scenes.generationId, generationId));
}

function checkSceneCount(count: number, { maxScenes }: Limits): void {
  if (count <= maxScenes) return;
  throw new InputError('limit_exceeded', `A generation has at most ${maxScenes} scenes.`, {
    advice: limitAdvice('maxScenes', 'Delete a scene first.'),
  });
}

async function checkMinutes(all: readonly Narration[], { maxFilmMinutes }: Limits): Promise<void> {
  const maxMs = maxFilmMinutes * 60_000;
  const characters = all.reduce((sum, { narration }) => sum + narration.length, 0);
  if (characters * MAX_MS_PER_CHARACTER <= maxMs) return;
  let totalMs = 0;
  for (const [index, { narration }] of all.entries()) {
    if (index % ESTIMATED_AT_ONCE === ESTIMATED_AT_ONCE - 1) await new Promise(setImmediate);
    totalMs += estimateSpeechMs(narration);
  }
  if (totalMs <= maxMs) return;
  throw new InputError('limit_exceeded', `A generation has at most ${maxFilmMinutes} minutes of speech.`, {
    advice: limitAdvice('maxFilmMinutes', 'Shorten or delete other scenes first.'),
  });
}
