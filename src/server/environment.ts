import { availableParallelism, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

/** What this process was told by its surroundings. Only this module reads them. */
export interface Environment {
  /** Where finished parts are kept. */
  readonly dataDirectory: string;
  /** An ffmpeg the user insists on. */
  readonly ffmpegPath: string | undefined;
  /** Folders to look for ffmpeg in, as in `PATH`. */
  readonly searchPath: string | undefined;
  /** How many processor cores this process may use. */
  readonly cores: number;
  /** PostgreSQL in place of the embedded database. */
  readonly databaseUrl: string | undefined;
  /** What callers of the server have to bring. */
  readonly token: string | undefined;
  /** OpenAI, or a server that speaks its protocol. */
  readonly openAi: { readonly apiKey: string | undefined; readonly baseUrl: string | undefined };
  /** What is used for each kind of work when a request names nothing else, as `provider:model`. */
  readonly models: {
    readonly script: string | undefined;
    readonly speech: string | undefined;
    readonly picture: string | undefined;
  };
  /** Show where an unexpected error came from. */
  readonly debug: boolean;
}

export function readEnvironment(options: { readonly data?: string | undefined } = {}): Environment {
  const { env } = process;
  const dataHome = env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return {
    dataDirectory: resolve(options.data ?? (env.SCENECAST_DATA || join(dataHome, 'scenecast'))),
    ffmpegPath: env.FFMPEG_PATH || undefined,
    searchPath: env.PATH || undefined,
    cores: availableParallelism(),
    databaseUrl: env.DATABASE_URL || undefined,
    token: env.SCENECAST_TOKEN || undefined,
    openAi: { apiKey: env.OPENAI_API_KEY || undefined, baseUrl: env.OPENAI_BASE_URL || undefined },
    models: {
      script: env.SCENECAST_SCRIPT || undefined,
      speech: env.SCENECAST_SPEECH || undefined,
      picture: env.SCENECAST_PICTURE || undefined,
    },
    debug: env.SCENECAST_DEBUG === '1',
  };
}
