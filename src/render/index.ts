/** The door of this folder for what runs in Node. What runs in a browser enters by `browser.ts`. */
export type { CaptionCue } from './captions/caption-cue.ts';
export { captionStyleOf } from './captions/caption-style.ts';
export { captionWarning } from './captions/caption-warning.ts';
export { toSrt } from './captions/srt.ts';
export { toVtt } from './captions/vtt.ts';
export { loadPictureImage } from './compose/load-picture-image.ts';
export { readOwnPicture } from './compose/own-picture.ts';
export { previewImage, wholeImage } from './compose/preview-image.ts';
export { findFfmpeg } from './ffmpeg.ts';
export { createFfmpegRenderer } from './ffmpeg-renderer.ts';
export { filmFrameCount, placeScenes } from './film.ts';
export { SAMPLE_RATE_HZ } from './frame-rate.ts';
export { decodePicture, encodePicture } from './picture-file.ts';
export type { Renderer, RenderScene, RenderSettings, SegmentRequest, ShotShape } from './renderer.ts';
export { sceneCaptions } from './scene-captions.ts';
export { segmentKey } from './segment-key.ts';
export { planScene, type ScenePlan } from './timeline.ts';
