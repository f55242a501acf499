/** What the command line uses of the client beyond what is public. */
export { isResting } from './generation-state.ts';
export { sendRequest, toNetworkError } from './http/http-request.ts';
export { toHttpError } from './http/read-answer.ts';
export { applyEvent } from './runs/merge-generation.ts';
