import type { Voice } from '../../speech/index.ts';

/** Voices that every account has, with their ids. Each speaks all languages of the model. */
const VOICES = [
  { name: 'George', id: 'JBFqnCBsd6RMkjVDRZzb', description: 'warm, a storyteller' },
  { name: 'Sarah', id: 'EXAVITQu4vr4xnSDxMaL', description: 'mature and reassuring' },
  { name: 'Alice', id: 'Xb7hH8MSUJpSbSDYk0k2', description: 'clear and engaging' },
  { name: 'Brian', id: 'nPczCjzI2devNBz1zQrb', description: 'deep and resonant' },
  { name: 'Daniel', id: 'onwK4e9ZLuTAKqWW03F9', description: 'steady, as in the news' },
  { name: 'Lily', id: 'pFZP5JQG7iQjIQuC4Bku', description: 'velvety' },
  { name: 'Matilda', id: 'XrExE9yKIg1WjnnlVkGX', description: 'knowledgeable' },
  { name: 'Charlie', id: 'IKne3meq5aSn9XLyUdCD', description: 'confident and energetic' },
];

export const ELEVENLABS_VOICES: readonly Voice[] = VOICES.map(({ name, description }) => ({
  id: name,
  name,
  language: 'en',
  description,
}));

/** The id of a listed voice; any other name is the id of one of the user's own voices. */
export function voiceId(name: string): string {
  return VOICES.find((voice) => voice.name === name)?.id ?? name;
}
