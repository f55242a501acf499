import { expect, test } from 'vitest';
import { ExclusiveTasks } from './exclusive-tasks.ts';

test('tasks of one id run one after the other, whatever becomes of them, and others beside them', async () => {
  const tasks = new ExclusiveTasks();
  const events: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const start = (id: string, name: string) =>
    tasks.run(id, () => {
      events.push(name);
      return new Promise<void>((resolve, reject) => {
        ends.set(name, (error) => (error ? reject(error) : resolve()));
      });
    });
  const runs = [start('a', 'first'), start('a', 'second'), start('b', 'other')];
  const failed = expect(runs[0]).rejects.toThrow('failed');
  await expect.poll(() => events).toEqual(['first', 'other']);
  ends.get('first')?.(new Error('failed'));
  await failed;
  await expect.poll(() => events).toEqual(['first', 'other', 'second']);
  let areSettled = false;
  const settled = tasks.allSettled().then(() => {
    areSettled = true;
  });
  ends.get('other')?.();
  await runs[2];
  expect(areSettled).toBe(false);
  ends.get('second')?.();
  await Promise.all([...runs.slice(1), settled]);
});
