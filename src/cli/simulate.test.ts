import { expect, test } from 'vitest';
import { behaviourSchema } from '../simulator/behaviour.ts';
import { behaviourFrom, simulate } from './simulate.ts';

const listen = { port: '0', host: '127.0.0.1' };

test('latencies and faults are read from the options', () => {
  const options = { ...listen, latencyAudio: '300', latencyImage: '1000', fail: ['503', 'cut:0.1', 'drip'] };
  expect(behaviourSchema.parse(behaviourFrom(options))).toMatchObject({
    latency: { speech: { distribution: 'fixed', ms: 300 }, picture: { distribution: 'fixed', ms: 1000 } },
    faults: [
      { fault: 'status', status: 503, probability: 1 },
      { fault: 'cut', probability: 0.1 },
      { fault: 'drip', durationMs: 10_000, probability: 1 },
    ],
  });
});

test.each(['explode', '200', 'cut:2', 'cut:', 'cut:often', ''])('--fail %s is refused', (fail) => {
  expect(() => behaviourFrom({ ...listen, fail: [fail] })).toThrow(
    expect.objectContaining({ code: 'invalid_option', advice: expect.stringContaining('wrong_type') }),
  );
});

test.each(['-1', '70000', '1e3', ''])('port %s is refused', async (port) => {
  await expect(simulate({ ...listen, port })).rejects.toMatchObject({ code: 'invalid_option' });
});

test('an address that is not ours is refused with what to do', async () => {
  const outcome = simulate({ port: '0', host: '203.0.113.1' });
  await expect(outcome).rejects.toMatchObject({
    code: 'invalid_option',
    advice: 'Choose another --port or --host.',
  });
});
