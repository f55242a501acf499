import { createHttpApi } from '../../index.ts';
import { authorizedFetch } from './token.ts';

/** Connects the studio to the server that served the page. */
export const CONNECTION = { fetch: authorizedFetch } as const;

/** All server calls of the studio. */
export const api = createHttpApi(CONNECTION);

/** Upload time of the largest file at 1 Mbit/s. */
export const UPLOAD = { timeoutMs: 180_000 } as const;
