#!/usr/bin/env node
import process from 'node:process';
import { run } from './program.ts';
import { EXIT_CODES } from './report-error.ts';

// The reader of our output may close it early, as `head` does. That must not stop the film.
process.stderr.on('error', () => {});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`scenecast: The result cannot be printed: ${error.message}\n`);
  process.once('exit', () => {
    process.exitCode = EXIT_CODES.output;
  });
});
process.exitCode = await run(process.argv.slice(2));
