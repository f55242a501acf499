import { type ClientSlots, clientSlots } from '../http/client-slots.ts';
import type { GenerationBackend } from '../http/generation-api.ts';
import { createHttpBackend } from '../http/http-backend.ts';
import { phaseResponseShape } from '../http/message-shapes.ts';
import { parseAnswer } from '../http/shapes.ts';
import type { GenerationStoreOptions } from '../store-options.ts';
import type { CallPhase } from './call-phase.ts';

/** What a store talks to. */
export interface Backend {
  /** As the options say now: they may change. */
  readonly api: () => GenerationBackend;
  readonly callPhase: CallPhase;
  readonly slots: () => ClientSlots;
}

/**
 * The backend that the options name: the user's own, or a server over HTTP. The options are read with each call.
 *
 * @param onReached told with each request over HTTP whether the server answered it
 */
export function createBackend(
  options: GenerationStoreOptions,
  onReached: (isReached: boolean) => void,
): Backend {
  const connection = Object.create(options, { onReached: { value: onReached } });
  const http = createHttpBackend(connection);
  const slots = () => clientSlots(options);
  return {
    api: () => options.api ?? http,
    slots,
    async callPhase(call) {
      const own = options.callPhase ?? options.api?.callPhase;
      if (!own) return http.callPhase(call);
      // A call of the user's own keeps to the connections too, and its answer is checked.
      const answer = await slots().lasting.hold(() => own(call), call.signal);
      return parseAnswer(phaseResponseShape, answer);
    },
  };
}
