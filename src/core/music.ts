import type { CHOICES } from './choices.ts';

/** How loud the music is, if there is any. */
export type MusicLevel = (typeof CHOICES.music)[number];

/** What the music is like. */
export type Mood = (typeof CHOICES.moods)[number];
