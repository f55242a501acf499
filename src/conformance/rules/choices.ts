import type { Capabilities } from '../../protocol/capabilities.ts';
import type { Failure, GenerationView } from '../../protocol/generation.ts';
import type { Problem } from '../../protocol/problem.ts';
import { capabilitiesSchema } from '../../protocol/schemas/capabilities.ts';
import { generationListSchema, generationSchema } from '../../protocol/schemas/generation.ts';
import { type Backend, parse, problemOf } from '../backend.ts';
import type { Bench } from '../bench.ts';
import type { Rule } from '../rule.ts';
import { expectThat, NotOffered, NotSeen } from '../verdict.ts';
import { itemsOf } from './generations.ts';
import { isMissing } from './stopping.ts';

const KINDS = ['script', 'speech', 'picture'] as const;

/** Choices that no backend has, and the codes with which they must be refused. */
const NOWHERE = [
  ...KINDS.map((kind) => ({ options: { models: { [kind]: 'nobody:nothing' } }, code: 'unknown_model' })),
  { options: { voice: 'nobody at all' }, code: 'unknown_voice' },
  { options: { style: 'no style at all' }, code: 'unknown_style' },
];

/** Rules about models, voices, styles and budgets. */
export const choiceRules: readonly Rule[] = [
  {
    id: 'R-7',
    feature: 'budgets',
    title: 'no call exceeds the budget, its item fails with budget_exceeded, and another budget continues it',
    async check(bench) {
      const { id } = await createWithoutMoney(bench.backend);
      const codes = await settleParts(bench, id);
      const { cost } = await bench.backend.get(`/api/generations/${id}`, generationSchema);
      const costUsd = cost.spentUsd + cost.uncertainUsd;
      expectThat(costUsd === 0, `with a budget of 0 US dollars, ${costUsd} may have been spent`);
      if (codes.length === 0) throw new NotSeen('no model costs money');
      expectThat(codes.includes(EXCEEDED), `what cannot be paid fails with ${codes[0]}`);
      const body = { run: 'client', budgetUsd: null };
      const freed = await bench.backend.post(`/api/generations/${id}/run`, body, generationSchema);
      expectThat(freed.cost.budgetUsd === null, `without a budget it is ${freed.cost.budgetUsd}`);
      const kept = [freed.failure?.code, ...failuresOf(freed)].filter((code) => code === EXCEEDED);
      expectThat(kept.length === 0, `without a budget, ${kept.length} items still fail for it`);
    },
  },
  {
    id: 'I-5',
    feature: 'budgets',
    title: 'what to do after a lost answer can be chosen, and only a decision pays again',
    async check(bench) {
      const { id } = await createWithPolicy(bench.backend);
      await settleParts(bench, id);
      const before = await bench.backend.get(`/api/generations/${id}`, generationSchema);
      const lost = failuresIn(before).filter(({ code }) => code === OUTCOME_UNKNOWN);
      expectThat(
        lost.every(({ retryable }) => !retryable),
        'an item whose outcome is unknown says that it may be requested again',
      );
      await settleParts(bench, id);
      const asked = await bench.backend.get(`/api/generations/${id}`, generationSchema);
      expectThat(paidIn(asked) === paidIn(before), 'requesting again was paid for');
      if (lost.length > 0) return;
      const body = { run: 'client', uncertain: 'retry-once', retryUncertain: true };
      await bench.backend.post(`/api/generations/${id}/run`, body, generationSchema);
      await settleParts(bench, id);
      const decided = await bench.backend.get(`/api/generations/${id}`, generationSchema);
      expectThat(paidIn(decided) === paidIn(before), 'deciding about nothing was paid for');
      const takes = itemsOf(decided).map((item) => (item.status === 'ready' ? item.asset.take : 1));
      expectThat(
        takes.every((take) => take === 1),
        'deciding about nothing made an item again',
      );
    },
  },
  {
    id: 'C-1',
    feature: 'capabilities',
    title: 'capabilities list voices, styles, models and limits',
    check: async ({ backend }) => void (await capabilitiesOf(backend)),
  },
  {
    id: 'C-2',
    feature: 'models',
    title: 'models, voice and style can be chosen, and the refusal of an unknown one lists what is available',
    async check({ backend }) {
      const capabilities = await capabilitiesOf(backend);
      const choice = choiceFrom(capabilities);
      const answer = await backend.ask(creating(choice));
      if (answer.status === 400) throw new NotOffered('models are refused');
      const { id, models } = parse(answer, generationSchema);
      const isKept = models === undefined || KINDS.every((kind) => models[kind] === choice.models[kind]);
      expectThat(isKept, 'the generation does not use the models of the request');

      for (const { options, code } of [...NOWHERE, ...unavailableIn(capabilities)]) {
        const problem = await backend.refuse(creating(options), [400]);
        expectThat(problem.code === code, `${JSON.stringify(options)} is refused with ${problem.code}`);
        expectThat(problem.advice !== undefined, `the refusal of ${JSON.stringify(options)} gives no advice`);
      }
      const { generations } = await backend.get('/api/generations', generationListSchema);
      expectThat(generations[0]?.id === id, 'a refused generation was created');
    },
  },
];

