import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('tasks run one at a time, in the order in which they come', async () => {
  const inTurn = oneAtATime();
  const steps: string[] = [];
  const task = (name: string) => async () => {
    steps.push(`${name} begins`);
    await Promise.resolve();
    steps.push(`${name} ends`);
    return name;
  };
  await expect(Promise.all([inTurn(task('a')), inTurn(task('b'))])).resolves.toEqual(['a', 'b']);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a task that fails tells its caller, and the next one runs', async () => {
  const inTurn = oneAtATime();
  const failed = inTurn(() => Promise.reject(new Error('broken')));
  const next = inTurn(async () => 'done');
  await expect(failed).rejects.toThrow('broken');
  await expect(next).resolves.toBe('done');
});
