import { describe, expect, test } from 'vitest';
import { createFakeLocks } from '../testing/fake-locks.ts';
import { type ConnectionSlots, localSlots, lockedSlots } from './connection-slots.ts';

/** Resolves once everything that needs no time has happened. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A task that runs until it is told to end. */
function openTask() {
  let started = false;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const task = async () => {
    started = true;
    await ended;
  };
  return { task, end: () => end(), hasStarted: () => started };
}

function describeSlots(name: string, create: (limit: number) => ConnectionSlots) {
  describe(name, () => {
    test('no more run at once than there are slots, and all get their turn', async () => {
      const slots = create(3);
      let running = 0;
      let most = 0;
      const all = Array.from({ length: 20 }, (_, index) =>
        slots.hold(async () => {
          most = Math.max(most, ++running);
          await settled();
          running--;
          return index;
        }),
      );
      expect(await Promise.all(all)).toEqual(all.map((_, index) => index));
      expect(most).toBe(3);
    });

    test('a failure gives the slot back', async () => {
      const slots = create(1);
      const failing = slots.hold(async () => Promise.reject(new Error('boom')));
      const waiting = slots.hold(async () => 'after');
      await expect(failing).rejects.toThrow('boom');
      expect(await waiting).toBe('after');
    });

    test('who waits leaves at once when aborted, and takes no slot', async () => {
      const slots = create(1);
      const first = openTask();
      const held = slots.hold(first.task);
      await settled();
      const controller = new AbortController();
      const late = openTask();
      const waiting = slots.hold(late.task, controller.signal);
      await settled();
      controller.abort(new Error('enough'));
      await expect(waiting).rejects.toThrow('enough');
      first.end();
      await held;
      expect(await slots.hold(async () => 'free')).toBe('free');
      expect(late.hasStarted()).toBe(false);
    });

    test('nothing runs with a signal that was aborted before', async () => {
      const late = openTask();
      const held = create(1).hold(late.task, AbortSignal.abort(new Error('late')));
      await expect(held).rejects.toThrow('late');
      expect(late.hasStarted()).toBe(false);
    });

    test('tryHold does not wait', async () => {
      const slots = create(1);
      const first = openTask();
      const held = slots.hold(first.task);
      await settled();
      expect(await slots.tryHold(async () => 'never')).toBeUndefined();
      first.end();
      await held;
      expect(await slots.tryHold(async () => 'now')).toEqual({ value: 'now' });
    });
  });
}

describeSlots('slots within one process', localSlots);
describeSlots('slots across tabs', (limit) => lockedSlots(createFakeLocks(), 'host', limit));

test('two tabs share the slots', async () => {
  const locks = createFakeLocks();
  const [one, other] = [lockedSlots(locks, 'host', 2), lockedSlots(locks, 'host', 2)];
  const [first, second, third] = [openTask(), openTask(), openTask()];
  const all = [one.hold(first.task), other.hold(second.task), one.hold(third.task)];
  await settled();
  expect(third.hasStarted()).toBe(false);
  second.end();
  await settled();
  expect(third.hasStarted()).toBe(true);
  first.end();
  third.end();
  await Promise.all(all);
});
