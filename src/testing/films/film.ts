import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import {
  ALL_FORMATS,
  EncodedPacketSink,
  FilePathSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
} from 'mediabunny';

/** What the container of a finished film claims, and what its packets prove. */
export interface Film {
  /** Whether a player can start before it has the whole file, because `moov` precedes `mdat`. */
  readonly fastStart: boolean;
  /** Of all tracks, in the file's order: `video`, `audio`. */
  readonly trackTypes: readonly string[];
  readonly video: FilmVideo;
  /** `undefined` if the film has no sound. */
  readonly audio: FilmAudio | undefined;
}

export interface FilmVideo {
  /** Such as `avc`. */
  readonly codec: string | null;
  /** Of H.264, such as `High`. */
  readonly profile: string | undefined;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frameCount: number;
  readonly framesPerSecond: number;
  readonly startMs: number;
  readonly endMs: number;
  /** The longest and the shortest time between two frames, in display order. */
  readonly longestFrameMs: number;
  readonly shortestFrameMs: number;
  readonly colour: { readonly matrix?: string; readonly fullRange?: boolean };
}

export interface FilmAudio {
  readonly codec: string | null;
  readonly sampleRateHz: number;
  readonly channels: number;
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * Reads a film's container without decoding it.
 *
 * @throws Error if it has no picture track, or is no film.
 */
export async function readFilm(path: string): Promise<Film> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    const tracks = await input.getTracks();
    const video = await input.getPrimaryVideoTrack();
    const audio = await input.getPrimaryAudioTrack();
    if (video === null) throw new Error(`${path} has no picture track.`);
    return {
      fastStart: await hasFastStart(path),
      trackTypes: tracks.map((track) => track.type),
      video: await readVideo(video),
      audio: audio === null ? undefined : await readAudio(audio),
    };
  } finally {
    input.dispose();
  }
}

/** The types of a file's tracks, and the hash of its encoded sound. Equal hashes mean identical sound. */
export async function readSound(path: string) {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    const tracks = await input.getTracks();
    const audio = await input.getPrimaryAudioTrack();
    if (audio === null) throw new Error(`${path} has no sound track.`);
    const hash = createHash('sha256');
    for await (const { data } of new EncodedPacketSink(audio).packets()) hash.update(data);
    return { trackTypes: tracks.map((track) => track.type), sha256: hash.digest('hex') };
  } finally {
    input.dispose();
  }
}

async function readVideo(track: InputVideoTrack): Promise<FilmVideo> {
  const timesMs: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    timesMs.push(packet.timestamp * 1000);
  }
  timesMs.sort((a, b) => a - b);
  const startMs = timesMs[0] ?? 0;
  const endMs = (await track.computeDuration()) * 1000;
  const stepsMs = [...timesMs.slice(1), endMs].map((timeMs, index) => timeMs - (timesMs[index] ?? 0));
  const { matrix, fullRange } = await track.getColorSpace();
  return {
    codec: await track.getCodec(),
    profile: h264Profile(await track.getCodecParameterString()),
    widthPx: await track.getDisplayWidth(),
    heightPx: await track.getDisplayHeight(),
    frameCount: timesMs.length,
    framesPerSecond: (1000 * timesMs.length) / (endMs - startMs),
    startMs,
    endMs,
    longestFrameMs: stepsMs.reduce((longest, step) => Math.max(longest, step), 0),
    shortestFrameMs: stepsMs.reduce((shortest, step) => Math.min(shortest, step), Number.POSITIVE_INFINITY),
    colour: { ...(matrix && { matrix }), ...(typeof fullRange === 'boolean' && { fullRange }) },
  };
}

async function readAudio(track: InputAudioTrack): Promise<FilmAudio> {
  return {
    codec: await track.getCodec(),
    sampleRateHz: await track.getSampleRate(),
    channels: await track.getNumberOfChannels(),
    startMs: (await track.getFirstTimestamp()) * 1000,
    endMs: (await track.computeDuration()) * 1000,
  };
}

const PROFILES: Readonly<Record<string, string>> = { '42': 'Baseline', '4d': 'Main', '64': 'High' };

/** From the codec parameter string: `avc1.`, then profile, constraints and level in hexadecimal. */
function h264Profile(codec: string | null): string | undefined {
  const profile = /^avc[13]\.([0-9a-f]{2})/i.exec(codec ?? '')?.[1];
  return profile && PROFILES[profile.toLowerCase()];
}

/** The order of the file's top-level boxes. Each begins with its 32-bit length and its name. */
async function hasFastStart(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const header = Buffer.alloc(16);
    for (let position = 0; ; ) {
      const { bytesRead } = await file.read(header, 0, 16, position);
      const name = header.toString('latin1', 4, 8);
      if (bytesRead < 8 || name === 'mdat') return false;
      if (name === 'moov') return true;
      const sizeBytes = header.readUInt32BE(0);
      position += sizeBytes === 1 ? Number(header.readBigUInt64BE(8)) : Math.max(8, sizeBytes);
    }
  } finally {
    await file.close();
  }
}
