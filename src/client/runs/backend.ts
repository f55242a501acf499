import { type ClientSlots, clientSlots } from '../http/client-slots.ts';
import type { GenerationBackend } from '../http/generation-api.ts';
import { createHttpBackend } from '../http/http-backend.ts';
import { phaseResponseShape } from '../http/message-shapes.ts';
import { parseAnswer } from '../http/shapes.ts';
import type { GenerationStoreOptions } from '../store-options.ts';
import type { CallPhase } from './call-phase.ts';

/** The backend of a store. */
export interface Backend {
  /** According to the current options, which may change. */
  readonly api: () => GenerationBackend;
  readonly callPhase: CallPhase;
  readonly slots: () => ClientSlots;
}

/**
 * The backend that the options describe: the user's own, or a server over HTTP. The options are read on each call.
 *
 * @param onReached called after each request over HTTP with whether the server responded
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
      // The user's own calls are limited to the connections too, and their answers are checked.
      const answer = await slots().lasting.hold(() => own(call), call.signal);
      return parseAnswer(phaseResponseShape, answer);
    },
  };
}
