/** Silent picture before the first sound of a film. */
export const INTRO_MS = 600;
/** Silent picture after the last sound of a film. */
export const OUTRO_MS = 1000;
/** By how much a film is longer than its scenes. */
export const FILM_ENDS_MS = INTRO_MS + OUTRO_MS;
