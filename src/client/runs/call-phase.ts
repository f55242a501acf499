import type { Phase } from '../../protocol/names.ts';
import type { PhaseResponse } from '../../protocol/phase.ts';
import { clientSlots } from '../http/client-slots.ts';
import type { Connection } from '../http/connection.ts';
import { httpRequest } from '../http/http-request.ts';
import { newIdempotencyKey } from '../http/idempotency-key.ts';
import { phaseResponseShape } from '../http/message-shapes.ts';
import { jsonAnswer } from '../http/read-answer.ts';

/** One window of one phase of one generation. */
export interface PhaseCall {
  readonly generationId: string;
  readonly phase: Phase;
  /** The first item of the window; 0 by default. */
  readonly startIndex?: number;
  /** The end of the window, exclusive; the end of the phase by default. */
  readonly endIndex?: number;
  /** Aborts the call here. The server continues what was asked for. */
  readonly signal?: AbortSignal;
}

/**
 * How the client asks for work. Pass a function of your own to drive another backend: it translates the call and the
 * answer, and decides about retries (see {@link retry}). What it throws ends the phase.
 */
export type CallPhase = (call: PhaseCall) => Promise<PhaseResponse>;

/**
 * Asks the server for one window of a phase, in at most {@link MAX_ATTEMPTS} attempts that share one idempotency key.
 * The server pays once, so it costs nothing to repeat an attempt whose response was lost.
 *
 * @throws NetworkError if no response arrived in any attempt.
 * @throws HttpError if the server refused.
 * @throws ProtocolError if its response was no phase response.
 * @throws the signal's reason, at once, on abort.
 *
 * @example
 * const connection = { baseUrl: 'http://127.0.0.1:4317' };
 * const { completed, total, nextStartIndex } = await callPhase({ generationId: 'gen_1', phase: 'images' }, connection);
 * console.log(`${completed} of ${total} pictures; the next call begins at ${nextStartIndex}`);
 */
export async function callPhase(call: PhaseCall, connection: Connection = {}): Promise<PhaseResponse> {
  const { generationId, phase, startIndex, endIndex, signal } = call;
  return httpRequest(connection, {
    method: 'POST',
    path: `/api/generations/${encodeURIComponent(generationId)}/phases/${phase}`,
    body: { startIndex, endIndex },
    idempotencyKey: newIdempotencyKey(),
    read: jsonAnswer(phaseResponseShape, connection),
    slots: clientSlots(connection).lasting,
    signal,
  });
}
