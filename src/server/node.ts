import { readDocument } from '../documents/read-document.ts';
import { createEmbeddedIllustrator } from '../pictures/embedded-illustrator.ts';
import {
  type MadeVideo,
  type MakeVideoOptions,
  type MakeVideoRequest,
  makeVideo,
} from '../pipeline/make-video.ts';
import { findFfmpeg } from '../render/ffmpeg.ts';
import { createFfmpegRenderer } from '../render/ffmpeg-renderer.ts';
import { createEmbeddedWriter } from '../script/embedded-writer.ts';
import { createFliteEngine } from '../speech/flite-engine.ts';
import { createNarrator } from '../speech/narrator.ts';
import { AssetFolder } from '../store/asset-folder.ts';
import type { Environment } from './environment.ts';
import { examine, type Finding } from './examine.ts';

export type { DocumentSource } from '../documents/read-document.ts';
export type { MadeVideo } from '../pipeline/make-video.ts';
export type { Progress, Stage } from '../pipeline/progress.ts';
export type { Finding } from './examine.ts';

/** Everything a command needs, built once for its environment. */
export interface Application {
  makeVideo(request: MakeVideoRequest, options: Omit<MakeVideoOptions, 'concurrency'>): Promise<MadeVideo>;
  /** What is there on this machine and what is missing. */
  examine(signal: AbortSignal): Promise<Finding[]>;
  /** Ends the threads. */
  close(): Promise<void>;
}

export function createApplication(environment: Environment): Application {
  const engine = createFliteEngine();
  const illustrator = createEmbeddedIllustrator();
  const folder = new AssetFolder(environment.dataDirectory);
  const narrator = createNarrator(engine);
  const engines = { speechEngine: engine, narrator, illustrator };
  return {
    async makeVideo(request, options) {
      const ffmpeg = await findFfmpeg({
        path: environment.ffmpegPath,
        searchPath: environment.searchPath,
        signal: options.signal,
      });
      const renderer = createFfmpegRenderer(ffmpeg);
      const stages = { readDocument, writer: createEmbeddedWriter(), ...engines, renderer };
      return makeVideo(stages, folder, request, { ...options, concurrency: environment.cores });
    },
    examine: (signal) => examine(environment, engines, signal),
    async close() {
      await Promise.all([narrator.close(), engine.close(), illustrator.close()]);
    },
  };
}
