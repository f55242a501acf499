import { PHASES } from '../../protocol/names.ts';
import { TIME_BUDGET_MS } from '../../protocol/phase.ts';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { phaseResponseSchema } from '../../protocol/schemas/phase.ts';
import { nameOf } from '../backend.ts';
import { countOf, type Window } from '../bench.ts';
import type { Rule } from '../rule.ts';
import { expectThat, NotSeen } from '../verdict.ts';
import { isSettled, itemsOf } from './generations.ts';

/** Network time allowed on top of the time budget. */
const GRACE_MS = 2000;
/** A response without progress that arrives sooner than this did not wait. */
const NO_WAIT_MS = 100;

/** Rules about phases and their windows. */
export const windowRules: readonly Rule[] = [
  {
    id: 'W-1',
    feature: 'core',
    title: 'a window without indices is the whole phase',
    async check({ journey, settle }) {
      const { id, finished } = await journey();
      for (const phase of PHASES) {
        const { answer } = (await settle(id, phase)).at(-1) as Window;
        expectThat(
          answer.completed === countOf(finished, phase),
          `${phase} without indices is not all of it`,
        );
      }
    },
  },
  {
    id: 'W-2',
    feature: 'core',
    title: 'items: one script, scenes, shots, segments and the join',
    async check({ journey }) {
      const { windows, finished } = await journey();
      for (const { phase, answer } of windows) {
        const count = countOf(finished, phase);
        expectThat(answer.total === count, `${phase} has ${answer.total} items instead of ${count}`);
      }
    },
  },
  {
    id: 'W-3',
    feature: 'core',
    title: 'work continues when the time budget ends before the window is settled',
    async check({ journey }) {
      const { windows } = await journey();
      const cutShort = windows.filter(({ answer }) => answer.hasMore);
      if (cutShort.length === 0) throw new NotSeen('every window was settled within the time budget');
      for (const { phase, answer } of cutShort) {
        const later = windows.filter((each) => each.phase === phase).at(-1)?.answer;
        expectThat(later?.hasMore === false, `${phase} from ${answer.startIndex} never came to its end`);
      }
    },
  },
  {
    id: 'W-4',
    feature: 'core',
    title: 'no call takes longer than the time budget',
    async check({ backend, journey }) {
      await journey();
      for (const { call, startedAtMs, endedAtMs } of backend.answers) {
        const tookMs = endedAtMs - startedAtMs;
        expectThat(tookMs < TIME_BUDGET_MS + GRACE_MS, `${nameOf(call)} took ${Math.round(tookMs)} ms`);
      }
    },
  },
  {
    id: 'W-5',
    feature: 'core',
    title: 'a call whose window is not settled waits',
    async check({ journey }) {
      const { windows } = await journey();
      const hasty = windows.filter(
        ({ startIndex, answer }) => answer.nextStartIndex === startIndex && answer.phaseTimeMs < NO_WAIT_MS,
      );
      expectThat(hasty.length < 2, `${hasty.length} calls answered at once with nothing done`);
    },
  },
  {
    id: 'W-6',
    feature: 'core',
    title: 'nextStartIndex is the first item of the window that is not settled',
    async check({ journey }) {
      for (const { phase, startIndex, endIndex, answer } of (await journey()).windows) {
        const { nextStartIndex: next, total } = answer;
        if (next === null) continue;
        const isInside = next >= startIndex && next < Math.min(endIndex ?? total, total);
        expectThat(isInside, `${phase} from ${startIndex} to ${endIndex ?? 'its end'} goes on at ${next}`);
      }
    },
  },
  {
    id: 'W-7',
    feature: 'core',
    title: 'counts are of the whole phase, and a window beyond its end is cut to it',
    async check({ backend, journey }) {
      const { id, windows, finished } = await journey();
      for (const { startIndex, answer } of windows) {
        expectThat(
          answer.startIndex === startIndex,
          `startIndex ${startIndex} came back as ${answer.startIndex}`,
        );
        expectThat(answer.completed <= answer.total, `${answer.completed} of ${answer.total} are completed`);
      }
      const total = finished.scenes.length;
      for (const body of [
        { startIndex: total + 5 },
        { startIndex: 1, endIndex: 1 },
        { endIndex: total + 5 },
      ]) {
        const answer = await backend.post(`/api/generations/${id}/phases/audio`, body, phaseResponseSchema);
        expectThat(!answer.hasMore && answer.total === total, `${JSON.stringify(body)} is not settled`);
      }
    },
  },
  {
    id: 'W-8',
    feature: 'core',
    title: 'an answer holds the scenes of its window',
    async check({ journey }) {
      const { windows, finished } = await journey();
      const order = finished.scenes.map(({ id }) => id);
      for (const { phase, startIndex, endIndex, answer } of windows) {
        if (phase !== 'audio' && phase !== 'script') continue;
        const touched = phase === 'script' ? order : order.slice(startIndex, endIndex);
        const given = answer.scenes.map(({ id }) => id);
        const isSame = given.join() === touched.join() || (phase === 'script' && answer.hasMore);
        expectThat(
          isSame,
          `${phase} from ${startIndex} to ${endIndex ?? 'its end'} shows ${given.length} scenes`,
        );
      }
    },
  },
  {
    id: 'W-9',
    feature: 'core',
    title: '20 overlapping windows at once lose no update',
    async check({ journey }) {
      const { windows, finished } = await journey();
      for (const { phase, answer } of windows) {
        for (const scene of answer.scenes) {
          const last = finished.scenes.find(({ id }) => id === scene.id);
          expectThat(last !== undefined, `a scene of an answer of ${phase} is missing at the end`);
          const wasSettled = isSettled(scene.audio.status);
          const isKept = JSON.stringify(last.audio) === JSON.stringify(scene.audio);
          expectThat(!wasSettled || isKept, `audio that an answer of ${phase} showed is lost`);
        }
      }
      const lost = itemsOf(finished).filter(({ status }) => !isSettled(status)).length;
      expectThat(lost === 0, `${lost} items were settled by answers and are not at the end`);
    },
  },
  {
    id: 'W-10',
    feature: 'core',
    title: 'a failed item does not affect others, and is not tried again',
    async check({ journey }) {
      if (itemsOf((await journey()).finished).every(({ status }) => status !== 'failed')) {
        throw new NotSeen('no item failed');
      }
    },
  },
  {
    id: 'W-11',
    feature: 'core',
    title: 'a reversed, negative or fractional window is refused with 400',
    async check({ backend, journey }) {
      const path = `/api/generations/${(await journey()).id}/phases/audio`;
      const windows = [
        { startIndex: 2, endIndex: 1 },
        { startIndex: -1 },
        { endIndex: -1 },
        { startIndex: 0.5 },
      ];
      for (const body of windows) await backend.refuse({ method: 'POST', path, body }, [400]);
    },
  },
  {
    id: 'W-12',
    feature: 'core',
    title: 'a closed connection cancels nothing, and another caller continues',
    async check({ backend, create, settle }) {
      const { id } = await create();
      const path = `/api/generations/${id}/phases/script`;
      const call = { method: 'POST', path, body: {}, signal: AbortSignal.timeout(20) };
      await backend.ask(call).catch(() => {});
      for (const phase of PHASES) await settle(id, phase);
      const { status } = await backend.get(`/api/generations/${id}`, generationSchema);
      expectThat(
        status === 'complete' || status === 'partial',
        `all phases are settled, and the status is ${status} instead of complete or partial`,
      );
    },
  },
  {
    id: 'W-13',
    feature: 'core',
    title: 'after a kill, the same calls resume where it stopped',
    check: async () => {
      throw new NotSeen('a backend cannot be killed from outside: kill it yourself while the suite runs');
    },
  },
];
