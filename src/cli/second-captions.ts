import type { GenerationApi } from '../client/index.ts';
import type { GenerationView } from '../protocol/index.ts';
import { readEnvironment } from '../server/environment.ts';
import { runInterruptible } from './interruption.ts';
import { languageTag } from './make.ts';
import { remakeFilm } from './remake-film.ts';

export interface SecondCaptionsOptions {
  /** A BCP 47 tag, or `none`. */
  readonly second: string;
  readonly out: string;
  readonly data?: string;
  readonly force: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `scenecast captions`: makes a film again with captions in two languages. */
export async function secondCaptions(id: string, options: SecondCaptionsOptions): Promise<number> {
  const environment = readEnvironment({ data: options.data });
  const language = options.second === 'none' ? null : languageTag(options.second);
  const output = {
    force: options.force,
    captions: true,
    ...(language !== null && { secondLanguage: language }),
  };
  return runInterruptible((signal) =>
    remakeFilm({ environment, signal, output, asked: options }, (api) => begin(api, id, language)),
  );
}

async function begin(api: GenerationApi, id: string, language: string | null): Promise<GenerationView> {
  await api.updateGeneration(id, { secondCaptions: language });
  return api.runGeneration(id, 'background');
}
