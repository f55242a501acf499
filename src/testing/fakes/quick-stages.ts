import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Document, Figure, Scene } from '../../core/model.ts';
import { sleep } from '../../core/sleep.ts';
import type { Illustrator, PictureRequest, PictureWork } from '../../pictures/illustrator.ts';
import { ModelRegistry, soleModel } from '../../pipeline/models/model-registry.ts';
import type { Models, Stages } from '../../pipeline/models/stages.ts';
import type { ScriptWork, ScriptWriter } from '../../script/script-writer.ts';
import { figureCard } from '../../shots/film/figure-placement.ts';
import type { SpeechEngine, SpeechWork } from '../../speech/speech-engine.ts';

export type StageKind = 'script' | 'speech' | 'picture' | 'card' | 'segment' | 'film' | 'export';

export interface QuickStagesOptions {
  /** Called before each call with its subject. What it throws is the failure of the call. */
  readonly before?: (kind: StageKind, subject: string, signal: AbortSignal) => Promise<void> | void;
  readonly prices?: QuickPrices;
  /** The most scenes in a script. */
  readonly scenesWritten?: () => number;
  /** The figures of every document. The first scenes begin with them, one each. */
  readonly figures?: () => readonly Figure[];
  /** Called with each request for a picture. */
  readonly onPicture?: (request: PictureRequest) => void;
}

/** The prices of calls in US dollars; `null` for an unknown price. Kinds that are not listed are free. */
export interface QuickPrices {
  readonly script?: (work: ScriptWork) => number | null;
  readonly speech?: (work: SpeechWork) => number | null;
  readonly picture?: (work: PictureWork) => number | null;
}

/** A registry with only these engines. */
export function modelsOf(
  engines: {
    readonly writer: ScriptWriter;
    readonly speechEngine: SpeechEngine;
    readonly illustrator: Illustrator;
  },
  prices: QuickPrices = {},
): Models {
  return {
    script: new ModelRegistry({ kind: 'script', providers: [soleModel(engines.writer, prices.script)] }),
    speech: new ModelRegistry({
      kind: 'speech',
      providers: [soleModel(engines.speechEngine, prices.speech)],
    }),
    picture: new ModelRegistry({
      kind: 'picture',
      providers: [soleModel(engines.illustrator, prices.picture)],
    }),
  };
}

/** One grey pixel. Anything after its end is ignored. */
export const DOT_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Implementations of every stage's port that make almost nothing, and so take no time: a scene for each paragraph and
 * a shot for each of its sentences, a tenth of a second of sound, pictures of a few bytes.
 */
export function createQuickStages(options: QuickStagesOptions = {}): Stages {
  const call = async (kind: StageKind, subject: string, signal = new AbortController().signal) => {
    await options.before?.(kind, subject, signal);
    signal.throwIfAborted();
  };
  const illustrator = (kind: 'picture' | 'card'): Illustrator => ({
    id: `quick:${kind}`,
    licence: 'none',
    styles: [{ id: 'flat', name: 'Flat', description: 'Flat.' }],
    async illustrate(request) {
      const { prompt, size, seed, signal } = request;
      options.onPicture?.(request);
      await call(kind, prompt, signal);
      const image = Buffer.concat([DOT_PNG, Buffer.from(`${prompt}/${seed}`)]);
      return { kind: 'flat', ...size, image, description: prompt };
    },
    close: async () => {},
  });
  const writer: ScriptWriter = {
    id: 'quick:writer',
    async write(document, { signal }) {
      await call('script', document.title, signal);
      const figures = document.blocks.filter((block) => block.kind === 'figure');
      const scenes = document.blocks
        .filter((block) => block.kind !== 'figure')
        .slice(0, options.scenesWritten?.())
        .map((block, index) => sceneOf(block.kind === 'paragraph' ? block.text : '', index))
        .map((scene, index) => withFigure(scene, figures[index]));
      return { title: document.title, language: document.language, scenes, warnings: [] };
    },
  };
  const speechEngine: SpeechEngine = {
    id: 'quick:speech',
    licence: 'none',
    voices: [{ id: 'one', name: 'One', language: 'en', description: 'The only one.' }],
    unspeakable: () => [],
    synthesize: async () => ({ audio: { sampleRateHz: 48_000, samples: new Float32Array(1) } }),
    close: async () => {},
  };
  return {
    async readDocument(source): Promise<Document> {
      if (source.kind !== 'bytes' && source.kind !== 'text') throw new Error('only bytes are read');
      const text = source.kind === 'text' ? source.text : Buffer.from(source.bytes).toString();
      const paragraphs = text.split('\n\n').map((part) => ({ kind: 'paragraph' as const, text: part }));
      const blocks = [...paragraphs, ...(options.figures?.() ?? [])];
      return { title: 'Quick', language: 'en', blocks, warnings: [] };
    },
    models: modelsOf({ writer, speechEngine, illustrator: illustrator('picture') }, options.prices),
    narrator: {
      async narrate({ narration, signal }) {
        await call('speech', narration, signal);
        const samples = new Float32Array(4_800);
        const words = [{ start: 0, end: narration.length, startMs: 10, endMs: 90 }];
        return { audio: { sampleRateHz: 48_000, samples }, words };
      },
      close: async () => {},
    },
    cardIllustrator: illustrator('card'),
    renderer: {
      id: 'quick:renderer',
      settingsKey: '1',
      async renderSegment(request, { path, signal }) {
        const scenes = request.kind === 'scene' ? [request.scene] : [request.from, request.to];
        const subject = scenes.map(({ id }) => id).join('>');
        await call('segment', subject, signal);
        const shown = scenes.map(({ narration, shots, words }) => ({
          narration,
          spoken: words.length > 0,
          pictures: shots.map(({ picture, framing }) => [picture.description, ...(framing ? [framing] : [])]),
        }));
        await writeFile(path, JSON.stringify([request.kind, shown]));
      },
      async renderSound(request, { path }) {
        await writeFile(path, JSON.stringify({ ...request, speechPath: basename(request.speechPath) }));
      },
      async joinFilm({ scenes, title }, { path, signal }) {
        await call('film', title, signal);
        await writeFile(
          path,
          JSON.stringify([title, scenes.map(({ segmentPath }) => basename(segmentPath))]),
        );
      },
      async copySound(filmPath, { path }) {
        await writeFile(path, `sound of ${await readFile(filmPath, 'utf8')}`);
      },
      async convertFilm(filmPath, conversion, { path, signal }) {
        await call('export', conversion.kind, signal);
        await writeFile(path, `${JSON.stringify(conversion)} of ${await readFile(filmPath, 'utf8')}`);
      },
    },
  };
}

function sceneOf(text: string, index: number): Scene {
  const sentences = text.split(/(?<=\.) /);
  let offset = 0;
  const shots = sentences.map((visualPrompt, shot) => {
    const narrationStart = offset;
    offset += visualPrompt.length + 1;
    return { id: `shot-${shot + 1}`, visualPrompt, narrationStart };
  });
  return { id: `scene-${index + 1}`, title: `Scene ${index + 1}`, narration: text, shots };
}

/** Waits like a call under way: until the time has passed or it is aborted. */
export function busyFor(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, { signal });
}

function withFigure(scene: Scene, figure: Figure | undefined): Scene {
  if (figure === undefined) return scene;
  const shots = scene.shots.map((shot, index) =>
    index === 0 ? { ...shot, card: figureCard(figure) } : shot,
  );
  return { ...scene, shots };
}
