import { setMaxListeners } from 'node:events';
import { InputError } from '../core/errors.ts';
import { generationSchema } from '../protocol/schemas/generation.ts';
import { type Backend, connectBackend, jsonOf } from './backend.ts';
import { createBench } from './bench.ts';
import type { Rule } from './rule.ts';
import { choiceRules } from './rules/choices.ts';
import { editingRules } from './rules/editing.ts';
import { generationRules } from './rules/generations.ts';
import { libraryRules } from './rules/library.ts';
import { messageRules } from './rules/messages.ts';
import { stoppingRules } from './rules/stopping.ts';
import { streamRules } from './rules/streams.ts';
import { translatingRules } from './rules/translating.ts';
import { windowRules } from './rules/windows.ts';
import { writingRules } from './rules/writing.ts';
import { NotOffered, NotSeen, Violation } from './verdict.ts';

/** The result of one rule. */
export interface Verdict {
  readonly id: string;
  readonly feature: Rule['feature'];
  readonly title: string;
  /** `absent`: the backend does not offer the feature. `unseen`: the check could not observe it. */
  readonly outcome: 'holds' | 'broken' | 'absent' | 'unseen';
  readonly detail?: string;
}

export interface CheckConformanceOptions {
  /** The part of the URL before `/api`. */
  readonly baseUrl: string;
  readonly token?: string | undefined;
  readonly signal: AbortSignal;
  /** Ids of the rules to check. Default: all. */
  readonly only?: readonly string[];
  /** Called with each verdict as soon as it is known. */
  readonly onVerdict?: (verdict: Verdict) => void;
}

/** Every rule of docs/protocol.md except D-1 to D-7, which apply to clients. */
const RULES: readonly Rule[] = [
  ...messageRules,
  ...generationRules,
  ...windowRules,
  ...stoppingRules,
  ...editingRules,
  ...streamRules,
  ...choiceRules,
  ...writingRules,
  ...translatingRules,
  ...libraryRules,
];

/**
 * Checks, rule by rule, whether a backend follows docs/protocol.md. It creates about a dozen short generations and
 * deletes them at the end. With paid models, these generations are paid for.
 *
 * @throws InputError if there is no backend at `baseUrl`, `baseUrl` ends in `/api`, or the backend refuses the token.
 */
export async function checkConformance(options: CheckConformanceOptions): Promise<Verdict[]> {
  // Every call in flight listens to this signal.
  setMaxListeners(0, options.signal);
  const backend = connectBackend(options);
  const bench = createBench(backend);
  await expectAnyAnswer(backend, options);
  const verdicts: Verdict[] = [];
  for (const rule of RULES.filter(({ id }) => options.only?.includes(id) ?? true)) {
    const verdict = await judge(rule, () => rule.check(bench));
    options.signal.throwIfAborted();
    verdicts.push(verdict);
    options.onVerdict?.(verdict);
  }
  await deleteGenerations(backend);
  return verdicts;
}

async function expectAnyAnswer(backend: Backend, { baseUrl, token }: CheckConformanceOptions): Promise<void> {
  const call = { method: 'GET', path: '/api/generations' };
  const { status } = await backend.ask(call).catch((cause: unknown) => {
    throw new InputError('invalid_option', `There is no backend at ${baseUrl}.`, {
      cause,
      advice:
        'Use the part of the URL before /api, such as http://127.0.0.1:4317, and check that the backend runs.',
    });
  });
  if (status === 404 && /\/api\/?$/.test(baseUrl)) {
    throw new InputError('invalid_option', `There is nothing at ${baseUrl}${call.path}.`, {
      advice: 'Use the part of the URL before /api.',
    });
  }
  if (status !== 401 && status !== 403) return;
  const advice = 'Set SCENECAST_TOKEN to the token of the backend.';
  throw new InputError(
    'invalid_option',
    token === undefined ? 'The backend needs a token.' : 'The backend refuses this token.',
    { advice },
  );
}

/** Deletes every generation that any rule created. */
async function deleteGenerations(backend: Backend): Promise<void> {
  const made = backend.answers.flatMap((answer) => {
    const isCreation =
      answer.call.method === 'POST' && /^\/api\/generations(\/[^/]+\/copies)?$/.test(answer.call.path);
    const parsed = isCreation ? generationSchema.safeParse(jsonOf(answer)) : undefined;
    return parsed?.success ? [parsed.data.id] : [];
  });
  for (const id of new Set(made)) {
    // Another rule checks deletion.
    await backend.ask({ method: 'DELETE', path: `/api/generations/${id}` }).catch(ignoreViolation);
    // A backend without a trash does not know this route.
    await backend.ask({ method: 'DELETE', path: `/api/trash/${id}` }).catch(ignoreViolation);
  }
}

function ignoreViolation(error: unknown): void {
  if (!(error instanceof Violation)) throw error;
}

async function judge({ id, feature, title }: Rule, check: () => Promise<void>): Promise<Verdict> {
  try {
    await check();
    return { id, feature, title, outcome: 'holds' };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { id, feature, title, outcome: outcomeOf(error, feature), detail };
  }
}

function outcomeOf(error: unknown, feature: Rule['feature']): Verdict['outcome'] {
  if (error instanceof NotSeen) return 'unseen';
  if (error instanceof NotOffered && feature !== 'core') return 'absent';
  if (error instanceof Violation || error instanceof NotOffered) return 'broken';
  throw error;
}
