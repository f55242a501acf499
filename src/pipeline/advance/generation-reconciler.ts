import { GenerationError, InputError } from '../../core/errors.ts';
import { sleep } from '../../core/sleep.ts';
import { captionStyleOf, captionWarning } from '../../render/index.ts';
import type { BlobStore, Database, Ledger, StoredProblem } from '../../store/index.ts';
import { readScript } from '../makers/script-maker.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import type { ScriptDetail } from '../plan/asset-requests.ts';
import type { GenerationPlan, GenerationSnapshot } from '../plan/plan-generation.ts';
import type { EngineNames, GenerationRow } from '../plan/plan-scenes.ts';
import { chosenLook, drawnStyle } from '../plan/settings.ts';
import { insertFigures } from '../rows/figure-rows.ts';
import { insertScript, lockGeneration } from '../rows/generation-rows.ts';
import type { GenerationViews } from '../views/generation-views.ts';
import { viewGeneration } from '../views/view-generation.ts';
import type { WorkReference } from '../work/work-queues.ts';
import { type Ask, adopt, askForWanted } from './ask-for-assets.ts';
import { cancelSuperseded } from './cancel-superseded.ts';
import type { Changes } from './changes.ts';
import { GenerationMemory } from './generation-memory.ts';
import { publish } from './publish-generation.ts';

/** What planning asks of the stages: it makes nothing. */
type PlanningStages = Pick<Stages, 'models' | 'cardIllustrator' | 'renderer'>;

export interface GenerationReconcilerOptions {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly stages: PlanningStages;
  readonly changes: Changes;
  readonly views: GenerationViews;
  /** Called with work that nobody wants any more, since its words were replaced. */
  readonly onSuperseded?: (work: readonly WorkReference[]) => void;
  /** Called when an advance that nobody waits for failed. */
  readonly onError: (error: unknown) => void;
}

/** What else is done to a generation while it is held. */
export interface GenerationCommand {
  /** Changes its rows; returns what shall change in the generation's own. */
  readonly change?: (
    transaction: Ledger,
    generation: GenerationRow,
    engines: EngineNames,
  ) => Promise<GenerationChange>;
  /** What of the plan is asked for, beyond what follows by itself. */
  readonly ask?: Ask;
}

export type GenerationChange = Partial<GenerationRow> & {
  /** Whether scenes' rows were changed in any way. */
  readonly edited?: boolean;
  /** Whether scenes were added, removed or moved. */
  readonly structure?: boolean;
  /** Whether words were replaced, so that work for the former ones is stopped. */
  readonly reworded?: boolean;
};

/** A busy generation rests twice as long as its last move took, so that planning takes a third of its time at most. */
const PAUSE_RATIO = 2;
/** Readers hear of what has ended this much later at most. */
const MAX_PAUSE_MS = 150;
/** How many moving generations are remembered: ones that clients left half-way must not fill the memory. */
const MAX_MEMORIES = 300;

/** What one move of a generation needs to know. */
interface AdvanceContext {
  readonly id: string;
  readonly command: GenerationCommand;
  readonly memory: GenerationMemory;
  readonly ended: readonly string[] | undefined;
}

/** When a generation last came to the end of a move, and how long that took. */
interface LastAdvance {
  readonly endedAtMs: number;
  readonly tookMs: number;
}

/** A move that was asked for and has not begun: further calls join it. */
interface PendingAdvance {
  run: Promise<void>;
  /** The assets that have ended since; `undefined` when more than these may have changed. */
  ended: readonly string[] | undefined;
}

/**
 * Moves generations on. One function, called after every event and safe to call at any time: it holds the
 * generation's row, looks at what has changed, plans, writes down what is wanted, puts it in its queue, and writes
 * what readers shall see, all in one transaction. Whoever dies leaves rows from which the next call goes on.
 */
