import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A neural voice in the format of sherpa-onnx: a folder with a network and its tables. */
export interface VoiceFolder {
  /** The name of the folder. */
  readonly name: string;
  readonly path: string;
  /** BCP 47; `und` if neither the files nor the name contain it. */
  readonly language: string;
  readonly speakerCount: number;
  /** The files for sherpa-onnx to load. */
  readonly model: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Kokoro stores 510 × 256 numbers of 4 bytes for each voice. */
const KOKORO_SPEAKER_BYTES = 510 * 256 * 4;
const MAX_SPEAKERS = 1_000;
const MAX_DESCRIPTION_BYTES = 1_000_000;

/** Describes the voice in a folder, or says in one sentence why there is none. Loads nothing. */
export function readVoiceFolder(path: string): VoiceFolder | string {
  let files: string[];
  try {
    files = readdirSync(path);
  } catch {
    return `There is no folder at ${path}.`;
  }
  const networks = files.filter((file) => file.endsWith('.onnx'));
  // Of several sizes, prefer the one with fewer bits: it is faster and sounds the same.
  const network = networks.find((file) => file.includes('int8')) ?? networks[0];
  if (network === undefined || !files.includes('tokens.txt')) {
    return `${path} holds no voice: it has no ${network === undefined ? '.onnx file' : 'tokens.txt'}.`;
  }
  const name = basename(path);
  const described = describe(join(path, `${network}.json`));
  const shared = {
    model: join(path, network),
    tokens: join(path, 'tokens.txt'),
    ...(files.includes('espeak-ng-data') && { dataDir: join(path, 'espeak-ng-data') }),
  };
  if (files.includes('voices.bin')) {
    const voices = join(path, 'voices.bin');
    const speakerCount = Math.max(1, Math.round(statSync(voices).size / KOKORO_SPEAKER_BYTES));
    const kind = /kitten/iu.test(name) ? 'kitten' : 'kokoro';
    const language = languageIn(name) ?? 'en';
    return { name, path, language, speakerCount, model: { [kind]: { ...shared, voices } } };
  }
  const lexicon = files.filter((file) => /^lexicon.*\.txt$/u.test(file)).map((file) => join(path, file));
  const vits = { ...shared, ...(lexicon.length > 0 && { lexicon: lexicon.join(',') }) };
  const language = described.language ?? languageIn(network) ?? languageIn(name) ?? 'und';
  return { name, path, language, speakerCount: described.speakerCount, model: { vits } };
}

/** Reads the file that Piper puts next to its voices. */
function describe(path: string): { readonly language: string | undefined; readonly speakerCount: number } {
  const unknown = { language: undefined, speakerCount: 1 };
  if (!existsSync(path) || statSync(path).size > MAX_DESCRIPTION_BYTES) return unknown;
  try {
    const { language, num_speakers: count } = JSON.parse(readFileSync(path, 'utf8'));
    const isCount = Number.isInteger(count) && count > 0 && count <= MAX_SPEAKERS;
    return {
      language: typeof language?.code === 'string' ? language.code.replaceAll('_', '-') : undefined,
      speakerCount: isCount ? count : 1,
    };
  } catch {
    // If the file cannot be read, the voice itself may still be complete.
    return unknown;
  }
}

/** `de-DE` from `vits-piper-de_DE-thorsten-medium`. */
function languageIn(name: string): string | undefined {
  const [, language, region] = /(?:^|[-_])([a-z]{2})[-_]([A-Z]{2})(?=[-_.]|$)/u.exec(name) ?? [];
  return language === undefined ? undefined : `${language}-${region}`;
}
