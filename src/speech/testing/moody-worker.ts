import { parentPort, threadId } from 'node:worker_threads';

/** The ways in which a thread may behave. */
export type Mood = 'answer' | 'fail' | 'hang' | 'throw' | 'exit';

parentPort?.on('message', (mood: Mood) => {
  switch (mood) {
    case 'answer':
      parentPort?.postMessage({ result: threadId });
      break;
    case 'fail':
      parentPort?.postMessage({ failure: 'not today' });
      break;
    case 'hang':
      for (;;);
    case 'throw':
      throw new WebAssembly.RuntimeError('unreachable');
    case 'exit':
      process.exit(3);
  }
});