export class GenerationReconciler {
  readonly #options: GenerationReconcilerOptions;
  /** Of the generations that move. */
  readonly #memories = new Map<string, GenerationMemory>();
  readonly #lastAdvances = new Map<string, LastAdvance>();
  readonly #plain = new Map<string, PendingAdvance>();
  readonly #last = new Map<string, Promise<unknown>>();
  #isStopped = false;

  constructor(options: GenerationReconcilerOptions) {
    this.#options = options;
  }

  /**
   * Moves a generation on by what has ended since. Many calls while one runs become one.
   *
   * @param ended the assets that have; without them, all that it asked for is looked at
   */
  advance(id: string, ended?: readonly string[]): Promise<void> {
    const waiting = this.#plain.get(id);
    if (waiting) {
      waiting.ended = waiting.ended && ended && [...waiting.ended, ...ended];
      return waiting.run;
    }
    const plain: PendingAdvance = { ended, run: Promise.resolve() };
    plain.run = this.#inTurn(id, async () => {
      await sleep(this.#pauseMs(id));
      this.#plain.delete(id);
      if (this.#isStopped) return;
      const startedAtMs = performance.now();
      await this.#command(id, {}, plain.ended);
      const endedAtMs = performance.now();
      if (this.#memories.has(id)) this.#lastAdvances.set(id, { endedAtMs, tookMs: endedAtMs - startedAtMs });
    }).catch((error) => {
      if (!isMissing(error)) this.#options.onError(error);
    });
    this.#plain.set(id, plain);
    return plain.run;
  }

  /**
   * Changes a generation, or asks for a part of it, and moves it on.
   *
   * @throws GenerationError `generation_not_found`, and what the command throws: then nothing has changed.
   */
  async apply(id: string, command: GenerationCommand): Promise<void> {
    let isWhole = await this.#inTurn(id, () => this.#command(id, command));
    // Only this call knows what is asked for, so nobody else would ask for the rest.
    const { ask } = command;
    while (ask && !isWhole) isWhole = await this.#inTurn(id, () => this.#command(id, { ask }));
    // The caller is told that it is done: from then on not even a power cut may undo it.
    await this.#options.database.flush();
  }

  /** Ends a generation, so that nobody moves it on meanwhile or afterwards. */
  async end<Result>(id: string, remove: () => Promise<Result>): Promise<Result> {
    const result = await this.#inTurn(id, remove);
    this.#forget(id);
    this.#options.changes.notify(id);
    return result;
  }

  /** What ends before the pause is over is planned together; what ends after a quiet time, at once. */
  #pauseMs(id: string): number {
    const last = this.#lastAdvances.get(id);
    if (!last) return 0;
    const pauseMs = Math.min(MAX_PAUSE_MS, PAUSE_RATIO * last.tookMs);
    return Math.max(0, last.endedAtMs + pauseMs - performance.now());
  }

  /** Waits for what runs. From then on nothing moves by itself, and who asks for a change is told that it was not made. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.allSettled(this.#last.values());
  }

  /** One after the other for each generation, so that they do not wait for each other in the database. */
  #inTurn<Result>(id: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(id) ?? Promise.resolve();
    const run = before.then(task, task);
    const settled = run.then(
      () => {},
      () => {},
    );
    this.#last.set(id, settled);
    void settled.then(() => {
      if (this.#last.get(id) === settled) this.#last.delete(id);
    });
    return run;
  }

