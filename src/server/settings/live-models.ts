import type { Models } from '../../pipeline/index.ts';
import type { Environment } from '../environment.ts';

/** Models that follow the settings while the server runs. */
export interface LiveModels {
  /** The models of the settings in use. Read a registry at each use, because the next settings have another. */
  readonly models: Models;
  /**
   * Puts settings into use.
   *
   * @throws InputError if a default model does not exist; the settings before stay in use
   */
  use(settings: Environment): void;
}

export function createLiveModels(create: (settings: Environment) => Models): LiveModels {
  let current: Models | undefined;
  const get = (): Models => {
    if (!current) throw new Error('no settings are in use yet');
    return current;
  };
  return {
    models: {
      get script() {
        return get().script;
      },
      get speech() {
        return get().speech;
      },
      get picture() {
        return get().picture;
      },
    },
    use(settings) {
      current = create(settings);
    },
  };
}
