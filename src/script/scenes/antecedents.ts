/** Resolves pronouns, for illustrators that see one sentence and not the page. */

const FEMININE = `woman women lady girl mermaid queen princess mother daughter wife witch widow maid maiden sister
  goddess nun aunt grandmother bride fairy actress heroine duchess empress nurse hen`;
const MASCULINE = `man king captain giant saint boy prince father son husband wizard knight guardian parson monk uncle
  grandfather emperor duke lord fisherman farmer sailor soldier hunter shepherd hermit bishop priest hero smith
  miller blacksmith pope czar sultan gentleman youth lad fellow bull rooster`;
const NEUTRAL = `doctor professor president teacher author scientist writer student child astronaut driver artist
  engineer king leader traveler traveller visitor owner stranger person baby player worker dragon monster beast
  animal bear wolf fox lion horse dog cat bird octopus whale spider bee elephant snake`;
const PLURAL = `people villagers men women children sailors giants saints knights fishermen folk neighbours neighbors
  soldiers scientists astronauts workers students users readers visitors animals birds dogs cats horses bees fish
  whales wolves cattle sheep fairies witches monks kings queens farmers artists writers experts researchers`;

const NOUNS = { she: setOf(FEMININE, NEUTRAL), he: setOf(MASCULINE, NEUTRAL), they: setOf(PLURAL) };
type Pronoun = keyof typeof NOUNS;
const PRONOUNS: readonly Pronoun[] = ['she', 'he', 'they'];
const FORMS: Readonly<Record<Pronoun, RegExp>> = {
  she: /\b(?:she|her|hers|herself)\b/iu,
  he: /\b(?:he|him|his|himself)\b/iu,
  they: /\b(?:they|them|their|theirs|themselves)\b/iu,
};
const PHRASE =
  /\b([Tt]he|[Aa]n?|[Ss]ome|[Tt]wo|[Tt]hree|[Mm]any|[Tt]his|these|those)\s+((?:(?:beautiful|old|young|little|good|lovely|great|holy|strange|wicked|poor|rich|black|white|other|richly|dressed|and|[A-Z][a-z]+|[a-z]+ed|[a-z]+ful|[a-z]+ous|[a-z]+y)\s+){0,4})([a-z]{3,14})\b(?![-’'])/gu;

/** After this many sentences without the noun, a pronoun may refer to anyone. */
const MEMORY = 3;
/** A name within a sentence. Later pronouns most likely refer to it. */
const NAME = /[\p{Ll},] \p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/**
 * Remembers the latest nouns, and adds them to sentences that only say `she`, `he` or `they`. It uses a word
 * list instead of a parser, and adds nothing when in doubt.
 */
export class Antecedents {
  readonly #last = new Map<Pronoun, { readonly noun: string; readonly age: number }>();

  /** Appends to the sentences, in brackets, who their pronouns refer to, and remembers their own nouns. */
  resolve(sentences: readonly string[]): string {
    const known = new Map<Pronoun, string>();
    const told = new Set<Pronoun>();
    for (const sentence of sentences) {
      const named = nounsOf(sentence);
      for (const pronoun of PRONOUNS) {
        if (named[pronoun] !== undefined) told.add(pronoun);
        const last = this.#last.get(pronoun);
        if (last && !told.has(pronoun) && FORMS[pronoun].test(sentence)) known.set(pronoun, last.noun);
      }
      this.#note(sentence, named);
    }
    const notes = [...known].map(([pronoun, noun]) => `${pronoun}: ${noun}`);
    return notes.length === 0 ? sentences.join(' ') : `${sentences.join(' ')} (${notes.join(', ')})`;
  }

  /** Starts over for another part of the document, which is about other people. */
  forget(): void {
    this.#last.clear();
  }

  #note(sentence: string, named: Partial<Record<Pronoun, string>>): void {
    for (const pronoun of PRONOUNS) {
      const noun = named[pronoun];
      const last = this.#last.get(pronoun);
      const isOther = pronoun !== 'they' && NAME.test(sentence) && !FORMS[pronoun].test(sentence);
      if (noun !== undefined) this.#last.set(pronoun, { noun, age: 0 });
      else if (isOther || (last?.age ?? 0) >= MEMORY) this.#last.delete(pronoun);
      else if (last) this.#last.set(pronoun, { ...last, age: last.age + 1 });
    }
  }
}

function nounsOf(sentence: string): Partial<Record<Pronoun, string>> {
  const found: Partial<Record<Pronoun, string>> = {};
  for (const [, , adjectives = '', noun = ''] of sentence.matchAll(PHRASE)) {
    const phrase = `the ${adjectives}${noun}`;
    for (const pronoun of Object.keys(NOUNS) as Pronoun[]) {
      if (NOUNS[pronoun].has(noun.toLowerCase())) found[pronoun] = phrase;
    }
  }
  return found;
}

function setOf(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').trim().split(/\s+/u));
}
