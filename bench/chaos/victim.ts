import type { KillableProcess } from '../../src/testing/killable-process.ts';
import type { PaidAsset } from '../../src/testing/paid-assets.ts';
import type { Referee } from './referee.ts';

/** What came out in the end. */
export interface Outcome {
  readonly status: string;
  /** Names the film by its bytes. */
  readonly film: string;
  readonly paidAssets: readonly PaidAsset[];
  readonly uncertainUsd: number;
}

/** One generation from nothing, in a data folder of its own. */
export interface Round {
  /** Starts a process that works on it, or one that goes on with it. */
  start(): KillableProcess<Outcome>;
  /** Tidies up what the round used beside its folder. */
  end(): Promise<void>;
}

/** A kind of process to kill. */
export interface Victim {
  readonly name: string;
  /** How many work on the same generation at once. */
  readonly processes: number;
  /** What it goes through in its life, as it names it. */
  readonly stages: readonly string[];
  /** The stage at which it has started up: patience is counted from there. */
  readonly ready: string;
  /** Its share of the kills. */
  readonly share: number;
  begin(folder: string, referee: Referee): Promise<Round>;
}
