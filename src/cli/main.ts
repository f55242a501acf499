#!/usr/bin/env node
import process from 'node:process';
import { run } from './program.ts';

// Who reads our words may stop before the end, as `head` does: no reason to lose the video.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
process.exitCode = await run(process.argv.slice(2));
