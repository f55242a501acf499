/** Entry point for code that runs in a browser: drawing, captions and timing. Nothing here needs Node. */
export { type OwnFont, ownFontFamily } from '../core/look/own-font.ts';
export { type CaptionCue, cueAt, lineText } from './captions/caption-cue.ts';
export {
  CAPTION_FONTS,
  type CaptionFont,
  textFonts,
  VARIABLE_FONT_WEIGHT,
} from './captions/caption-fonts.ts';
export type { CaptionLook } from './captions/caption-layout.ts';
export { captionLooks } from './captions/caption-looks.ts';
export { captionTheme } from './captions/choose-caption-theme.ts';
export { type CaptionContext, captionMeasure } from './captions/draw-caption.ts';
export { sceneCues } from './captions/scene-cues.ts';
export { type SecondText, secondScene } from './captions/second-words.ts';
export { shownCues } from './captions/shown-cues.ts';
export { clipBed, type PlacedClip } from './clips/clip-sound.ts';
export { clipFrame } from './draw/clip-time.ts';
export {
  drawScene,
  drawTransition,
  type Overlay,
  type SceneContext,
  type SceneDrawing,
} from './draw/draw-scene.ts';
export { drawShot } from './draw/draw-shot.ts';
export { matchOf } from './draw/match.ts';
export type { PictureShape } from './draw/picture-shape.ts';
export { type MotionScene, shotMotion } from './draw/shot-motion.ts';
export { type FilmMoment, filmFrameCount, filmMoment, placeScenes, type ScenePlace } from './film.ts';
export { decodePicture } from './picture-file.ts';
export { shotSoundSpans, soundSpan } from './sound/place-sounds.ts';
export { planScene, type ScenePlan, speechTimeMs, type TimedScene } from './timeline.ts';
