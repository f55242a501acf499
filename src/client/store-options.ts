import type { RunMode } from '../protocol/names.ts';
import type { Connection } from './http/connection.ts';
import type { GenerationBackend } from './http/generation-api.ts';
import type { CallPhase } from './runs/call-phase.ts';
import type { DriveSettings } from './runs/drive-generation.ts';

/** The server's address, who drives, and replacements for the protocol over HTTP. All options have defaults. */
export interface GenerationStoreOptions extends Connection, DriveSettings {
  /** What drives new generations, unless the request says. `client` by default. */
  readonly run?: RunMode;
  /** Replaces the phase calls, for another kind of backend. It has to retry by itself: see {@link retry}. */
  readonly callPhase?: CallPhase;
  /** Replaces all calls to the backend. By default, the protocol over HTTP. */
  readonly api?: GenerationBackend;
  /** How often to poll a followed generation if there is no event stream, in milliseconds. 2,000 by default. */
  readonly pollMs?: number;
  /**
   * Whether to watch the shown generation while this store does not work on it, so that work begun elsewhere is
   * noticed. Takes one connection while the store has listeners and the page is visible. By default, true in pages
   * and false elsewhere.
   */
  readonly watch?: boolean;
}
