import { setTimeout as sleep } from 'node:timers/promises';
import { GENERATION_CANCELLED } from '../../protocol/problem.ts';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { parse } from '../backend.ts';
import type { Bench } from '../bench.ts';
import type { Rule } from '../rule.ts';
import { expectThat, NotOffered } from '../verdict.ts';
import { itemsOf } from './generations.ts';

const A_WHILE_MS = 500;
const BACKGROUND_MS = 10 * 60_000;

/** Rules about cancelling and resuming. */
export const stoppingRules: readonly Rule[] = [
  {
    id: 'R-1',
    feature: 'cancel',
    title: 'cancelling stops, and keeps what is finished',
    async check(bench) {
      const { id } = await cancelled(bench);
      const { scenes } = await bench.backend.get(`/api/generations/${id}`, generationSchema);
      expectThat(scenes.length > 0, 'the script is gone');
    },
  },
  {
    id: 'R-2',
    feature: 'cancel',
    title: 'phase calls for a cancelled generation are refused with 409 and generation_cancelled',
    async check(bench) {
      const { id } = await cancelled(bench);
      const call = { method: 'POST', path: `/api/generations/${id}/phases/audio`, body: {} };
      const { code } = await bench.backend.refuse(call, [409]);
      expectThat(code === GENERATION_CANCELLED, `the code is ${code}`);
    },
  },
  {
    id: 'R-3',
    feature: 'cancel',
    title: 'a cancelled generation resumes when it is run again',
    async check(bench) {
      const { id } = await cancelled(bench);
      await bench.backend.post(`/api/generations/${id}/run`, { run: 'client' }, generationSchema);
      await bench.settle(id, 'audio', { endIndex: 1 });
    },
  },
  {
    id: 'R-4',
    feature: 'background',
    title: 'with run: background, everything is made without further calls',
    async check({ backend }) {
      const body = { source: { text: 'A story.' }, run: 'background' };
      const answer = await backend.ask({ method: 'POST', path: '/api/generations', body });
      if (answer.status === 400) throw new NotOffered('run: background is refused');
      const { id, run } = parse(answer, generationSchema);
      if (run !== 'background') throw new NotOffered('run: background is not kept');
      for (const endMs = performance.now() + BACKGROUND_MS; performance.now() < endMs; ) {
        const { status } = await backend.get(`/api/generations/${id}`, generationSchema);
        expectThat(status !== 'failed' && status !== 'cancelled', `it ended as ${status}`);
        if (status === 'complete' || status === 'partial') return;
        await sleep(A_WHILE_MS);
      }
      expectThat(false, 'it was not finished within ten minutes');
    },
  },
  {
    id: 'R-5',
    feature: 'core',
    title: 'with run: client, nothing starts unless it is requested',
    async check({ backend, create, settle }) {
      const { id } = await create();
      await settle(id, 'script');
      await sleep(A_WHILE_MS);
      const begun = itemsOf(await backend.get(`/api/generations/${id}`, generationSchema)).filter(
        ({ status }) => status !== 'pending',
      );
      expectThat(begun.length === 0, `${begun.length} items were begun after the script alone was asked for`);
    },
  },
  {
    id: 'R-6',
    feature: 'core',
    title: 'a deleted generation is not found',
    async check({ backend, create }) {
      const path = `/api/generations/${(await create()).id}`;
      await backend.ask({ method: 'DELETE', path });
      await backend.refuse({ method: 'GET', path }, [404]);
      await backend.refuse({ method: 'POST', path: `${path}/phases/script`, body: {} }, [404]);
    },
  },
];

async function cancelled({ backend, create, settle }: Bench) {
  const { id } = await create();
  await settle(id, 'script');
  const answer = await backend.ask({ method: 'POST', path: `/api/generations/${id}/cancel`, body: {} });
  if (isMissing(answer.status)) throw new NotOffered(`cancel answered ${answer.status}`);
  const generation = parse(answer, generationSchema);
  expectThat(generation.status === 'cancelled', `after cancelling it is ${generation.status}`);
  return generation;
}

/** Whether a status means that the backend does not have the route. */
export function isMissing(status: number): boolean {
  return status === 404 || status === 405 || status === 501;
}
