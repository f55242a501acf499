/** What the command line uses of the client in addition to its public API. */
export { isResting } from './generation-state.ts';
export { sendRequest, toNetworkError } from './http/http-request.ts';
export { toHttpError } from './http/read-answer.ts';
export { applyEvent } from './runs/merge-generation.ts';
