import { createCanvas, type Image } from '@napi-rs/canvas';
import type { Size } from '../../core/frame.ts';
import type { Picture } from '../../core/model.ts';
import { BACKGROUND_COLOURS } from '../draw/background.ts';
import { filmFade, visibleShots } from '../draw/cross-fade.ts';
import { shotMotion } from '../draw/shot-motion.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { RenderScene, RenderSettings } from '../renderer.ts';
import { sceneCaptions } from '../scene-captions.ts';
import { type FrameSpan, planScene, type ScenePlan, speechTimeMs } from '../timeline.ts';
import { captionPainter } from './caption-painter.ts';
import { flatPainter } from './flat-painter.ts';
import { layersPainter } from './layers-painter.ts';
import { loadPictureImage } from './load-picture-image.ts';
import type { Painter } from './painter.ts';
import { RgbaConverter, Sprite, spriteWidth } from './sprite.ts';
import { YuvFrame } from './yuv-frame.ts';

export interface ScenePainterOptions {
  readonly kernel: Kernel;
  readonly scene: RenderScene;
  readonly settings: RenderSettings;
  /** The frames that will be asked for: no picture is decoded that is not seen in them. */
  readonly span: FrameSpan;
  readonly withCaptions: boolean;
}

/** Draws a whole scene: its shots one after the other, its captions, and its fades. */
export async function scenePainter(options: ScenePainterOptions): Promise<Painter> {
  const { kernel, scene, settings, span } = options;
  const plan = planScene(scene, settings.fps);
  const converter = new RgbaConverter(kernel);
  const background = filledFrame(kernel, { size: settings.size, style: settings.style, converter });
  const above = new YuvFrame(kernel, settings.size);
  const shots = new Map<number, Painter>();
  for (const [index, shot] of scene.shots.entries()) {
    if (!overlaps(plan.shots[index], span)) continue;
    shots.set(
      index,
      await shotPainter(shot.picture, { scene, settings, plan, shotIndex: index, background, converter }),
    );
  }
  const captions =
    options.withCaptions && captionsOf({ frame: background, scene, plan, settings, converter });
  const fadeAt = (frame: number) => filmFade(plan, frame, scene);

  return {
    stateAt(frame) {
      const seen = visibleShots(plan, frame).map(
        ({ index, weight }) => `${index}*${weight}:${shots.get(index)?.stateAt(frame)}`,
      );
      return [fadeAt(frame), ...seen, captions ? captions.stateAt(frame) : ''].join('|');
    },
    paint(target, frame) {
      for (const { index, weight } of visibleShots(plan, frame)) {
        const onto = weight < 1 ? above : target;
        shots.get(index)?.paint(onto, frame);
        if (weight < 1) target.mixWith(above, weight);
      }
      if (captions) captions.paint(target, frame);
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
  const { size } = settings;
  if (picture.kind === 'flat') {
    const image = await loadPictureImage(picture.image);
    // What the file itself says counts: a camera led by a wrong size would look past the edge.
    const shape = { kind: 'flat', widthPx: image.width, heightPx: image.height } as const;
    const motion = shotMotion({ scene, plan, shotIndex, picture: shape, size });
    if (motion.kind !== 'flat') throw new TypeError('a flat picture moves as one');
    const span = plan.shots[shotIndex] ?? plan.segment;
    const colour = BACKGROUND_COLOURS[settings.style];
    return flatPainter(background, {
      image,
      path: motion.path,
      span,
      size,
      background: colour,
      converter,
    });
  }
  const motion = shotMotion({ scene, plan, shotIndex, picture, size });
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
}): Painter {
  const { frame, scene, plan, settings, converter } = options;
  const { size, style } = settings;
  return captionPainter(frame, {
    cues: sceneCaptions({ scene, plan, size, style }),
    timeMs: (at) => speechTimeMs(plan, at),
    size,
    style,
    converter,
  });
}

function filledFrame(
  kernel: Kernel,
  { size, style, converter }: { size: Size; style: RenderSettings['style']; converter: RgbaConverter },
): YuvFrame {
  const colour = BACKGROUND_COLOURS[style];
  const swatch = { widthPx: spriteWidth(1), heightPx: 2 };
  const context = createCanvas(swatch.widthPx, swatch.heightPx).getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, swatch.widthPx, swatch.heightPx);
  const { data } = context.getImageData(0, 0, swatch.widthPx, swatch.heightPx);
  const sprite = new Sprite(kernel, swatch);
  sprite.load({ ...swatch, data }, converter);
  const frame = new YuvFrame(kernel, size);
  const pixels = size.widthPx * size.heightPx;
  const sample = (address: number) => kernel.bytes(address, 1)[0] ?? 0;
  kernel.bytes(frame.luma, pixels).fill(sample(sprite.luma));
  kernel.bytes(frame.blue, pixels / 4).fill(sample(sprite.blue));
  kernel.bytes(frame.red, pixels / 4).fill(sample(sprite.red));
  return frame;
}

function overlaps(some: FrameSpan | undefined, other: FrameSpan): boolean {
  return some !== undefined && some.first < other.end && some.end > other.first;
}
