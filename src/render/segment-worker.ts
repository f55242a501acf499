import { parentPort, workerData } from 'node:worker_threads';
import { segmentArgs } from './encoder-settings.ts';
import { runFfmpeg, type WriteBytes } from './ffmpeg-process.ts';
import { frameHeader, frameStreamHeader } from './frame-stream.ts';
import type { SegmentRequest } from './renderer.ts';
import { drawSegment } from './segment-frames.ts';
import { packFailure, type ThreadFailure } from './thread-failure.ts';

/** Start message of the thread. */
export interface SegmentJob {
  readonly request: SegmentRequest;
  readonly ffmpegPath: string;
  readonly path: string;
}

/** Final message of the thread. Any message sent to it means stop. */
export type SegmentReply = { readonly done: true } | { readonly failure: ThreadFailure };

async function render({ request, ffmpegPath, path }: SegmentJob, signal: AbortSignal): Promise<void> {
  const args = segmentArgs({ fps: request.settings.fps, path });
  await runFfmpeg({ path: ffmpegPath, args, signal, feed: (write) => feed(request, write) });
}

async function feed(request: SegmentRequest, write: WriteBytes): Promise<void> {
  await write(frameStreamHeader(request.settings));
  await drawSegment(request, async ({ index, bytes }) => {
    await write(frameHeader({ index, sizeBytes: bytes.length }));
    await write(bytes);
  });
}

const stop = new AbortController();
parentPort?.once('message', () => stop.abort());
const reply = await render(workerData, stop.signal).then(
  (): SegmentReply => ({ done: true }),
  (failure: unknown): SegmentReply => ({ failure: packFailure(failure) }),
);
parentPort?.postMessage(reply);
parentPort?.close();
