import { generationSchema } from '../../protocol/schemas/generation.ts';
import { phaseResponseSchema } from '../../protocol/schemas/phase.ts';
import { parse, problemOf } from '../backend.ts';
import type { Rule } from '../rule.ts';
import { expectThat, NotSeen } from '../verdict.ts';

const STACK = /\n\s+at |node_modules|\.(js|ts|py|go|rb|java):\d+/;
const CREATE = { method: 'POST', path: '/api/generations' } as const;

/** Rules about messages and errors. */
export const messageRules: readonly Rule[] = [
  {
    id: 'P-1',
    feature: 'core',
    title: 'requests and answers are JSON under /api',
    check: async ({ journey }) => void (await journey()),
  },
  {
    id: 'P-2',
    feature: 'core',
    title: 'an unknown field or a wrong type is refused with 400 and does nothing',
    async check({ backend, create }) {
      const { id } = await create();
      for (const body of [{ source: { text: 'A.' }, colour: 'red' }, { source: 'A.' }, {}, []]) {
        await backend.refuse({ ...CREATE, body }, [400]);
      }
      const path = `/api/generations/${id}/phases/script`;
      for (const body of [{ from: 0 }, { startIndex: '0' }])
        await backend.refuse({ ...CREATE, path, body }, [400]);
      const { scenes, status } = await backend.get(`/api/generations/${id}`, generationSchema);
      expectThat(scenes.length === 0 && status === 'draft', 'a refused phase call began to work');
    },
  },
  {
    id: 'P-3',
    feature: 'core',
    title: 'indices start at 0, startIndex is inclusive and endIndex exclusive',
    async check({ backend, journey }) {
      const { id, finished } = await journey();
      const order = finished.scenes.map((scene) => scene.id);
      for (const [startIndex, endIndex] of [
        [0, 1],
        [1, 2],
        [0, order.length],
      ] as const) {
        const path = `/api/generations/${id}/phases/audio`;
        const { scenes } = await backend.post(path, { startIndex, endIndex }, phaseResponseSchema);
        const isExact = scenes.map((scene) => scene.id).join() === order.slice(startIndex, endIndex).join();
        expectThat(isExact, `scenes ${startIndex} to ${endIndex} are ${scenes.length} others`);
      }
    },
  },
  {
    id: 'P-4',
    feature: 'core',
    title: 'creating answers 201, deleting 204',
    async check({ backend }) {
      const made = await backend.ask({ ...CREATE, body: { source: { text: 'A story.' } } });
      expectThat(made.status === 201, `creating answered ${made.status}`);
      const { id } = parse(made, generationSchema);
      const { status } = await backend.ask({ method: 'DELETE', path: `/api/generations/${id}` });
      expectThat(status === 204, `deleting answered ${status}`);
    },
  },
  {
    id: 'P-5',
    feature: 'core',
    title: 'a call that changes a generation answers with the changed generation',
    async check({ backend, create }) {
      const created = await create();
      const path = `/api/generations/${created.id}`;
      const readBack = async () => JSON.stringify(await backend.get(path, generationSchema));
      expectThat(JSON.stringify(created) === (await readBack()), 'creating answers with another state');
      const answer = await backend.ask({ method: 'POST', path: `${path}/cancel`, body: {} });
      if (answer.status !== 200) return;
      const stopped = JSON.stringify(parse(answer, generationSchema));
      expectThat(stopped === (await readBack()), 'cancelling answers with another state');
    },
  },
  {
    id: 'E-1',
    feature: 'core',
    title: 'an error is problem+json with status, title, code and retryable',
    async check({ backend }) {
      const calls = [
        { ...CREATE, body: '{' },
        { ...CREATE, body: {} },
        { method: 'GET', path: '/api/generations/none' },
      ];
      for (const call of calls) {
        const problem = await backend.refuse(call, [400, 404]);
        expectThat(
          !STACK.test(JSON.stringify(problem)),
          `the problem holds a stack trace: ${problem.detail}`,
        );
      }
    },
  },
  {
    id: 'E-2',
    feature: 'core',
    title: 'an error that needs a change by the user is not retryable',
    async check({ backend }) {
      const bad = await backend.refuse({ ...CREATE, body: {} }, [400]);
      const missing = await backend.refuse({ method: 'GET', path: '/api/generations/none' }, [404]);
      expectThat(!bad.retryable && !missing.retryable, 'a bad request is said to be retryable');
    },
  },
  {
    id: 'E-3',
    feature: 'core',
    title: 'missing is 404, a wrong method 405, a wrong type 415, too large 413, anything invalid 4xx',
    async check({ backend, create }) {
      const { id } = await create();
      const path = `/api/generations/${id}`;
      await backend.refuse({ method: 'GET', path: '/api/generations/none' }, [404]);
      await backend.refuse({ method: 'POST', path: '/api/generations/none/phases/script', body: {} }, [404]);
      await backend.refuse({ method: 'PUT', path, body: {} }, [405]);
      const headers = { 'content-type': 'text/plain' };
      await backend.refuse({ ...CREATE, body: 'A story.', headers }, [415]);
      const text = 'x'.repeat(30_000_000);
      await backend.refuse({ ...CREATE, body: { source: { text } } }, [413]);
      for (const body of ['', '{', 'null', '[]', '"', '\u0000', '{"source":null}', '['.repeat(10_000)]) {
        await backend.refuse({ ...CREATE, body }, [400, 413, 415, 422]);
      }
      for (const phase of ['none', '__proto__', '%00', '..%2f']) {
        await backend.refuse({ method: 'POST', path: `${path}/phases/${phase}`, body: {} }, [400, 404]);
      }
    },
  },
  {
    id: 'E-4',
    feature: 'limits',
    title: 'too many requests get 429 with Retry-After',
    async check({ backend, journey }) {
      await journey();
      const refused = backend.answers.filter(({ status }) => status === 429);
      if (refused.length === 0) throw new NotSeen('no call was refused for being one too many');
      for (const answer of refused) {
        expectThat(answer.headers.has('retry-after'), 'a 429 does not say when to come back');
        expectThat(problemOf(answer, [429]).retryable, 'a 429 is said not to be retryable');
      }
    },
  },
  {
    id: 'E-5',
    feature: 'core',
    title: 'a failed item does not fail the call: it is in `failed` and in its scene',
    async check({ journey }) {
      const { windows } = await journey();
      if (windows.every(({ answer }) => answer.failed.length === 0)) throw new NotSeen('no item failed');
    },
  },
];
