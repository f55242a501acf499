/**
 * A program that reads what to speak from its standard input, speaks it with sherpa-onnx-node, and writes the
 * audio to its standard output. It is a separate process to keep the network's memory and licence apart from
 * the server's: the package contains GPL code and is installed by the user.
 */
import { createRequire } from 'node:module';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { NOT_INSTALLED, PACKAGE, type SpeakRequest, type SpokenHeader } from './protocol.ts';

/** The used part of the package's interface. */
interface Sherpa {
  readonly OfflineTts: new (
    config: object,
  ) => {
    generate(request: { text: string; sid: number; speed: number; enableExternalBuffer: boolean }): {
      readonly samples: Float32Array;
      readonly sampleRate: number;
    };
  };
}

function load(besides: readonly string[]): Sherpa {
  for (const file of besides) {
    const require = createRequire(file);
    try {
      require.resolve(PACKAGE);
    } catch {
      continue;
    }
    return require(PACKAGE) as Sherpa;
  }
  process.exit(NOT_INSTALLED);
}

const request = JSON.parse(await text(process.stdin)) as SpeakRequest;
const { besides, model, threadCount, speaker, speed, sentences } = request;
const { OfflineTts } = load(besides);
const voice = new OfflineTts({
  model: { ...model, numThreads: threadCount, provider: 'cpu' },
  maxNumSentences: 1,
});
const spoken = sentences.map((sentence) =>
  voice.generate({ text: sentence, sid: speaker, speed, enableExternalBuffer: false }),
);
const header: SpokenHeader = {
  sampleRateHz: spoken[0]?.sampleRate ?? 22_050,
  sampleCounts: spoken.map(({ samples }) => samples.length),
};
process.stdout.write(`${JSON.stringify(header)}\n`);
for (const { samples } of spoken) {
  process.stdout.write(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
}
