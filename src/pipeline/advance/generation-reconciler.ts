// Over 300 lines: everything that moves a generation takes turns here, and shares what is remembered of it.
import { GenerationError } from '../../core/errors.ts';
import { ExclusiveTasks } from '../../core/exclusive-tasks.ts';
import { sleep } from '../../core/sleep.ts';
import type { BlobStore, Database, Ledger } from '../../store/index.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import type { GenerationPlan } from '../plan/plan-generation.ts';
import type { EngineNames, GenerationRow } from '../plan/plan-scenes.ts';
import { lockGeneration } from '../rows/generation-rows.ts';
import type { GenerationViews } from '../views/generation-views.ts';
import { viewGeneration } from '../views/view-generation.ts';
import type { FindLane } from '../work/call-lanes.ts';
import type { WorkReference } from '../work/work-queues.ts';
import { type Ask, adopt, askForWanted } from './ask-for-assets.ts';
import { cancelSuperseded } from './cancel-superseded.ts';
import type { Changes } from './changes.ts';
import { chooseCastPictures } from './choose-cast-pictures.ts';
import { GenerationMemory } from './generation-memory.ts';
import { insertFinishedScript } from './insert-finished-script.ts';
import { Overtaken, untilOvertaken } from './overtaken.ts';
import { publish } from './publish-generation.ts';

/** The stages that planning reads settings from. Planning makes nothing. */
type PlanningStages = Pick<Stages, 'models' | 'cardIllustrator' | 'renderer'>;

export interface GenerationReconcilerOptions {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly stages: PlanningStages;
  readonly changes: Changes;
  readonly views: GenerationViews;
  /** Finds the lane in which a call to a provider waits. */
  readonly findLane?: FindLane;
  /** Called with work that is no longer wanted because its words were replaced. */
  readonly onSuperseded?: (work: readonly WorkReference[]) => void;
  /** Whether the user wants to be called when a generation comes to an end. Nobody is called by default. */
  readonly isAnnounced?: (() => boolean) | undefined;
  /** Called when an advance fails that no caller awaits. */
  readonly onError: (error: unknown) => void;
}

/** A change to a generation, applied while its row is locked. */
export interface GenerationCommand {
  /** Changes rows of scenes and takes; returns the changes to the generation's own row. */
  readonly change?: (
    transaction: Ledger,
    generation: GenerationRow,
    engines: EngineNames,
  ) => Promise<GenerationChange>;
  /** Selects the assets to queue in addition to those that the plan queues by itself. */
  readonly ask?: Ask;
}

export type GenerationChange = Partial<GenerationRow> & {
  /** Whether any row of a scene was changed. */
  readonly edited?: boolean;
  /** Whether scenes were added, removed or moved. */
  readonly restructured?: boolean;
  /** Whether words were replaced, so that work on the old words is stopped. */
  readonly reworded?: boolean;
};

/**
 * A busy generation pauses twice as long as its last advance took, so that planning takes at most a third of the
 * time.
 */
const PAUSE_RATIO = 2;
/** The longest delay between the end of an asset and its publication. */
const MAX_PAUSE_MS = 150;
/** The most active generations to cache. Without a limit, generations that clients abandon would fill the memory. */
const MAX_MEMORIES = 300;

/** The input of one advance. */
interface AdvanceContext {
  readonly id: string;
  readonly command: GenerationCommand;
  readonly memory: GenerationMemory;
  readonly ended: readonly string[] | undefined;
}

/** When a generation's last advance ended, and how long it took. */
interface LastAdvance {
  readonly endedAtMs: number;
  readonly tookMs: number;
}

/** An advance that was requested and has not begun. Further requests join it. */
interface PendingAdvance {
  run: Promise<void>;
  /** The assets that ended since; `undefined` when others may have changed too. */
  ended: readonly string[] | undefined;
}

/**
 * Moves generations from one state to the next. `advance` is called after every event and is safe to call at any
 * time. In one transaction it locks the generation's row, reads what has changed, plans, queues what is wanted, and
 * writes what readers see. A process that dies leaves rows from which the next call continues.
 */
