import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Nearby } from './nearby.ts';

/** A set whose items load on demand, and the items that it holds. */
function setUp() {
  const held = new Set<string>();
  const loads: { item: string; signal: AbortSignal; finish: () => void; fail: () => void }[] = [];
  const released: string[] = [];
  let changes = 0;
  const nearby = new Nearby<string, string>({
    keyOf: (item) => item,
    load: (item, signal) =>
      new Promise((resolve, reject) => {
        const finish = () => {
          held.add(item);
          resolve(item);
        };
        loads.push({ item, signal, finish, fail: () => reject(new Error(`no ${item}`)) });
      }),
    release: (item) => {
      expect(held.delete(item)).toBe(true);
      released.push(item);
    },
    onChange: () => changes++,
  });
  return { nearby, held, loads, released, changes: () => changes };
}

/** Resolves once all settled promises have been handled. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('loads one after the other, the first first', async () => {
  const { nearby, loads, changes } = setUp();
  nearby.want(['b', 'c', 'a']);
  expect(loads.map(({ item }) => item)).toEqual(['b']);
  loads[0]?.finish();
  await settled();
  expect(loads.map(({ item }) => item)).toEqual(['b', 'c']);
  expect([nearby.get('b'), nearby.get('c'), changes()]).toEqual(['b', undefined, 1]);
});

test('what is no longer wanted is broken off, and let go of when it comes all the same', async () => {
  const { nearby, loads, held, changes } = setUp();
  nearby.want(['a']);
  nearby.want(['b']);
  expect(loads[0]?.signal.aborted).toBe(true);
  loads[0]?.finish();
  await settled();
  expect([...held]).toEqual([]);
  expect(loads.map(({ item }) => item)).toEqual(['a', 'b']);
  expect(changes()).toBe(0);
});

test('what is wanted again before it was broken off is there', async () => {
  const { nearby, loads } = setUp();
  nearby.want(['a']);
  nearby.want([]);
  nearby.want(['a']);
  loads[0]?.finish();
  await settled();
  expect(nearby.get('a')).toBe('a');
});

test('what cannot be loaded is told of, keeps nobody else waiting, and is tried again when wanted anew', async () => {
  const { nearby, loads, changes } = setUp();
  nearby.want(['a', 'b']);
  loads[0]?.fail();
  await settled();
  expect(nearby.failureOf('a')).toEqual(new Error('no a'));
  expect(changes()).toBe(1);
  nearby.want(['a', 'b']);
  expect(loads.map(({ item }) => item)).toEqual(['a', 'b']);
  nearby.want(['b']);
  nearby.want(['a']);
  loads[1]?.finish();
  await settled();
  expect(loads.map(({ item }) => item)).toEqual(['a', 'b', 'a']);
});

test('it never holds what is not wanted, whatever is wanted in whatever order', async () => {
  const wishes = fc.array(fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), { maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(wishes, async (all) => {
      const { nearby, loads, held } = setUp();
      let answered = 0;
      for (const wanted of all) {
        nearby.want(wanted);
        expect([...held].filter((item) => !wanted.includes(item))).toEqual([]);
        loads[answered++]?.finish();
        await settled();
        expect([...held].filter((item) => !wanted.includes(item))).toEqual([]);
      }
    }),
  );
});
