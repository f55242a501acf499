import { createHash } from 'node:crypto';
import type { RenderScene, SegmentRequest, ShotShape } from './renderer.ts';

/** Changes when the drawing changes, so that segments drawn by an older version are not used again. */
const DRAWING_VERSION = 10;

/**
 * Names a segment by all that shapes its bytes: asking twice with one key gives the same file.
 *
 * @param settingsKey of the renderer
 */
export function segmentKey(request: SegmentRequest<ShotShape>, settingsKey: string): string {
  const { size, fps, style, captions, captionStyle, captionSize, captionPlace, ...settings } =
    request.settings;
  const { captionFont, secondCaptions, transition } = settings;
  // Keys have always said `body` here: another word would render every segment again.
  const kind = request.kind === 'scene' ? 'body' : request.kind;
  const shape = [DRAWING_VERSION, settingsKey, kind, size.widthPx, size.heightPx, fps, style];
  const look = captionStyle ?? true;
  const sized = captionSize ? [look, captionSize] : look;
  const placed = captionPlace ? [sized, captionPlace] : sized;
  const drawn = captionFont ? [placed, captionFont.hash] : placed;
  const { language, texts } = secondCaptions ?? {};
  const burned = captions === 'burned' && (secondCaptions ? [drawn, language, texts] : drawn);
  const scenes =
    request.kind === 'scene'
      ? [burned, sceneShape(request.scene)]
      : [sceneShape(request.from), sceneShape(request.to), ...(transition ? [transition] : [])];
  return createHash('sha256')
    .update(JSON.stringify([...shape, ...scenes]))
    .digest('hex');
}

function sceneShape(scene: RenderScene<ShotShape>) {
  return [
    scene.narration,
    scene.speechSampleCount,
    scene.seed,
    scene.isFirst,
    scene.isLast,
    scene.words.map((word) => [word.start, word.end, word.startMs, word.endMs]),
    scene.shots.map((shot) => [
      shot.narrationStart,
      shot.pictureKey,
      ...(shot.saysItself ? ['says itself'] : []),
      ...(shot.framing ? [[shot.framing.x, shot.framing.y, shot.framing.zoom]] : []),
    ]),
  ];
}