export class GenerationReconciler {
  readonly #options: GenerationReconcilerOptions;
  /** One for each active generation. */
  readonly #memories = new Map<string, GenerationMemory>();
  readonly #lastAdvances = new Map<string, LastAdvance>();
  readonly #pending = new Map<string, PendingAdvance>();
  /** One at a time for each generation, so that they do not wait for its row lock in the database. */
  readonly #tasks = new ExclusiveTasks();
  /** For each generation that is advanced now. */
  readonly #advancing = new Map<string, AbortController>();
  #isStopped = false;

  constructor(options: GenerationReconcilerOptions) {
    this.#options = options;
  }

  /**
   * Advances a generation after assets ended. Calls that arrive before the advance begins are merged into it.
   *
   * @param ended the assets that ended; if omitted, all requested assets are read
   */
  advance(id: string, ended?: readonly string[]): Promise<void> {
    const waiting = this.#pending.get(id);
    if (waiting) {
      waiting.ended = waiting.ended && ended && [...waiting.ended, ...ended];
      return waiting.run;
    }
    const pending: PendingAdvance = { ended, run: Promise.resolve() };
    pending.run = this.#tasks
      .run(id, async () => {
        const advancing = new AbortController();
        this.#advancing.set(id, advancing);
        try {
          await this.#advanceOnce(id, pending, advancing.signal);
        } finally {
          this.#advancing.delete(id);
        }
      })
      .catch((error) => {
        if (error instanceof Overtaken) return this.advance(id);
        return isMissing(error) ? undefined : this.#options.onError(error);
      });
    this.#pending.set(id, pending);
    return pending.run;
  }

  async #advanceOnce(id: string, pending: PendingAdvance, signal: AbortSignal): Promise<void> {
    await sleep(this.#pauseMs(id), { signal }).finally(() => this.#pending.delete(id));
    if (this.#isStopped) return;
    const startedAtMs = performance.now();
    await this.#command(id, {}, { ended: pending.ended, signal });
    const endedAtMs = performance.now();
    if (this.#memories.has(id)) this.#lastAdvances.set(id, { endedAtMs, tookMs: endedAtMs - startedAtMs });
  }

  /**
   * Applies a command and advances the generation.
   *
   * @throws GenerationError `generation_not_found`, and whatever the command throws; nothing has changed then
   */
  async apply(id: string, command: GenerationCommand): Promise<void> {
    let isWhole = await this.#tasks.run(id, () => this.#command(id, command));
    // Only this call knows the rest of `ask`, so it repeats until everything is queued.
    const { ask } = command;
    while (ask && !isWhole) isWhole = await this.#tasks.run(id, () => this.#command(id, { ask }));
    // Flushed before the caller is told that the change is made, so that a power cut cannot undo it.
    await this.#options.database.flush();
  }

  /**
   * Changes a generation that the user stops or deletes. It does not wait for an advance under way: that is rolled
   * back, and begins again after the change. So are advances of other generations that plan them from nothing, which
   * takes seconds for a long film, since the embedded database has one connection.
   */
  async stop<Result>(id: string, change: () => Promise<Result>): Promise<Result> {
    for (const [each, advancing] of this.#advancing) {
      if (each === id || !this.#memories.has(each)) advancing.abort(new Overtaken());
    }
    const run = () =>
      this.#tasks.run(id, () => {
        this.#forget(id);
        return change();
      });
    const { stopCalls } = this.#options.database;
    try {
      return await (stopCalls ? stopCalls.callUntil(id, run) : run());
    } finally {
      this.#options.changes.notify(id);
    }
  }

  /**
   * Rolls back an advance of this generation that is under way: another process stops it, and waits for its row lock.
   */
  giveWay(id: string): void {
    this.#advancing.get(id)?.abort(new Overtaken());
  }

  /** Assets that end within the pause are planned together. After a quiet time there is no pause. */
  #pauseMs(id: string): number {
    const last = this.#lastAdvances.get(id);
    if (!last) return 0;
    const pauseMs = Math.min(MAX_PAUSE_MS, PAUSE_RATIO * last.tookMs);
    return Math.max(0, last.endedAtMs + pauseMs - performance.now());
  }

