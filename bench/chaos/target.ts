import type { UncertainPolicy } from '../../src/core/model.ts';
import type { KillableProcess } from '../../src/testing/processes/killable-process.ts';
import type { PaidAsset } from '../../src/testing/processes/paid-assets.ts';
import type { SimulatedProvider } from './simulated-provider.ts';

/** The result of a round. */
export interface Outcome {
  readonly status: string;
  /** The hash of the film. */
  readonly film: string;
  readonly paidAssets: readonly PaidAsset[];
  readonly uncertainUsd: number;
}

/** A process that can be observed and killed. */
export type TargetProcess = Pick<KillableProcess<Outcome>, 'underWay' | 'kill' | 'finished'>;

/** What a round begins with. */
export interface RoundSettings {
  /** An empty folder. */
  readonly folder: string;
  readonly provider: SimulatedProvider;
  /** What to do about a call whose outcome is unknown; `undefined` leaves it to the price. */
  readonly policy: UncertainPolicy | undefined;
}

/** One generation from the start, in a data folder of its own. */
export interface Round {
  /**
   * Starts a process that works on the generation, or resumes it. Where calls wait for the user's decision, it decides
   * to make them again.
   */
  start(): TargetProcess;
  /** Releases what the round used outside of its folder. */
  end(): Promise<void>;
}

/** A kind of process to kill. */
export interface KillTarget {
  readonly name: string;
  /** How many of them work on one generation at once. */
  readonly processes: number;
  /** The names of the stages at its start. */
  readonly beginnings: readonly string[];
  /** Its share of the kills. */
  readonly share: number;
  begin(settings: RoundSettings): Promise<Round>;
}

/** The stages of a generation, in about this order: calls, segments, joining, and what follows. */
export const STAGES = ['script', 'speech', 'picture', 'segment', 'film', 'ending'] as const;
