// A page that draws moments of a storyboard as the preview does, for tests.
import { type CaptionFontUrls, loadCaptionFonts } from '../../src/preview/caption-fonts.ts';
import { layOutFilm } from '../../src/preview/film-layout.ts';
import { loadScene, type SceneLoader } from '../../src/preview/load-scene.ts';
import { SceneCanvas, setTextExactly } from '../../src/preview/scene-canvas.ts';
import type { GenerationView } from '../../src/protocol/generation.ts';
import type { SceneTimeline } from '../../src/protocol/timeline.ts';
import { captionTheme } from '../../src/render/captions/choose-caption-theme.ts';
import type { FilmMoment } from '../../src/render/film.ts';

export interface MomentsRequest {
  readonly generation: GenerationView;
  /** By scene id. */
  readonly timelines: Readonly<Record<string, SceneTimeline>>;
  readonly fontUrls: CaptionFontUrls;
  readonly moments: readonly FilmMoment[];
}

/** Samples at 48 kHz, and how long before the speech they begin. */
export interface Heard {
  readonly samples: number[];
  readonly leadMs: number;
}

declare global {
  interface Window {
    /** Each moment as a PNG, in base64. */
    drawMoments(request: MomentsRequest): Promise<string[]>;
    /** What is heard of the first scene. */
    hearScene(request: Omit<MomentsRequest, 'moments'>): Promise<Heard>;
  }
}

async function loadFilm({ generation, timelines, fontUrls }: Omit<MomentsRequest, 'moments'>) {
  const layout = layOutFilm(generation);
  const canvas = document.createElement('canvas');
  const sceneCanvas = new SceneCanvas(canvas, { frame: layout.size, widthPx: layout.size.widthPx });
  let tell = () => {};
  const loader: SceneLoader = {
    canvas: sceneCanvas.size,
    onClipFrame: () => tell(),
    isStill: false,
    async measuring(text) {
      await loadCaptionFonts({ font: captionTheme(layout).font, text, urls: fontUrls });
      return setTextExactly(contextOf(document.createElement('canvas')));
    },
    placeholderText: ({ title }) => title,
    loadSecondText: async () => undefined,
    loadTimeline: async (sceneId) => timelines[sceneId] ?? fail(`no timeline of ${sceneId}`),
    loadTitleCard: async ({ shotId }) => (await fetch(`/${shotId}.card`)).arrayBuffer(),
    loadBytes: async (url) => (await fetch(url)).arrayBuffer(),
  };
  const { signal } = new AbortController();
  const scenes = await Promise.all(
    generation.scenes.map((scene, index) => loadScene({ scene, index, layout }, loader, signal)),
  );
  for (const { problems } of scenes) if (problems.length > 0) throw problems[0];
  const clipFrameCame = () =>
    new Promise<void>((resolve) => {
      tell = resolve;
    });
  return { canvas, sceneCanvas, scenes, clipFrameCame };
}

window.hearScene = async (request) => {
  const { scenes } = await loadFilm(request);
  const { sound, leadMs } = scenes[0] ?? fail('no scene');
  return { samples: [...(sound?.getChannelData(0) ?? [])], leadMs };
};

window.drawMoments = async ({ moments, ...request }) => {
  const { canvas, sceneCanvas, scenes, clipFrameCame } = await loadFilm(request);
  const shown: string[] = [];
  for (const moment of moments) {
    const scene = scenes[moment.sceneIndex] ?? fail('no such scene');
    const before = scenes[moment.sceneIndex - 1];
    const draw = () => sceneCanvas.draw(moment, scene.drawing, before?.drawing);
    draw();
    while (scene.isBehind() || before?.isBehind()) {
      await clipFrameCame();
      draw();
    }
    shown.push(canvas.toDataURL('image/png').split(',')[1] ?? '');
  }
  return shown;
};

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  return canvas.getContext('2d') ?? fail('no canvas');
}

function fail(why: string): never {
  throw new Error(why);
}
