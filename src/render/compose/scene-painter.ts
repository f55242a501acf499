import type { Image } from '@napi-rs/canvas';
import type { Picture } from '../../core/model.ts';
import type { CaptionCue } from '../captions/caption-cue.ts';
import type { CaptionLook } from '../captions/caption-layout.ts';
import { captionLooks } from '../captions/caption-looks.ts';
import { secondScene } from '../captions/second-words.ts';
import { shownCues } from '../captions/shown-cues.ts';
import { backgroundColour } from '../draw/background.ts';
import { matchOf } from '../draw/match.ts';
import { shotMotion } from '../draw/shot-motion.ts';
import { shotTransition } from '../draw/transitions.ts';
import { filmFade, visibleShots } from '../draw/visible-shots.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { RenderScene, RenderSettings } from '../renderer.ts';
import { sceneCaptions } from '../scene-captions.ts';
import { type FrameSpan, planScene, type ScenePlan, speechTimeMs } from '../timeline.ts';
import { captionPainter } from './caption-painter.ts';
import { colourSamples } from './colour-samples.ts';
import { clipPainter, flatPainter } from './flat-painter.ts';
import { layersPainter } from './layers-painter.ts';
import { loadPictureImage } from './load-picture-image.ts';
import type { Painter } from './painter.ts';
import { RgbaConverter } from './sprite.ts';
import { TransitionPainter } from './transition-painter.ts';
import { YuvFrame } from './yuv-frame.ts';

export interface ScenePainterOptions {
  readonly kernel: Kernel;
  readonly scene: RenderScene;
  readonly settings: RenderSettings;
  /** The frames that will be drawn. Only pictures visible in them are decoded. */
  readonly span: FrameSpan;
  readonly withCaptions: boolean;
}

/** Draws a whole scene: shots, captions and fades. */
export async function scenePainter(options: ScenePainterOptions): Promise<Painter> {
  const { kernel, scene, settings, span } = options;
  const plan = planScene(scene, settings.fps);
  const converter = new RgbaConverter(kernel);
  const background = new YuvFrame(kernel, settings.size);
  background.fillArea({ xPx: 0, yPx: 0, ...settings.size }, colourSamples(backgroundColour(settings.style)));
  const changes = new TransitionPainter(kernel, settings.size);
  const shots = new Map<number, Painter>();
  for (const [index, shot] of scene.shots.entries()) {
    if (!overlaps(plan.shots[index], span)) continue;
    shots.set(
      index,
      await shotPainter(shot.picture, { scene, settings, plan, shotIndex: index, background, converter }),
    );
  }
  const captions = options.withCaptions
    ? captionsOf({ frame: background, scene, plan, settings, converter })
    : [];
  const fadeAt = (frame: number) => filmFade(plan, frame, scene);
  const paintShot = (index: number, frame: number) => (target: YuvFrame) =>
    shots.get(index)?.paint(target, frame);

  const isMatched = (index: number) =>
    matchOf(scene.shots[index - 1]?.picture, scene.shots[index]?.picture, settings.size) !== undefined;
  const changeAt = (frame: number) => {
    const { index, changed } = visibleShots(plan, frame);
    const transition = shotTransition(settings.style, scene, index, isMatched(index));
    return { index, transition, changed: transition.kind === 'cut' ? undefined : changed };
  };

  return {
    stateAt(frame) {
      const { index, changed } = changeAt(frame);
      const state = (shotIndex: number) => `${shotIndex}:${shots.get(shotIndex)?.stateAt(frame)}`;
      const seen = changed === undefined ? state(index) : `${changed} ${state(index - 1)} ${state(index)}`;
      return [fadeAt(frame), seen, ...captions.map((painter) => painter.stateAt(frame))].join('|');
    },
    async prepare(frame) {
      const { index, changed } = changeAt(frame);
      await shots.get(index)?.prepare?.(frame);
      if (changed !== undefined) await shots.get(index - 1)?.prepare?.(frame);
    },
    paint(target, frame) {
      const { index, transition, changed } = changeAt(frame);
      const coming = paintShot(index, frame);
      if (changed === undefined) coming(target);
      else {
        const leaving = paintShot(index - 1, frame);
        changes.paint(target, { transition, progress: changed, leaving, coming });
      }
      for (const painter of captions) painter.paint(target, frame);
      const fade = fadeAt(frame);
      if (fade < 1) target.mixWith(background, 1 - fade);
    },
  };
}

interface ShotPainterOptions {
  readonly scene: RenderScene;
  readonly settings: RenderSettings;
  readonly plan: ScenePlan;
  readonly shotIndex: number;
  readonly background: YuvFrame;
  readonly converter: RgbaConverter;
}

async function shotPainter(picture: Picture, options: ShotPainterOptions): Promise<Painter> {
  const { scene, settings, plan, shotIndex, background, converter } = options;
  const { size, style } = settings;
  if (picture.kind === 'flat') {
    const image = await loadPictureImage(picture.image);
    // The size comes from the file: with a wrong size the camera would leave the picture.
    const { clip } = picture;
    const shape = { kind: 'flat', widthPx: image.width, heightPx: image.height, clip } as const;
    const motion = shotMotion({ scene, style, plan, shotIndex, picture: shape, size });
    if (motion.kind !== 'flat') throw new TypeError('a flat picture moves as one');
    const span = plan.shots[shotIndex] ?? plan.segment;
    const colour = backgroundColour(settings.style);
    const flat = { image, path: motion.path, span, size, background: colour, converter };
    return clip
      ? clipPainter(background, { ...flat, clip, fps: settings.fps })
      : flatPainter(background, flat);
  }
  const before = scene.shots[shotIndex - 1]?.picture;
  const motion = shotMotion({ scene, style, plan, shotIndex, picture, size, before });
  if (motion.kind !== 'layers') throw new TypeError('a layered picture moves by its layers');
  const images: Image[] = [];
  for (const layer of picture.layers) images.push(await loadPictureImage(layer.png));
  const layers = motion.layers.flatMap((placed, index) => {
    const image = images[index];
    return image ? { image, placed } : [];
  });
  return layersPainter({ layers, poses: motion.poses, background, converter });
}

function captionsOf(options: {
  frame: YuvFrame;
  scene: RenderScene;
  plan: ScenePlan;
  settings: RenderSettings;
  converter: RgbaConverter;
}): Painter[] {
  const { frame, scene, plan, settings, converter } = options;
  const looks = captionLooks(settings);
  const painter = (cues: readonly CaptionCue[], look: CaptionLook) =>
    captionPainter(frame, { cues, timeMs: (at) => speechTimeMs(plan, at), look, converter });
  const spoken = shownCues(sceneCaptions({ scene, plan, look: looks.first }), scene.shots, plan);
  const translated = secondScene(scene);
  return [
    painter(spoken, looks.first),
    ...(looks.second && translated
      ? [painter(sceneCaptions({ scene: translated, plan, look: looks.second }), looks.second)]
      : []),
  ];
}

function overlaps(some: FrameSpan | undefined, other: FrameSpan): boolean {
  return some !== undefined && some.first < other.end && some.end > other.first;
}
