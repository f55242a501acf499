import { PipelineError } from '../../index.ts';
import { recordingOf } from '../media/recording.ts';

/** What a user can bring to a scene. */
export type OwnKind = 'picture' | 'voice';

/** What file dialogs offer. A clip is a picture that moves. Any sound that this browser can play becomes what the server takes. */
export const ACCEPTED: Readonly<Record<OwnKind, string>> = {
  picture: 'image/png,image/jpeg,image/webp,video/mp4,video/quicktime,video/webm',
  voice: 'audio/*',
};

/** Why a file is not taken; each has its own text. */
export type Refusal =
  | 'neither'
  | 'notPicture'
  | 'notSound'
  | 'tooLarge'
  | 'tooLong'
  | 'pictureUnreadable'
  | 'soundUnreadable';

/** A file that cannot be what it is brought as. */
export class RefusedFileError extends Error {
  override readonly name = 'RefusedFileError';
  readonly reason: Refusal;

  constructor(reason: Refusal, options?: ErrorOptions) {
    super(`The file is refused: ${reason}`, options);
    this.reason = reason;
  }
}

/** Where the system does not know a file's type, its ending tells it. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
};

/**
 * A file as the server takes it, and what it is: what it is wanted for, or whatever it is without that. Nothing is sent.
 *
 * @throws RefusedFileError
 */
export async function readOwnFile(
  file: File,
  { wanted, maxBytes }: { readonly wanted?: OwnKind | undefined; readonly maxBytes: number },
): Promise<{ readonly kind: OwnKind; readonly body: Blob }> {
  const type = typeOf(file);
  const kind = kindOf(type);
  if (!kind || (wanted && kind !== wanted)) throw new RefusedFileError(REFUSED_AS[wanted ?? 'either']);
  if (file.size > maxBytes) throw new RefusedFileError('tooLarge');
  if (kind === 'picture') return { kind, body: new Blob([file], { type }) };
  const body = await recordingOf(file).catch((cause: unknown) => {
    throw new RefusedFileError('soundUnreadable', { cause });
  });
  if (body.size > maxBytes) throw new RefusedFileError('tooLong');
  return { kind, body };
}

const REFUSED_AS = { picture: 'notPicture', voice: 'notSound', either: 'neither' } as const;

const REFUSED_BY_SERVER: Readonly<Record<string, Refusal>> = {
  body_too_large: 'tooLarge',
  media_type_unsupported: 'neither',
  picture_unreadable: 'pictureUnreadable',
  recording_unreadable: 'soundUnreadable',
};

/** Why the file was not taken, here or by the server; undefined when it is not the file's fault. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof RefusedFileError) return error.reason;
  return error instanceof PipelineError ? REFUSED_BY_SERVER[error.code] : undefined;
}

function kindOf(type: string): OwnKind | undefined {
  if (ACCEPTED.picture.split(',').includes(type)) return 'picture';
  return type.startsWith('audio/') ? 'voice' : undefined;
}

function typeOf({ name, type }: File): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return type || (TYPES[ending] ?? '');
}
