import type { ScenePerson } from '../../core/card.ts';
import type { ScenePose, SceneSetting } from '../../core/scene-words.ts';
import type { Present } from './character.ts';

/** What somebody goes on doing until the text says otherwise. */
const LASTING: ReadonlySet<string> = new Set<ScenePose>(['sleep', 'bound', 'sit', 'row']);
/** How many sentences on somebody still sits who does nothing else. */
const MAX_SENTENCES_SEATED = 1;

/** What ends lying. */
export const RISES =
  /\b(?:a?wak(?:e|es|ed|ened|ing)|a?woke|woken|awakened|rose|arose|risen|got up|gets? up|stood|sprang|jumped|leapt|leaped|started up|sat up|raised|opened (?:his|her|their) eyes|came to (?:himself|herself|themselves|life)|to life|reviv\w+|recover\w*|restored|alive|heal(?:ed|ing)|cured|(?:quite |got |grew )well|better|safe and sound|morning|day(?:light|break)?)\b/;

/** Whoever lies so stays in bed until the tale says that they are well. */
const ILL = /\b(?:sick|sickness|ill|illness|ailing|fever|dying|death-?bed|unto death|wounded)\b/;
const DIED = /\b(?:died|dead|killed|slain)\b/;
const MAX_PARAGRAPHS_ILL = 6;
const WELL =
  /\b(?:recover\w*|restored|heal(?:ed|ing)|cured|(?:quite|got|grew|became|was|were) (?:\w+ )?(?:well|strong)|better|got up|rose|arose|strong|(?:sickness|illness|fever) (?:\w+ )?(?:left|leave)|to life|alive)\b/;
/** What the ill do without getting up. */
const IN_BED: ReadonlySet<string> = new Set<ScenePose>(['reach', 'point', 'call', 'heart', 'grieve', 'beg']);

/** What ends it, whoever does it. */
const ENDS: Readonly<Partial<Record<ScenePose, RegExp>>> = {
  sleep: RISES,
  bound:
    /\b(?:free[ds]?|loos(?:e|ed|ened)|unbound|untied|releas\w+|escap\w+|cut (?:the|his|her|their)|broke)\b/,
  sit: /\b(?:rose|arose|got up|stood|sprang|jumped|leapt|leaped|started|away|off|out|home)\b/,
  row: /\b(?:land(?:ed|ing)?|ashore|shore|bank|got out|stepped out|sprang out|jumped out|reached|arrived|overboard|into the (?:water|sea|river|lake))\b/,
};

/** Words after somebody of whom the text tells, and who need do nothing: `the princess was so beautiful`. */
const IS_ONLY =
  /^(?:[,;.:~]|$| (?:was|were|lay|slept|still|had|did not|could not|never|and|in|on|upon|as|who)\b)/;
/** Words before somebody who is seen, or to whom something is done. */
const IS_DONE_TO =
  /\b(?:saw|found|beheld|took|seized|lifted|carried|bore|laid|kissed|touched|covered|left|wept over|at|to|upon|over|by|beside|near|round|around|before|with|for|of|and|on) (?:(?:the|an?|his|her|their|old|young|poor|little|beautiful|dead|sleeping) )*$/;

/** Whoever does anything else lies or sits no longer. */
const STILL: ReadonlySet<string> = new Set<ScenePose>(['sleep', 'sit']);

interface Held {
  readonly pose: string;
  readonly setting: SceneSetting;
  readonly paragraph: number;
  readonly sentence: number;
  readonly isIll: boolean;
}

/** Remembers who lies, sits or is bound, so that nobody gets up because a sentence is about something else. */
export class LastingPoses {
  readonly #held = new Map<string, Held>();

  /** Whether somebody of a sentence is ill in bed, and so nowhere out of doors. */
  hasIll(present: readonly Present[]): boolean {
    return present.some(({ figure, name }) => this.#held.get(`${figure} ${name}`)?.isIll === true);
  }

  /** The people of a part of a sentence, in the poses that last. `text` is all that has been said until then. */
  keep(
    people: readonly ScenePerson[],
    {
      present,
      text,
      whole,
      setting,
      paragraph,
      sentence,
    }: {
      readonly present: readonly Present[];
      readonly text: string;
      /** All that the sentence says, also in fixed phrases. */
      readonly whole: string;
      readonly setting: SceneSetting;
      readonly paragraph: number;
      readonly sentence: number;
    },
  ): ScenePerson[] {
    for (const [who, held] of this.#held)
      if (isOver(held, { text, whole, setting, paragraph, sentence })) this.#held.delete(who);
    return people.map((person) => {
      const who = `${person.figure} ${person.name}`;
      const held = this.#held.get(who);
      const mention = present.find(({ figure, name }) => figure === person.figure && name === person.name);
      if (held?.isIll && (person.pose === undefined || IN_BED.has(person.pose)))
        return { ...person, pose: held.pose };
      if (person.pose === undefined && held && mention && (!STILL.has(held.pose) || isStill(text, mention)))
        return { ...person, pose: held.pose };
      if (person.pose !== undefined && LASTING.has(person.pose))
        this.#held.set(who, {
          pose: person.pose,
          setting,
          paragraph,
          sentence,
          isIll: person.pose === 'sleep' && ILL.test(text) && !DIED.test(text),
        });
      else this.#held.delete(who);
      return person;
    });
  }
}

function isOver(
  held: Held,
  {
    text,
    whole,
    setting,
    paragraph,
    sentence,
  }: {
    readonly text: string;
    readonly whole: string;
    readonly setting: SceneSetting;
    readonly paragraph: number;
    readonly sentence: number;
  },
): boolean {
  if (held.isIll) return WELL.test(whole) || paragraph - held.paragraph > MAX_PARAGRAPHS_ILL;
  if (ENDS[held.pose as ScenePose]?.test(text)) return true;
  if (setting !== held.setting) return true;
  if (held.pose === 'sit' && sentence - held.sentence > MAX_SENTENCES_SEATED) return true;
  // Who lies dead or asleep lies there in the next paragraph, too.
  return paragraph - held.paragraph > (held.pose === 'sleep' || setting !== 'stage' ? 1 : 0);
}

/** Whether a sentence does not say that somebody does anything. */
function isStill(text: string, { at, end }: Present): boolean {
  return IS_DONE_TO.test(text.slice(0, at)) || IS_ONLY.test(text.slice(end));
}
