import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import type { Voice } from '../../speech/index.ts';
import { MAX_SOUND_BYTES, type SpeechModel, type SpokenText } from '../adapters/speech-engine.ts';
import type { ProviderServer } from '../provider.ts';
import { falJobs } from './queue.ts';

// Kokoro, which gives WAV: https://fal.ai/models/fal-ai/kokoro/american-english/llms.txt, and the same page of each other
// language.

/** Longer texts sound worse. */
const MAX_CHARACTERS = 5_000;

/** The voices of each model. The first is its default. */
const VOICES: Readonly<Record<string, { readonly language: string; readonly ids: readonly string[] }>> = {
  'american-english': {
    language: 'en-US',
    ids: ['af_heart', 'af_bella', 'af_nicole', 'af_sarah', 'am_michael', 'am_fenrir', 'am_puck', 'am_adam'],
  },
  'british-english': { language: 'en-GB', ids: ['bf_emma', 'bf_isabella', 'bm_george', 'bm_fable'] },
  spanish: { language: 'es', ids: ['ef_dora', 'em_alex'] },
  french: { language: 'fr', ids: ['ff_siwis'] },
  italian: { language: 'it', ids: ['if_sara', 'im_nicola'] },
  'brazilian-portuguese': { language: 'pt-BR', ids: ['pf_dora', 'pm_alex'] },
  hindi: { language: 'hi', ids: ['hf_alpha', 'hf_beta', 'hm_omega', 'hm_psi'] },
  japanese: { language: 'ja', ids: ['jf_alpha', 'jf_nezumi', 'jm_kumo'] },
  'mandarin-chinese': { language: 'zh', ids: ['zf_xiaobei', 'zf_xiaoxiao', 'zm_yunjian', 'zm_yunxi'] },
};

const KOKORO = 'fal-ai/kokoro/';
const sound = z.object({ audio: z.object({ url: z.string() }) });

/** @throws InputError `unknown_model` for models of other makers, whose inputs and sound differ */
export function falSpeech(server: ProviderServer, model: string): SpeechModel {
  const { language, ids } = kokoro(model);
  const jobs = falJobs<SpokenText>(server, {
    endpointFor: () => model,
    inputFor: ({ text, voice, speed }) => ({ prompt: text, voice, speed: speed ?? 1 }),
    fileIn: (answer) => sound.parse(answer).audio.url,
    maxFileBytes: MAX_SOUND_BYTES,
    isSame: (input, wanted) =>
      ['prompt', 'voice', 'speed'].every((name) => (input[name] ?? 1) === (wanted[name] ?? 1)),
    maxListed: 100,
  });
  return {
    voices: ids.map((id): Voice => ({ id, name: nameOf(id), language, description: kindOf(id) })),
    takesAnyVoice: true,
    maxCharacters: MAX_CHARACTERS,
    jobs: { ...jobs, result: async (id, signal) => ({ audio: await jobs.result(id, signal) }) },
  };
}

function kokoro(model: string) {
  const known = model.startsWith(KOKORO) ? VOICES[model.slice(KOKORO.length)] : undefined;
  if (known) return known;
  throw new InputError('unknown_model', `Scenecast cannot speak with ${model.slice(0, 80)} of fal.`, {
    advice: `Use one of ${Object.keys(VOICES)
      .map((name) => `fal:${KOKORO}${name}`)
      .join(', ')}.`,
  });
}

/** `af_heart` is Heart. */
function nameOf(id: string): string {
  const name = id.slice(id.indexOf('_') + 1);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The second letter says whose voice it is. */
function kindOf(id: string): string {
  return id[1] === 'f' ? 'a woman' : 'a man';
}
