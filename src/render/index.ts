/** Entry point for code that runs in Node. Code that runs in a browser imports `browser.ts`. */
export type { CaptionCue } from './captions/caption-cue.ts';
export { captionLooks } from './captions/caption-looks.ts';
export { captionWarning } from './captions/caption-warning.ts';
export { type SecondText, secondScene } from './captions/second-words.ts';
export { toSrt } from './captions/srt.ts';
export { toVtt } from './captions/vtt.ts';
export { isClipSound, type PlacedClip } from './clips/clip-sound.ts';
export { clipDecoderOf, createClipDecoder } from './clips/decode-clip.ts';
export { loadPictureImage } from './compose/load-picture-image.ts';
export { readOwnPicture } from './compose/own-picture.ts';
export { previewImage, slideImage, wholeImage } from './compose/preview-image.ts';
export type { Conversion } from './convert-film.ts';
export { type Ffmpeg, findFfmpeg } from './ffmpeg.ts';
export { createFfmpegRenderer } from './ffmpeg-renderer.ts';
export { filmFrameCount, placeScenes } from './film.ts';
export { readOwnFont } from './fonts/read-own-font.ts';
export { SAMPLE_RATE_HZ } from './frame-rate.ts';
export type { SceneMusic } from './music/compose-scene.ts';
export { moodOf } from './music/moods.ts';
export { createMusicDecoder } from './music/own-music.ts';
export type { SoundMusic } from './music/scene-bed.ts';
export type { TapeMusic } from './music/tape.ts';
export { decodePicture, encodePicture } from './picture-file.ts';
export type {
  Renderer,
  RenderScene,
  RenderSettings,
  SecondCaptions,
  SegmentRequest,
  ShotShape,
} from './renderer.ts';
export { sceneCaptions } from './scene-captions.ts';
export { segmentKey } from './segment-key.ts';
export {
  PACKET_SAMPLES,
  placeSounds,
  type SoundSpan,
  shotSoundSpans,
  soundSpan,
} from './sound/place-sounds.ts';
export { type ClipShape, soundKey } from './sound/sound-key.ts';
export { planScene, type ScenePlan } from './timeline.ts';