const OUTCOME_UNKNOWN = 'outcome_unknown';
const EXCEEDED = 'budget_exceeded' satisfies Problem['code'];

/** A request that creates a generation and runs nothing, so it costs nothing. */
export function creating(options: Readonly<Record<string, unknown>>) {
  const source = { text: 'A lighthouse stands on a rock in the bay.' };
  return { method: 'POST', path: '/api/generations', body: { source, ...options } };
}

export async function capabilitiesOf(backend: Backend): Promise<Capabilities> {
  const answer = await backend.ask({ method: 'GET', path: '/api/capabilities' });
  if (isMissing(answer.status)) throw new NotOffered(`capabilities answered ${answer.status}`);
  return parse(answer, capabilitiesSchema);
}

/** The first available model, voice and style. @throws NotSeen if a kind of work has no model */
function choiceFrom({ models, voices, styles }: Capabilities) {
  const first = (kind: (typeof KINDS)[number]) => {
    const model = models[kind].find(({ available }) => available)?.id;
    if (model === undefined) throw new NotSeen(`no model for ${kind} is available`);
    return model;
  };
  const chosen = { script: first('script'), speech: first('speech'), picture: first('picture') };
  const voice = voices.find(({ model }) => model === chosen.speech)?.id;
  const style = styles.find((each) => each.models?.includes(chosen.picture) ?? true)?.id;
  return { models: chosen, ...(voice && { voice }), ...(style && { style }) };
}

function unavailableIn({ models }: Capabilities) {
  return KINDS.flatMap((kind) => {
    const id = models[kind].find(({ available }) => !available)?.id;
    return id === undefined ? [] : [{ options: { models: { [kind]: id } }, code: 'model_unavailable' }];
  });
}

/** A generation with a budget of 0, made with a paid model if there is one. */
async function createWithoutMoney(backend: Backend): Promise<GenerationView> {
  const answer = await backend.ask(creating({ budgetUsd: 0, ...(await paidModel(backend)) }));
  if (answer.status === 400) {
    const { code } = problemOf(answer, [400]);
    if (code === 'price_unknown') throw new NotSeen('the price of the models is not known');
    throw new NotOffered(`budgetUsd is refused with ${code}`);
  }
  const generation = parse(answer, generationSchema);
  const { budgetUsd } = generation.cost;
  expectThat(budgetUsd === 0, `a budget of 0 US dollars is kept as ${budgetUsd}`);
  return generation;
}

/** A generation that asks before it pays again, by a model that costs something if there is any. */
async function createWithPolicy(backend: Backend): Promise<GenerationView> {
  const answer = await backend.ask(creating({ uncertain: 'ask', ...(await paidModel(backend)) }));
  if (answer.status === 400) throw new NotOffered('uncertain is refused');
  const { status } = await backend.ask(creating({ uncertain: 'sometimes' }));
  if (status !== 400) throw new NotOffered('uncertain is not read');
  return parse(answer, generationSchema);
}

function paidIn({ cost }: GenerationView): number {
  return cost.spentUsd + cost.uncertainUsd;
}

async function paidModel(backend: Backend): Promise<Readonly<Record<string, unknown>>> {
  const { models } = await capabilitiesOf(backend).catch((error: unknown) => {
    if (error instanceof NotOffered) return { models: { script: [], speech: [], picture: [] } };
    throw error;
  });
  for (const kind of KINDS) {
    const paid = models[kind].find((each) => each.paid && each.available);
    if (paid) return { models: { [kind]: paid.id } };
  }
  return {};
}

/** Requests all parts that may cost money, and returns the error codes of those that failed. */
async function settleParts({ settle }: Bench, id: string): Promise<string[]> {
  const failed = async (phase: 'script' | 'audio' | 'images') =>
    (await settle(id, phase)).flatMap(({ answer }) => answer.failed.map(({ code }) => code));
  const codes = await failed('script');
  return codes.length > 0 ? codes : [...(await failed('audio')), ...(await failed('images'))];
}

function failuresOf(generation: GenerationView): string[] {
  return failuresIn(generation).map(({ code }) => code);
}

function failuresIn(generation: GenerationView): Failure[] {
  return itemsOf(generation).flatMap((item) => (item.status === 'failed' ? [item.failure] : []));
}
