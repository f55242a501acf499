import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CoreScheduler } from './core-scheduler.ts';

const { signal } = new AbortController();

/** Tasks that last until they are told to end, and a list of those that began. */
function workbench() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    work: (name: string) => () =>
      new Promise<void>((resolve) => {
        begun.push(name);
        ends.set(name, resolve);
      }),
    async end(name: string) {
      ends.get(name)?.();
      await nextTurn();
    },
  };
}

test('of the work that waits the lowest turn goes first, and of the same turn who came first', async () => {
  const turns = new CoreScheduler(1);
  const { begun, work, end } = workbench();
  const all = [
    turns.run(work('running'), { tenant: '', turn: 1, usesTwoCores: false, signal }),
    turns.run(work('third'), { tenant: '', turn: 5, usesTwoCores: false, signal }),
    turns.run(work('first'), { tenant: '', turn: 2, usesTwoCores: false, signal }),
    turns.run(work('fourth'), { tenant: '', turn: 5, usesTwoCores: false, signal }),
    turns.run(work('second'), { tenant: '', turn: 3, usesTwoCores: false, signal }),
  ];
  for (const name of ['running', 'first', 'second', 'third', 'fourth']) await end(name);
  await Promise.all(all);
  expect(begun).toEqual(['running', 'first', 'second', 'third', 'fourth']);
});

const piece = fc.record({
  turn: fc.nat(5),
  usesTwoCores: fc.boolean(),
  steps: fc.integer({ min: 1, max: 3 }),
  fails: fc.boolean(),
});

test('no place stays free while work waits, and work that comes in its order never takes more', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(piece, { minLength: 1, maxLength: 20 }),
      fc.boolean(),
      async (places, drawn, isInOrder) => {
        const pieces = isInOrder ? drawn.toSorted((a, b) => a.turn - b.turn) : drawn;
        const turns = new CoreScheduler(places);
        let [running, unfinished] = [0, pieces.length];
        const counts: number[] = [];
        const outcomes = await Promise.allSettled(
          pieces.map(({ turn, usesTwoCores, steps, fails }) =>
            turns.run(
              async () => {
                running++;
                for (let step = 0; step < steps; step++) await nextTurn();
                counts.push(running);
                if (running < Math.min(places, unfinished)) throw new Error('a place was free');
                running--;
                unfinished--;
                if (fails) throw new Error('it failed');
              },
              { tenant: '', turn, usesTwoCores, signal },
            ),
          ),
        );
        const expected = pieces.map(({ fails }) => (fails ? 'it failed' : undefined));
        expect(
          outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.message : undefined)),
        ).toEqual(expected);
        if (isInOrder) expect(Math.max(...counts)).toBe(Math.min(places, pieces.length));
      },
    ),
  );
});

test('who comes when later work has all the places begins beside it', async () => {
  const turns = new CoreScheduler(2);
  const { begun, work, end } = workbench();
  const all = [
    turns.run(work('fifth'), { tenant: '', turn: 5, usesTwoCores: false, signal }),
    turns.run(work('sixth'), { tenant: '', turn: 6, usesTwoCores: false, signal }),
    turns.run(work('first'), { tenant: '', turn: 1, usesTwoCores: false, signal }),
    turns.run(work('seventh'), { tenant: '', turn: 7, usesTwoCores: false, signal }),
  ];
  expect(begun).toEqual(['fifth', 'sixth', 'first']);
  await end('first');
  expect(begun).toHaveLength(3);
  await end('sixth');
  expect(begun.at(-1)).toBe('seventh');
  for (const name of ['fifth', 'seventh']) await end(name);
  await Promise.all(all);
});

test('tenants take turns, whatever their turns are, and each of them in its own order', async () => {
  const turns = new CoreScheduler(1);
  const { begun, work, end } = workbench();
  const run = (name: string, tenant: string, turn: number) =>
    turns.run(work(name), { tenant, turn, usesTwoCores: false, signal });
  const all = [
    ...['a1', 'a2', 'a3', 'a4', 'a5'].map((name) => run(name, 'a', 1)),
    run('b8', 'b', 8),
    run('b7', 'b', 7),
    run('none', '', 9),
  ];
  const order = ['a1', 'b7', 'none', 'a2', 'b8', 'a3', 'a4', 'a5'];
  for (const name of order) await end(name);
  await Promise.all(all);
  expect(begun).toEqual(order);
});

test('beside what is wide goes what is not, and another wide one when there is nothing else', async () => {
  const turns = new CoreScheduler(2);
  const { begun, work, end } = workbench();
  const all = [
    turns.run(work('first wide'), { tenant: '', turn: 1, usesTwoCores: true, signal }),
    turns.run(work('seventh'), { tenant: '', turn: 7, usesTwoCores: false, signal }),
    turns.run(work('second wide'), { tenant: '', turn: 2, usesTwoCores: true, signal }),
    turns.run(work('eighth'), { tenant: '', turn: 8, usesTwoCores: false, signal }),
  ];
  for (const name of ['seventh', 'eighth']) await end(name);
  expect(begun).toEqual(['first wide', 'seventh', 'eighth', 'second wide']);
  for (const name of ['first wide', 'second wide']) await end(name);
  await Promise.all(all);
});

test('who is stopped while it waits never begins, and keeps nobody else from it', async () => {
  const turns = new CoreScheduler(1);
  const { begun, work, end } = workbench();
  const stop = new AbortController();
  const running = turns.run(work('running'), { tenant: '', turn: 1, usesTwoCores: false, signal });
  const stopped = turns.run(work('stopped'), {
    tenant: '',
    turn: 2,
    usesTwoCores: false,
    signal: stop.signal,
  });
  const waiting = turns.run(work('waiting'), { tenant: '', turn: 3, usesTwoCores: false, signal });
  stop.abort(new Error('not wanted'));
  await expect(stopped).rejects.toThrow('not wanted');
  await expect(
    turns.run(work('late'), { tenant: '', turn: 0, usesTwoCores: false, signal: stop.signal }),
  ).rejects.toThrow('not wanted');
  await end('running');
  await end('waiting');
  await Promise.all([running, waiting]);
  expect(begun).toEqual(['running', 'waiting']);
});
