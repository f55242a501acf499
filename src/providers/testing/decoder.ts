import { createClipDecoder } from '../../render/clips/decode-clip.ts';
import { packagedFfmpeg } from '../../render/ffmpeg.ts';

/** Any ffmpeg may decode what the simulator has made. */
export const DECODER = createClipDecoder({
  ...{ path: packagedFfmpeg() ?? 'ffmpeg', version: 'test', year: 2026, origin: 'given' },
});
