import type { RunMode } from '../protocol/names.ts';
import type { Connection } from './http/connection.ts';
import type { GenerationBackend } from './http/generation-api.ts';
import type { CallPhase } from './runs/call-phase.ts';
import type { DriveSettings } from './runs/drive-generation.ts';

/** Where the server is, who drives, and what to put in place of the protocol over HTTP. All of it has a default. */
export interface GenerationStoreOptions extends Connection, DriveSettings {
  /** Who drives new generations, unless the request says so itself. `client` by default. */
  readonly run?: RunMode;
  /** Replaces the phase calls, for a backend of another kind. It has to do its own retrying: see {@link retry}. */
  readonly callPhase?: CallPhase;
  /** Replaces everything that is asked of a backend; by default the protocol over HTTP. */
  readonly api?: GenerationBackend;
  /** How often to ask for a followed generation where events cannot be had, in milliseconds. 2,000 by default. */
  readonly pollMs?: number;
  /**
   * Whether a generation that is shown is watched while nobody works on it here, so that work begun elsewhere is
   * noticed. It takes one connection while somebody listens to the store and the page is visible. True in pages, false
   * elsewhere, by default.
   */
  readonly watch?: boolean;
}
