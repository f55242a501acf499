import { findFfmpeg, packagedFfmpeg } from './ffmpeg.ts';
import { createFfmpegRenderer } from './ffmpeg-renderer.ts';
import { describeRenderer } from './renderer.contract.ts';

const packaged = packagedFfmpeg();
const found = await findFfmpeg();

for (const path of new Set([found.path, packaged ?? found.path])) {
  describeRenderer(`ffmpeg at ${path}`, async () => ({
    renderer: createFfmpegRenderer(await findFfmpeg({ path })),
    // Each reads what the other wrote, where there are two.
    reader: path === found.path ? (packaged ?? path) : found.path,
  }));
}
