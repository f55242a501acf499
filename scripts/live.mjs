// Calls each provider whose key is in the environment once for each kind of work, with its cheapest model:
//   npm run test:live                            scripts, speech and pictures
//   SCENECAST_LIVE_CLIPS=1 npm run test:live     also clips, which cost much more
// First it prints what this costs at most, and waits five seconds for Ctrl-C.
import { setTimeout } from 'node:timers/promises';
import { liveCalls } from '../src/providers/testing/live-calls.ts';
import { createClipDecoder } from '../src/render/clips/decode-clip.ts';
import { findFfmpeg } from '../src/render/index.ts';
import { readEnvironment } from '../src/server/environment.ts';

const LIMIT_MS = 10 * 60_000;
const usd = (amount) => (amount === null ? 'price unknown' : `$${amount.toFixed(4)}`);

const environment = readEnvironment();
const { ffmpegPath: path, searchPath } = environment;
const decoder = createClipDecoder(
  await findFfmpeg({ path, searchPath, signal: AbortSignal.timeout(30_000) }),
);
const clips = process.env.SCENECAST_LIVE_CLIPS === '1';
const { calls, skipped } = liveCalls(environment.providers, { clips, decoder });
for (const line of skipped) console.log(`skipped  ${line}`);
if (calls.length === 0) process.exit(0);
for (const { name, mostUsd } of calls) console.log(`will     ${name}: at most ${usd(mostUsd)}`);
const mostUsd = calls.reduce((sum, call) => sum + (call.mostUsd ?? 0), 0);
console.log(`\nAll together cost at most ${usd(mostUsd)}. Ctrl-C within five seconds stops this.\n`);
await setTimeout(5_000);

let spentUsd = 0;
let failures = 0;
for (const { name, mostUsd: most, make } of calls) {
  try {
    const { what, costUsd } = await make(AbortSignal.timeout(LIMIT_MS));
    spentUsd += costUsd ?? 0;
    const isDear = costUsd !== null && most !== null && costUsd > most;
    if (isDear) failures++;
    console.log(`${isDear ? 'DEAR  ' : 'ok    '}   ${name}: ${what}, ${usd(costUsd)}`);
  } catch (error) {
    failures++;
    console.log(`FAILED   ${name}: ${error instanceof Error ? error.message : error}`);
  }
}
console.log(`\n${calls.length - failures} of ${calls.length} calls are right. They cost ${usd(spentUsd)}.`);
process.exitCode = failures > 0 ? 1 : 0;
