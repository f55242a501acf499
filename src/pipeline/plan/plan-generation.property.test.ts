import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdentityMemo } from './identity-memo.ts';
import { assetStatusOf, type GenerationPlan, type KnownAsset, planGeneration } from './plan-generation.ts';
import type { GenerationRow, SceneRow } from './plan-scenes.ts';

const ENGINES = {
  script: 'w',
  speech: 's',
  pictures: 'p',
  cards: 'c',
  renderer: 'r',
  takesReferences: false,
};
const SETTINGS = {
  length: 'short',
  format: 'landscape',
  resolution: '540p',
  fps: 30,
  style: 'flat',
  voice: 'one',
  captions: 'burned',
};

const action = fc.record({
  what: fc.constantFrom('answered', 'answered', 'answered', 'failed', 'edited', 'deleted', 'moved', 'added'),
  which: fc.nat(100),
});

/** A generation in the background, whose rows are changed as the pipeline changes them. */
class World {
  readonly assets = new Map<string, KnownAsset>();
  readonly #memo = new IdentityMemo();
  scenes: SceneRow[] = [];
  #added = 0;
  plan: GenerationPlan;

  constructor(sceneCount: number) {
    while (this.scenes.length < sceneCount) this.#add();
    this.plan = this.planAll();
  }

  /** Plans and queues until nothing more is wanted. */
  planAll(): GenerationPlan {
    for (;;) {
      const generation = {
        id: 'g',
        title: 'T',
        language: 'en',
        settings: SETTINGS,
        warnings: [],
        status: 'generating',
        source: { kind: 'blob', hash: 'h' },
        run: 'background',
        scriptKey: 'script',
        error: null,
      } as unknown as GenerationRow;
      const { scenes, assets } = this;
      const snapshot = { generation, scenes, engines: ENGINES, assets, takes: new Map() };
      const plan = planGeneration({ ...snapshot, memo: this.#memo });
      const unmemoized = planGeneration({ ...snapshot, memo: new IdentityMemo() });
      // The memo only saves time: a plan without it is the same.
      expect(plan.wanted.map(({ key }) => key)).toEqual(unmemoized.wanted.map(({ key }) => key));
      expect([plan.status, plan.progress, plan.film?.key]).toEqual([
        unmemoized.status,
        unmemoized.progress,
        unmemoized.film?.key,
      ]);
      for (const { key } of plan.wanted) {
        expect(assetStatusOf({ ...snapshot, memo: this.#memo }, key)).toBe('pending');
      }
      this.plan = plan;
      if (plan.wanted.length === 0) return plan;
      for (const { key, kind } of plan.wanted) this.assets.set(key, asset(key, kind, 'queued'));
    }
  }

  /** Assets that are queued and have not ended. */
  open(): KnownAsset[] {
    return [...this.assets.values()].filter(({ state }) => state === 'queued');
  }

  act(what: string, which: number): void {
    const index = which % Math.max(1, this.scenes.length);
    const scene = this.scenes[index];
    const { [which % Math.max(1, this.open().length)]: open } = this.open();
    if (what === 'answered' && open) this.assets.set(open.key, asset(open.key, open.kind, 'settled'));
    if (what === 'failed' && open) this.assets.set(open.key, asset(open.key, open.kind, 'failed'));
    if (what === 'edited' && scene) this.scenes[index] = { ...scene, narration: `Edited ${which}.` };
    if (what === 'deleted' && this.scenes.length > 1) this.scenes.splice(index, 1);
    if (what === 'moved') this.scenes = [...this.scenes.slice(index), ...this.scenes.slice(0, index)];
    if (what === 'added') this.#add();
  }

  #add(): void {
    const id = `scene-${++this.#added}`;
    const shot = { id: 'shot-1', visualPrompt: id, narrationStart: 0, card: null, pictureTake: 0 };
    const row = { id, title: id, narration: `${id} is told.`, speechTake: 0, shots: [shot] };
    this.scenes.push(row as unknown as SceneRow);
  }
}

function asset(key: string, kind: KnownAsset['kind'], state: KnownAsset['state']): KnownAsset {
  const isSpoken = kind === 'speech' || kind === 'silence';
  return {
    key,
    kind,
    state,
    run: 0,
    extension: 'bin',
    sizeBytes: 1,
    durationMs: 100,
    error: null,
    hash: state === 'settled' ? key : null,
    engine: null,
    narration: null,
    payer: null,
    costUsd: 0,
    detail: isSpoken && state === 'settled' ? { words: [], sampleCount: 4800 } : null,
  };
}

test('in whatever order things are made, fail and are edited, nothing is asked for twice and it comes to an end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(action, { maxLength: 60 }),
      (sceneCount, actions) => {
        const world = new World(sceneCount);
        for (const { what, which } of actions) {
          const before = world.plan.progress;
          world.act(what, which);
          const { progress } = world.planAll();
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(100);
          // Progress falls only when something is taken back.
          if (what === 'answered') expect(progress).toBeGreaterThanOrEqual(before);
        }
        // From now on every queued asset settles, so this ends.
        for (let answers = 0; world.open().length > 0; answers++) {
          expect(answers).toBeLessThan(200);
          world.act('answered', answers);
          world.planAll();
        }
        expect(['complete', 'partial', 'failed']).toContain(world.plan.status);
        if (world.plan.status !== 'failed') expect(world.plan.progress).toBe(100);
        const failed = [...world.assets.values()].some(({ state }) => state === 'failed');
        if (!failed) expect(world.plan.status).toBe('complete');
      },
    ),
    { numRuns: 60 },
  );
});
