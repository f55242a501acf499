/** What the command line uses of the client beyond what is public. */
export { isResting } from './generation-state.ts';
export { sendRequest, toHttpError, toNetworkError } from './http/http-request.ts';
export { readBody } from './http/read-body.ts';
export { applyEvent } from './runs/merge-generation.ts';
export { MAX_BODY_BYTES } from './settings.ts';
