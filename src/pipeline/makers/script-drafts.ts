import type { DraftScene } from '../../script/index.ts';

/**
 * What models have written so far of scripts that are under way in this process. It is only shown: the script is what
 * the whole answer says, and a draft is gone with the process.
 */
export class ScriptDrafts {
  /** By the keys of the scripts' assets. */
  readonly #scenes = new Map<string, readonly DraftScene[]>();

  of(key: string): readonly DraftScene[] {
    return this.#scenes.get(key) ?? [];
  }

  /** Keeps a draft until the call ends, and lets `write` change it. */
  async during<Result>(
    key: string,
    call: (write: (scenes: readonly DraftScene[]) => void) => Promise<Result>,
  ): Promise<Result> {
    let isOver = false;
    try {
      return await call((scenes) => {
        if (!isOver) this.#scenes.set(key, scenes);
      });
    } finally {
      isOver = true;
      this.#scenes.delete(key);
    }
  }
}