  /** Waits for running commands. Later commands are rejected, and nothing advances any more. */
  async close(): Promise<void> {
    this.#isStopped = true;
    await this.#tasks.allSettled();
  }

  /** Returns whether everything that the plan wants has been queued. */
  async #command(
    id: string,
    command: GenerationCommand,
    { ended, signal }: { readonly ended?: readonly string[] | undefined; readonly signal?: AbortSignal } = {},
  ): Promise<boolean> {
    if (this.#isStopped) throw new Error('The pipeline is closed.');
    const { database, changes, views } = this.#options;
    const memory = this.#memories.get(id) ?? new GenerationMemory();
    const advanced = await database.ledger
      .transaction((transaction) =>
        // Other processes do not report the assets that ended there.
        this.#advanceInTransaction(signal ? untilOvertaken(transaction, signal) : transaction, {
          id,
          command,
          memory,
          ended: database.kind === 'embedded' ? ended : undefined,
        }),
      )
      .catch((error) => {
        // The memory may hold changes that were rolled back.
        this.#forget(id);
        throw error;
      });
    if (isResting(advanced.plan)) this.#forget(id);
    else {
      this.#remember(id, memory);
      views.show(id, { row: advanced.row, view: viewGeneration(advanced.row, memory.view()) });
    }
    if (advanced.superseded.length > 0) this.#options.onSuperseded?.(advanced.superseded);
    if (advanced.changed) changes.notify(id);
    if (!advanced.isWhole && !command.ask) void this.advance(id, []);
    return advanced.isWhole;
  }

  /** Keeps the memories in order of use, and drops the least recently used one. */
  #remember(id: string, memory: GenerationMemory): void {
    this.#memories.delete(id);
    this.#memories.set(id, memory);
    for (const idle of this.#memories.keys()) if (this.#memories.size > MAX_MEMORIES) this.#forget(idle);
  }

  #forget(id: string): void {
    this.#memories.delete(id);
    this.#lastAdvances.delete(id);
    this.#options.views.show(id, undefined);
  }

  async #advanceInTransaction(transaction: Ledger, { id, command, memory, ended }: AdvanceContext) {
    let generation = await lockGeneration(transaction, id);
    const before = generation;
    const enginesBefore = engineNames(this.#options.stages, generation.settings.models);
    const change = (await command.change?.(transaction, generation, enginesBefore)) ?? {};
    let { edited = false, restructured = false, reworded = false, ...columns } = change;
    for (;;) {
      generation = { ...generation, ...columns };
      await memory.refresh(transaction, generation, { edited: edited || restructured, ended });
      const { scenes, assets, takes, memo } = memory;
      const engines = engineNames(this.#options.stages, generation.settings.models);
      const snapshot = { generation, scenes, assets, takes, memo, engines };
      if (edited || restructured) await adopt(transaction, snapshot);
      const chosen = await chooseCastPictures(transaction, snapshot);
      if (chosen) {
        columns = { ...columns, settings: chosen.settings };
        restructured ||= chosen.isEdited;
        continue;
      }
      const { plan, isWhole } = await askForWanted(transaction, snapshot, {
        ask: command.ask,
        findLane: this.#options.findLane,
      });
      const { models } = this.#options.stages;
      const superseded = reworded ? await cancelSuperseded(transaction, { id, plan, memory, models }) : [];
      const written = await insertFinishedScript(transaction, this.#options, { snapshot, plan });
      if (!written) {
        const row = await publish(transaction, {
          before,
          snapshot,
          plan,
          memory,
          edited,
          restructured,
          models,
          findLane: this.#options.findLane,
          isAnnounced: this.#options.isAnnounced?.() ?? false,
        });
        return { plan, row, isWhole, superseded, changed: row.revision !== before.revision };
      }
      // The script has just become rows, so its scenes are planned at once.
      columns = written;
      restructured ||= written.scriptKey !== undefined;
    }
  }
}

function isResting({ status, wanted }: GenerationPlan): boolean {
  return wanted.length === 0 && status !== 'generating' && status !== 'rendering';
}

function isMissing(error: unknown): boolean {
  return error instanceof GenerationError && error.code === 'generation_not_found';
}
