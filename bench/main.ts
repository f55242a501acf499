import { execFileSync } from 'node:child_process';
import { findFfmpeg, packagedFfmpeg } from '../src/render/ffmpeg.ts';
import { benchApi } from './api.ts';
import { benchChaos } from './chaos.ts';
import { benchConcurrency } from './concurrency.ts';
import { benchEdit } from './edit.ts';
import { benchEngine } from './engine.ts';
import { benchFuzz } from './fuzz.ts';
import { benchHostile } from './hostile.ts';
import { benchInstallSize } from './install-size.ts';
import { benchLengths } from './lengths.ts';
import { benchLongDocument } from './long-document.ts';
import { benchMakespan } from './makespan.ts';
import { benchProviderLimits } from './provider-limits.ts';
import { benchReadability } from './readability.ts';
import { benchReading } from './reading.ts';
import { benchRender } from './render.ts';
import { writeSection } from './results-file.ts';
import { benchCores, benchLength } from './scaling.ts';
import { benchStartup } from './startup.ts';
import { benchStopping } from './stopping.ts';
import { benchStudio } from './studio.ts';
import { benchWriter } from './writer.ts';

const BENCHES: Record<string, { title: string; run: () => Promise<string | undefined> }> = {
  render: { title: 'Rendering against the floor', run: async () => benchRender(await ffmpegs()) },
  cores: { title: 'More at once', run: async () => benchCores(await findFfmpeg()) },
  length: { title: 'Longer films', run: async () => benchLength(await findFfmpeg()) },
  startup: { title: 'Starting', run: benchStartup },
  long: { title: 'A long document', run: benchLongDocument },
  edit: { title: 'An edit of one scene', run: benchEdit },
  chaos: { title: 'Killed at any moment', run: () => benchChaos(...numbers) },
  makespan: { title: 'Time against the shortest possible', run: benchMakespan },
  limits: { title: 'Limits of providers', run: benchProviderLimits },
  concurrency: { title: 'Bounded concurrency', run: benchConcurrency },
  engine: { title: 'The engine by itself', run: benchEngine },
  api: { title: 'Answers while it works', run: benchApi },
  stopping: { title: 'Stopping a long film', run: benchStopping },
  studio: { title: 'The studio in a browser', run: benchStudio },
  reading: { title: 'Reading long documents', run: benchReading },
  readability: { title: 'Articles out of pages', run: () => benchReadability(folders[0]) },
  lengths: { title: 'Lengths that were asked for', run: () => benchLengths(folders[0]) },
  writer: { title: 'Scripts beside those of an editor', run: benchWriter },
  hostile: { title: 'Documents made to do harm', run: benchHostile },
  fuzz: { title: 'Inputs made by chance', run: () => benchFuzz(...numbers) },
  install: { title: 'Size of an install', run: benchInstallSize },
};

/** The ffmpeg that is used here, and the one from npm if it is another. */
async function ffmpegs() {
  const found = await findFfmpeg();
  const packaged = packagedFfmpeg();
  if (found.origin === 'package' || packaged === undefined) return [found];
  return [found, await findFfmpeg({ path: packaged })];
}

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const isNumber = (argument: string) => /^\d+$/.test(argument);
const isFolder = (argument: string) => argument.includes('/');
const folders = process.argv.slice(2).filter(isFolder);
const names = process.argv.slice(2).filter((argument) => !isNumber(argument) && !isFolder(argument));
const numbers = process.argv.slice(2).filter(isNumber).map(Number);
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (bench === undefined)
    throw new Error(`There is no bench “${name}”: ${Object.keys(BENCHES).join(', ')}.`);
  process.stderr.write(`${name} …\n`);
  const findings = await bench.run();
  if (findings === undefined) continue;
  process.stdout.write(`${findings}\n`);
  writeSection(bench.title, findings);
}
