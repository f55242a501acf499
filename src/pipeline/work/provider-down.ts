import type { LaneState, StoredProblem } from '../../store/index.ts';

/** The problem of work that waited for its provider for too long. */
export function providerDown(lane: string, { downSinceMs, reason }: LaneState): StoredProblem {
  const since = new Date(downSinceMs).toISOString().slice(0, 16).replace('T', ' ');
  return {
    code: 'provider_down',
    message: `${lane} has not answered since ${since} UTC. ${reason}`.trim(),
    advice: 'Try again later, or choose another model. Finished work is kept.',
    retryable: true,
  };
}
