import { createHttpApi } from '../../index.ts';
import { authorizedFetch } from './token.ts';

/** How the studio reaches its server: the one that served the page. */
export const CONNECTION = { fetch: authorizedFetch } as const;

/** Everything that the studio asks of its server. */
export const api = createHttpApi(CONNECTION);

/** How long the largest file takes over a line of 1 Mbit/s. */
export const UPLOAD = { timeoutMs: 180_000 } as const;
