import type { GenerationView } from '../protocol/generation.ts';
import type { Phase } from '../protocol/names.ts';
import type { PhaseRequest, PhaseResponse } from '../protocol/phase.ts';
import { generationSchema } from '../protocol/schemas/generation.ts';
import { phaseResponseSchema } from '../protocol/schemas/phase.ts';
import type { Backend } from './backend.ts';
import { expectThat } from './verdict.ts';

/**
 * A short document of about three scenes. Every sentence contains the document's number, because a backend that
 * pays once would reuse the speech of a sentence it has spoken before.
 */
function story(number: number): string {
  return [
    `Lighthouse ${number} stands on a rock in the bay. Every night its lamp turns ${number} times, and ships far ` +
      `out at sea know where they are, all ${number}. The keeper climbs ${number} steps to light it.`,
    `In winter ${number} a storm broke the lamp. The keeper and her daughter lit ${number} fires on the stairs ` +
      `until morning. Some ${number} boats saw the light through the snow. All ${number} of them came home.`,
    `In spring the village brought lamp ${number} up the hill. Some ${number} people pulled the cart on long ` +
      `ropes. It has not gone out for ${number} years. On clear nights it is seen from mountain ${number}.`,
  ].join('\n\n');
}

/** The response to one window of a phase. */
export interface Window {
  readonly phase: Phase;
  readonly startIndex: number;
  readonly endIndex: number | undefined;
  readonly answer: PhaseResponse;
}

/** One generation from creation to video, with every response on the way. */
export interface Journey {
  readonly id: string;
  readonly created: GenerationView;
  /** After the script, before any phase was requested. */
  readonly written: GenerationView;
  /** The windows of each phase, requested at the same time, in the order of their responses. */
  readonly windows: readonly Window[];
  /** After all phases. */
  readonly finished: GenerationView;
}

/** What the rules share: a backend, and a generation that several of them read. */
export interface Bench {
  readonly backend: Backend;
  /** A generation made with many overlapping windows. Rules must not change it. */
  journey(): Promise<Journey>;
  /** A new generation. */
  create(options?: Readonly<Record<string, unknown>>): Promise<GenerationView>;
  /** Repeats a window until every item in it is settled. */
  settle(id: string, phase: Phase, window?: { startIndex?: number; endIndex?: number }): Promise<Window[]>;
}

/** How many calls in a row may make no progress (W-5). */
const MAX_IDLE_CALLS = 20;
const OVERLAPPING_WINDOWS = 20;

export function createBench(backend: Backend): Bench {
  let number = 1000 + (Date.now() % 8000);
  const create = (options: Readonly<Record<string, unknown>> = {}) => {
    const body = { source: { text: story(number++) }, title: 'Conformance', length: 'short', ...options };
    return backend.post('/api/generations', body, generationSchema);
  };
  const settle: Bench['settle'] = async (id, phase, { startIndex = 0, endIndex } = {}) => {
    const windows: Window[] = [];
    let idleCalls = 0;
    for (let next: number | null = startIndex; next !== null; ) {
      const window: PhaseRequest = { startIndex: next, ...(endIndex !== undefined && { endIndex }) };
      const answer: PhaseResponse = await backend.post(
        `/api/generations/${id}/phases/${phase}`,
        window,
        phaseResponseSchema,
      );
      windows.push({ phase, startIndex: next, endIndex, answer });
      idleCalls = answer.completed > (windows.at(-2)?.answer.completed ?? -1) ? 0 : idleCalls + 1;
      expectThat(idleCalls < MAX_IDLE_CALLS, `${idleCalls} calls of ${phase} in a row settled nothing (W-5)`);
      const { nextStartIndex } = answer;
      expectThat(nextStartIndex === null || nextStartIndex >= next, 'nextStartIndex goes back (W-6)');
      next = nextStartIndex;
    }
    return windows;
  };
  const travel = async (): Promise<Journey> => {
    const created = await create({ title: 'Conformance journey' });
    const { id } = created;
    const get = () => backend.get(`/api/generations/${id}`, generationSchema);
    const windows = await settle(id, 'script');
    const written = await get();
    const rush = (phase: Phase) =>
      Promise.all(overlapping(countOf(written, phase)).map((window) => settle(id, phase, window)));
    for (const settled of [...(await Promise.all([rush('audio'), rush('images')])), await rush('finalize')]) {
      windows.push(...settled.flat());
    }
    return { id, created, written, windows, finished: await get() };
  };
  let journey: Promise<Journey> | undefined;
  return { backend, create, settle, journey: () => (journey ??= travel()) };
}

/** How many items a phase has (W-2). */
export function countOf({ scenes }: GenerationView, phase: Phase): number {
  const shots = scenes.reduce((sum, scene) => sum + scene.shots.length, 0);
  return { script: 1, audio: scenes.length, images: shots, finalize: scenes.length + 1 }[phase];
}

/** Windows over `total` items that overlap: all items, halves, single items, and ranges beyond the end. */
function overlapping(total: number): { startIndex: number; endIndex?: number }[] {
  return Array.from({ length: OVERLAPPING_WINDOWS }, (_, index) => {
    const startIndex = index % total;
    if (index % 4 === 0) return { startIndex: 0 };
    return { startIndex, endIndex: startIndex + 1 + (index % 3) };
  });
}