  /** Returns whether nothing that is wanted is left for another command. */
  async #command(id: string, command: GenerationCommand, ended?: readonly string[]): Promise<boolean> {
    if (this.#isStopped) throw new Error('The pipeline is closed.');
    const { database, changes, views } = this.#options;
    const memory = this.#memories.get(id) ?? new GenerationMemory();
    const moved = await database.ledger
      .transaction((transaction) =>
        // Other processes tell nobody here of what has ended there.
        this.#inside(transaction, {
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
    if (isResting(moved.plan)) this.#forget(id);
    else {
      this.#remember(id, memory);
      views.show(id, { row: moved.row, view: viewGeneration(moved.row, memory.view()) });
    }
    if (moved.superseded.length > 0) this.#options.onSuperseded?.(moved.superseded);
    if (moved.changed) changes.notify(id);
    if (!moved.isWhole && !command.ask) void this.advance(id, []);
    return moved.isWhole;
  }

  /** Keeps the memories in the order of their last use, and forgets the one that was used longest ago. */
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

  async #inside(transaction: Ledger, { id, command, memory, ended }: AdvanceContext) {
    let generation = await lockGeneration(transaction, id);
    const before = generation;
    const engines = engineNames(this.#options.stages, generation.settings.models);
    const change = (await command.change?.(transaction, generation, engines)) ?? {};
    let { edited = false, structure = false, reworded = false, ...columns } = change;
    for (;;) {
      generation = { ...generation, ...columns };
      await memory.refresh(transaction, generation, { edited: edited || structure, ended });
      const { scenes, assets, takes, memo } = memory;
      const snapshot = { generation, scenes, assets, takes, memo, engines };
      if (edited || structure) await adopt(transaction, snapshot);
      const { plan, isWhole } = await askForWanted(transaction, snapshot, command.ask);
      const { models } = this.#options.stages;
      const superseded = reworded ? await cancelSuperseded(transaction, { id, plan, memory, models }) : [];
      const written = await this.#withScript(transaction, snapshot, plan);
      if (!written) {
        const row = await publish(transaction, {
          before,
          snapshot,
          plan,
          memory,
          edited,
          structure,
          models,
        });
        return { plan, row, isWhole, superseded, changed: row.revision !== before.revision };
      }
      // The script is there: what follows from its scenes is planned at once.
      columns = written;
      structure ||= written.scriptKey !== undefined;
    }
  }

  /** The script's scenes become rows as soon as it is there. */
  async #withScript(
    transaction: Ledger,
    { generation, assets }: GenerationSnapshot,
    plan: GenerationPlan,
  ): Promise<Partial<GenerationRow> | undefined> {
    if (generation.scriptKey !== null || generation.error) return undefined;
    const asset = assets.get(plan.script.key);
    if (asset?.state !== 'settled' || asset.hash === null) return undefined;
    const script = await readScript(this.#options.blobs, asset.hash);
    const language = generation.settings.language ?? script.language;
    // The user's own stays.
    const title = generation.titleRevision > 0 ? generation.title : script.title;
    const text = script.scenes.map(({ narration }) => narration).join('\n\n');
    const warnings = [...script.warnings];
    for (const problem of this.#unspeakable(generation, text, language)) {
      if (problem.severity === 'error') {
        const { message, advice } = problem;
        const error: StoredProblem = { code: 'unspeakable_text', message, advice, retryable: false };
        return { error, language, title };
      }
      warnings.push(`${problem.message} ${problem.advice}`);
    }
    const settings = {
      ...generation.settings,
      ...chosenLook(this.#options.stages, generation.settings, script),
    };
    const leftOut =
      settings.captions === 'burned' ? captionWarning(text, captionStyleOf(drawnStyle(settings))) : undefined;
    if (leftOut !== undefined) warnings.push(leftOut);
    await insertScript(transaction, generation.id, script);
    await insertFigures(transaction, generation.id, (asset.detail ?? {}) as ScriptDetail);
    return { scriptKey: asset.key, language, title, warnings, settings };
  }

  /** A speech model that is not there any more says nothing: each scene will tell why it cannot be spoken. */
  #unspeakable({ settings }: GenerationRow, text: string, language: string) {
    try {
      return this.#options.stages.models.speech.find(settings.models.speech).unspeakable(text, language);
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  }
}

function isResting({ status, wanted }: GenerationPlan): boolean {
  return wanted.length === 0 && status !== 'generating' && status !== 'rendering';
}

function isMissing(error: unknown): boolean {
  return error instanceof GenerationError && error.code === 'generation_not_found';
}
