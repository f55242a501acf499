import { EngineError } from '../core/errors.ts';
import { convertFilm } from './convert-film.ts';
import { ENCODER_KEY, soundArgs } from './encoder-settings.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import { runFfmpeg } from './ffmpeg-process.ts';
import { joinFilm } from './join.ts';
import type { Renderer } from './renderer.ts';
import { runSegmentThread } from './segment-thread.ts';
import { encodeSound } from './sound/encode-sound.ts';
import { writeWhole } from './write-whole.ts';

/** Draws frames in threads, one for each segment, and encodes them with one ffmpeg process each. */
export function createFfmpegRenderer(ffmpeg: Ffmpeg): Renderer {
  return {
    id: 'ffmpeg-x264',
    settingsKey: `ffmpeg ${ffmpeg.version} ${ffmpeg.buildHash} ${ENCODER_KEY}`,
    async renderSegment(request, { path, signal }) {
      const scenes = request.kind === 'scene' ? [request.scene] : [request.from, request.to];
      if (scenes.some((scene) => scene.shots.length === 0)) {
        throw new EngineError('render_failed', 'A scene without a picture cannot be rendered.');
      }
      await writeWhole(path, (partial) =>
        runSegmentThread({ request, ffmpegPath: ffmpeg.path, path: partial }, signal),
      );
    },
    renderSound: (request, { path, signal }) =>
      writeWhole(path, (partial) => encodeSound(request, { ffmpegPath: ffmpeg.path, path: partial, signal })),
    joinFilm: (request, { path, signal }) =>
      writeWhole(path, (partial) => joinFilm(request, { ffmpeg, path: partial, signal })),
    copySound: (film, { path, signal }) =>
      writeWhole(path, async (partial) => {
        await runFfmpeg({ path: ffmpeg.path, args: soundArgs({ film, path: partial }), signal });
      }),
    convertFilm: (film, conversion, { path, signal }) =>
      writeWhole(path, (partial) =>
        convertFilm(film, conversion, { ffmpegPath: ffmpeg.path, path: partial, signal }),
      ),
  };
}
