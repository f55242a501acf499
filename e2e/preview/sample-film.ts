import type { Framing } from '../../src/core/framing.ts';
import type { CaptionStyle, Picture } from '../../src/core/model.ts';
import { encodeWav } from '../../src/core/wav.ts';
import type { GenerationView, ItemView } from '../../src/protocol/generation.ts';
import type { SceneTimeline } from '../../src/protocol/timeline.ts';
import { encodePicture } from '../../src/render/picture-file.ts';
import type { RenderScene, RenderSettings } from '../../src/render/renderer.ts';
import { flatPicture, paintedPng, patch, spokenEvenly } from '../../src/render/testing/scenes.ts';

const size = { widthPx: 960, heightPx: 540 };

const disc = paintedPng({ widthPx: 200, heightPx: 160 }, (context) => {
  context.fillStyle = '#e04020';
  context.ellipse(100, 80, 90, 70, 0, 0, 7);
  context.fill();
});
const layered: Picture = {
  kind: 'layers',
  ...size,
  description: '',
  layers: [
    patch({ xPx: 0, yPx: 0, ...size }, { colour: '#406080' }),
    patch({ xPx: -40, yPx: 380, widthPx: 1040, heightPx: 160 }, { colour: '#60a040', depth: 0.4 }),
    { png: disc, xPx: 300, yPx: 150, widthPx: 200, heightPx: 160, depth: 0.9, motion: 'pop', cue: 'disc' },
    { png: disc, xPx: 700, yPx: 60, widthPx: 200, heightPx: 160, depth: 0.6, motion: 'float' },
  ],
};

const SPOKEN = [
  {
    narration: 'A camera moves over a picture that has stripes.',
    pictures: [flatPicture({ widthPx: 1600, heightPx: 1000 }, 30)],
  },
  {
    narration: 'Then a disc pops up on its word. Another picture follows it.',
    pictures: [layered, flatPicture(size, 200)],
  },
] as const;

/** One film in two forms: the encoder's input, and a client's view. */
export interface SampleFilm {
  readonly scenes: readonly RenderScene[];
  readonly settings: RenderSettings;
  readonly generation: GenerationView;
  readonly timelines: Readonly<Record<string, SceneTimeline>>;
  /** By the path of their URL. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface SampleOptions {
  /** Whether the layered picture is the title card of a failed one. */
  readonly hasCard?: boolean;
  /** The narration of the first scene. */
  readonly narration?: string;
  readonly captionStyle?: CaptionStyle;
  /** Whether the first picture is a clip of this length, in seconds. */
  readonly clipSeconds?: number;
  /** The own sound of that clip, as WAV, which is heard under the narration. */
  readonly clipSound?: Uint8Array;
  /** The part of the first picture that is shown. */
  readonly framing?: Framing;
}

/** A bright field that moves over dark ground, so that each frame is another. */
function clipOf(seconds: number, sound: Uint8Array | undefined): Picture {
  const count = Math.round(seconds * 25);
  const frames = Array.from({ length: count }, (_, index) =>
    paintedPng({ widthPx: 320, heightPx: 180 }, (context) => {
      context.fillStyle = '#102030';
      context.rect(0, 0, 320, 180);
      context.fill();
      context.beginPath();
      context.fillStyle = '#f0e0a0';
      context.rect((index / count) * 270, 40, 50, 100);
      context.fill();
    }),
  );
  const [image = new Uint8Array()] = frames;
  const clip = { fps: 25, frames, ...(sound && { sound }) };
  return { kind: 'flat', widthPx: 320, heightPx: 180, image, description: '', clip };
}

/** Two scenes: a flat picture, then a layered one followed by a flat one. */
export function sampleFilm(
  style: string,
  { hasCard = false, narration: first, captionStyle, clipSeconds, clipSound, framing }: SampleOptions = {},
): SampleFilm {
  const look = { style, ...(captionStyle && { captionStyle }) };
  const settings: RenderSettings = { size, fps: 24, captions: 'burned', ...look };
  const files = new Map<string, Uint8Array>();
  const ready = (name: string, bytes: Uint8Array, facts: object = {}): ItemView => {
    files.set(`/${name}`, bytes);
    const asset = {
      hash: name,
      url: `/${name}`,
      mediaType: 'application/zip',
      sizeBytes: bytes.length,
      take: 1,
    };
    return { status: 'ready', asset: { ...asset, ...facts } };
  };
  const failed = (name: string, card: Uint8Array): ItemView => {
    files.set(`/${name}`, card);
    return { status: 'failed', failure: { code: 'provider_failed', detail: 'Refused.', retryable: false } };
  };
  const scenes = SPOKEN.map(({ narration: spoken, pictures }, index): RenderScene => {
    const narration = index === 0 && first ? first : spoken;
    const shots = pictures.map((described, shot) => {
      const isClip = clipSeconds !== undefined && index === 0 && shot === 0;
      const picture = isClip ? clipOf(clipSeconds, clipSound) : described;
      const narrationStart = shot === 0 ? 0 : narration.indexOf('Another');
      const chosen = index === 0 && shot === 0 && framing ? { framing } : {};
      return { narrationStart, pictureKey: `${index}-${shot}`, picture, ...chosen };
    });
    const place = { isFirst: index === 0, isLast: index === SPOKEN.length - 1 };
    return { ...spokenEvenly(narration), id: `scene-${index}`, seed: 5 + index, shots, ...place };
  });
  const generation: GenerationView = {
    id: 'film',
    revision: 1,
    status: 'generating',
    run: 'client',
    title: '',
    progress: 0,
    warnings: [],
    cost: { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: null },
    format: 'landscape',
    resolution: '540p',
    fps: settings.fps,
    ...look,
    captions: 'burned',
    video: { status: 'pending' },
    scenes: scenes.map(({ id, narration, speechSampleCount, shots }, index) => {
      const sound = encodeWav({ sampleRateHz: 48_000, channels: [new Float32Array(speechSampleCount)] });
      return {
        id,
        revision: 1,
        title: '',
        narration,
        segment: { status: 'pending' as const },
        audio: ready(`${id}.wav`, sound, { mediaType: 'audio/wav', durationMs: speechSampleCount / 48 }),
        shots: shots.map(({ narrationStart, pictureKey, picture, framing: chosen }, shot) => ({
          id: pictureKey,
          visualPrompt: '',
          narrationStart,
          ...(clipSound && index === 0 && shot === 0 && { clipSound: 'low' as const }),
          ...(chosen && { framing: { ...chosen, picture: `${pictureKey}.picture` } }),
          picture:
            hasCard && picture === layered
              ? failed(`${pictureKey}.card`, encodePicture(picture))
              : ready(`${pictureKey}.picture`, encodePicture(picture)),
        })),
      };
    }),
  };
  const timelines = Object.fromEntries(
    scenes.map(({ id, words, seed }) => [id, { audioTake: '0'.repeat(64), words: [...words], seed }]),
  );
  return { scenes, settings, generation, timelines, files };
}
