/** The commands for every change that a user can make to a generation. */
export { deleteScene, orderScenes, regenerate, updateGeneration, updateScene } from './edits.ts';
export { insertScene } from './insert-scene.ts';
export { usePicture, useSpeech } from './own-takes.ts';
export { mergeScene, splitScene } from './split-and-merge.ts';
export { resume } from './stopping.ts';
