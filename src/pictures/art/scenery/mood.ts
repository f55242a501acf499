import { darken, fade, mix } from '../colour.ts';
import { DARK_INK, LIGHT_INK, type Mood, type SceneryColours } from './scenery.ts';

/** A colour as the light of the hour and the weather shows it. */
export function toned(colour: string, mood: Mood): string {
  return WEATHER_TONE[mood.weather](HOUR_TONE[mood.timeOfDay](colour));
}

/** Leaves as the season shows them. */
export function foliage(colour: string, mood: Mood): string {
  return seasonal(colour, mood, { colour: '#d9772b', amount: 0.68 });
}

/** Grass and fields as the season shows them. */
export function grass(colour: string, mood: Mood): string {
  return seasonal(colour, mood, { colour: '#c8a53c', amount: 0.42 });
}

function seasonal(colour: string, mood: Mood, autumn: { colour: string; amount: number }): string {
  if (mood.weather === 'snow') return toned(mix(colour, '#eaf3fa', 0.72), { ...mood, weather: 'clear' });
  if (mood.weather === 'autumn') return toned(mix(colour, autumn.colour, autumn.amount), mood);
  return toned(colour, mood);
}

/** The sky's colours from the zenith to the horizon. */
export function skyColours(mood: Mood): string[] {
  const [veil, amount] = VEILS[mood.weather];
  const dimmed = mood.timeOfDay === 'night' ? darken(veil, 0.6) : veil;
  return SKIES[mood.timeOfDay].map((colour) => mix(colour, dimmed, amount));
}

/** Colours for text before the sky. */
export function skyInk(mood: Mood): SceneryColours {
  if (mood.timeOfDay === 'night' || mood.weather === 'storm') return LIGHT_INK;
  if (mood.timeOfDay === 'evening') return { ...LIGHT_INK, halo: '#33235c' };
  return DARK_INK;
}

/** Whether the sun or the moon is to be seen. */
export function isClear(mood: Mood): boolean {
  return mood.weather === 'clear' || mood.weather === 'autumn';
}

const SKIES = {
  day: ['#3fa9e6', '#8fd3f5', '#e2f5fd'],
  morning: ['#6bbcf0', '#bfe3f3', '#ffe0b8', '#ffc497'],
  evening: ['#373a78', '#a2507f', '#ee7f66', '#ffbb6e'],
  night: ['#0b1033', '#1d2763', '#43519f'],
} as const;

const VEILS = {
  clear: ['#ffffff', 0],
  autumn: ['#ffe9c4', 0.16],
  rain: ['#8797a3', 0.62],
  storm: ['#333f4e', 0.74],
  snow: ['#dce9f3', 0.5],
  fog: ['#d3dcdf', 0.66],
} as const;

const HOUR_TONE = {
  day: (colour: string) => colour,
  morning: (colour: string) => mix(colour, '#ffdca8', 0.12),
  evening: (colour: string) => mix(mix(colour, '#7a3b6b', 0.32), '#ff9d5c', 0.1),
  night: (colour: string) => mix(colour, '#101c46', 0.66),
} as const;

const WEATHER_TONE = {
  clear: (colour: string) => colour,
  autumn: (colour: string) => colour,
  rain: (colour: string) => mix(fade(colour, 0.28), '#5c6f7d', 0.22),
  storm: (colour: string) => mix(fade(colour, 0.35), '#2b3745', 0.42),
  snow: (colour: string) => mix(colour, '#e3eef6', 0.22),
  fog: (colour: string) => mix(fade(colour, 0.3), '#d3dcdf', 0.42),
} as const;
