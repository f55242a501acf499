import type { Voice } from '../../speech/index.ts';

export const OPENAI_VOICES: readonly Voice[] = [
  voice('alloy', 'even and neutral'),
  voice('ash', 'warm and steady'),
  voice('coral', 'bright and friendly'),
  voice('echo', 'calm and low'),
  voice('fable', 'lively, a storyteller'),
  voice('nova', 'energetic and clear'),
  voice('onyx', 'deep and serious'),
  voice('sage', 'gentle and thoughtful'),
  voice('shimmer', 'light and cheerful'),
];

function voice(id: string, description: string): Voice {
  return { id, name: id.charAt(0).toUpperCase() + id.slice(1), language: 'en', description };
}
