import { platform } from '../platform.ts';
import { MAX_CONNECTIONS } from '../settings.ts';
import type { Connection } from './connection.ts';
import { type ConnectionSlots, connectionSlots } from './connection-slots.ts';

/** The connections to one host, divided so that short requests never wait behind long ones. */
export interface ClientSlots {
  /** For phase calls and event streams, which stay open. */
  readonly lasting: ConnectionSlots;
  /** For event streams, within `lasting`: at most one, so that calls have the rest. */
  readonly streams: ConnectionSlots;
  /** For user actions: load, edit, cancel. */
  readonly actions: ConnectionSlots;
}

export function clientSlots(connection: Connection): ClientSlots {
  const { maxConnections = MAX_CONNECTIONS } = connection;
  const name = `scenecast:${hostOf(connection)}`;
  return {
    lasting: connectionSlots(`${name}:lasting`, Math.max(1, maxConnections - 1)),
    streams: connectionSlots(`${name}:streams`, 1),
    actions: connectionSlots(`${name}:actions`, 1),
  };
}

/** The key that all tabs with the same host share. */
export function hostOf({ baseUrl = '' }: Connection): string {
  const page = platform.location?.href;
  return URL.canParse(baseUrl, page) ? new URL(baseUrl, page).host : baseUrl;
}
