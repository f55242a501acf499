import type { Voice } from '../../speech/index.ts';

/** Some of the prebuilt voices, as Google describes them. Each speaks all languages of the model. */
export const GOOGLE_VOICES: readonly Voice[] = [
  voice('Kore', 'firm'),
  voice('Puck', 'upbeat'),
  voice('Zephyr', 'bright'),
  voice('Charon', 'informative'),
  voice('Fenrir', 'excitable'),
  voice('Leda', 'youthful'),
  voice('Orus', 'firm and low'),
  voice('Aoede', 'breezy'),
  voice('Enceladus', 'breathy'),
  voice('Iapetus', 'clear'),
  voice('Algieba', 'smooth'),
  voice('Sulafat', 'warm'),
];

function voice(id: string, description: string): Voice {
  return { id, name: id, language: 'en', description };
}
