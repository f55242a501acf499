import type { KillableProcess } from '../../src/testing/processes/killable-process.ts';
import type { PaidAsset } from '../../src/testing/processes/paid-assets.ts';
import type { Referee } from './referee.ts';

/** What came out in the end. */
export interface Outcome {
  readonly status: string;
  /** Names the film by its bytes. */
  readonly film: string;
  readonly paidAssets: readonly PaidAsset[];
  readonly uncertainUsd: number;
}

/** A process that can be seen at its work, and killed. */
export type Prey = Pick<KillableProcess<Outcome>, 'underWay' | 'kill' | 'finished'>;

/** One generation from nothing, in a data folder of its own. */
export interface Round {
  /** Starts a process that works on it, or one that goes on with it. */
  start(): Prey;
  /** Tidies up what the round used beside its folder. */
  end(): Promise<void>;
}

/** A kind of process to kill. */
export interface Victim {
  readonly name: string;
  /** How many work on the same generation at once. */
  readonly processes: number;
  /** What each process begins with, as it names it. */
  readonly beginnings: readonly string[];
  /** Its share of the kills. */
  readonly share: number;
  begin(folder: string, referee: Referee): Promise<Round>;
}

/** What a generation goes through, in about this order: calls under way, segments, the joining, and what follows. */
export const STAGES = ['script', 'speech', 'picture', 'segment', 'film', 'ending'] as const;
