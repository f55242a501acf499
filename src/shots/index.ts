export { planCard, type WordsOfShot } from './plan-card.ts';
export { planShots } from './plan-shots.ts';
export type { PlannedShot, ShotMaterial, SpokenLine, SpokenScene } from './spoken.ts';
export { shortenedSentence } from './words/clauses.ts';
export { loadPhraseFinder, type NounPhrase } from './words/noun-phrases.ts';
export { createReader, type Reader, type Word } from './words/reading.ts';
