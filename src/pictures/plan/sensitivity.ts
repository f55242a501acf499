import type { Word } from './reading.ts';

/** Base forms that make cheerful pictures out of place. */
const GRAVE = new Set(
  `die death dead deadly kill killing killer killed murder murderer murderous massacre suicide genocide holocaust terrorism terrorist
  rape abuse assault victim corpse funeral bury burial grief mourn mourning bereavement cancer tumor tumour stillbirth miscarriage famine
  starvation starve execution execute behead hang slay slain slaughter slavery slave torture shooting gunman bomb
  bombing airstrike war warfare battle casualty fatal fatality drown drowned bleed bleeding wound wounded crucify plague
  pandemic disaster tragedy tragic catastrophe crash lynch hostage kidnap trafficking overdose dementia leukaemia
  leukemia stab strangle poison refugee apartheid hiroshima auschwitz nazi concentration_camp missile grave
  doom doomed perish violence violent attack bloodshed injure injury weapon gun rifle sword spear dagger missing earthquake tsunami drought`.split(
    /\s+/,
  ),
);

/** Uses that are not grave: the dead sea, a dead end, to die out for a fashion are rare enough to leave. */
const HARMLESS_PAIRS = new Set(['heart attack', 'dead sea', 'sugar crash', 'dead language', 'war on']);

/** Whether a text tells of death, violence or tragedy, so that only type does it justice. */
export function isGrave(words: readonly Word[]): boolean {
  return words.some((word, index) => {
    if (!GRAVE.has(word.lemma) && !GRAVE.has(word.lower)) return false;
    return !HARMLESS_PAIRS.has(`${words[index - 1]?.lower} ${word.lower}`);
  });
}
