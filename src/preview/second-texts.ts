import type { GenerationView, SceneView } from '../protocol/generation.ts';
import type { SecondText } from '../render/browser.ts';

interface SecondTexts {
  readonly scenes: Readonly<Record<string, { readonly of: string; readonly text: string }>>;
}

/** The texts of a translation, loaded once for all scenes. */
export class SecondTextLoader {
  readonly #loadBytes: (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;
  #loaded: { readonly hash: string; readonly texts: SecondTexts } | undefined;

  constructor(loadBytes: (url: string, signal: AbortSignal) => Promise<ArrayBuffer>) {
    this.#loadBytes = loadBytes;
  }

  /** What the translation says in a scene; `undefined` where its words were changed since, or nothing can be loaded. */
  async textOf(
    { id, narration }: Pick<SceneView, 'id' | 'narration'>,
    second: GenerationView['secondCaptions'],
    signal: AbortSignal,
  ): Promise<SecondText | undefined> {
    if (second === undefined) return undefined;
    const { language, asset } = second;
    try {
      const known =
        this.#loaded?.hash === asset.hash ? this.#loaded.texts : await this.#load(asset.url, signal);
      this.#loaded = { hash: asset.hash, texts: known };
      const found = known.scenes[id];
      return found?.of === narration ? { text: found.text, language } : undefined;
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
  }

  async #load(url: string, signal: AbortSignal): Promise<SecondTexts> {
    return JSON.parse(new TextDecoder().decode(await this.#loadBytes(url, signal)));
  }
}
