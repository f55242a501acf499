import type { SceneCard } from '../../core/card.ts';
import type { SceneSetting } from '../../core/scene-words.ts';
import { RISES } from './lasting-poses.ts';
import { peopleIn } from './people.ts';
import { creaturesIn, otherPeopleIn } from './tangible.ts';
import { thingNamed } from './things.ts';

/** What an animal is seen doing besides standing. */
type Act = 'fly' | 'run' | 'lie';

const FLYERS: ReadonlySet<string> = new Set([
  'bird',
  'raven',
  'eagle',
  'owl',
  'duck',
  'goose',
  'swan',
  'stork',
]);
const RUNNERS: ReadonlySet<string> = new Set([
  ...['wolf', 'fox', 'dog', 'bear', 'lion', 'cat', 'hare', 'horse', 'donkey', 'ox', 'cow', 'sheep', 'deer'],
  ...['goat', 'pig'],
]);

const NOT = String.raw`(?<!\b(?:not|never|n't|to|could|would|might|should|must|can|will|may|let|cannot) (?:\w+ )?)`;
const verbs = (words: string) => new RegExp(String.raw`${NOT}\b(?:${words})\b`);
/** Each act with the verbs after an animal, and the words before one that say it. */
const ACTS: readonly { readonly act: Act; readonly after: RegExp; readonly before: RegExp }[] = [
  {
    act: 'lie',
    after: verbs(
      String.raw`lay(?! (?:an?|the|her|his|its|golden|eggs?|hold|in wait)\b)|lain|lying|slept|sleeps|sleeping|asleep|snor(?:ed|ing)|died|dead|(?:was|were) (?:killed|slain|shot)`,
    ),
    before:
      /\b(?:dead|sleeping|slumbering|(?:killed|slew|shot)(?: (?:the|an?|his|her|their|that|this))?) (?:\w+ )?$/,
  },
  {
    act: 'fly',
    after: verbs(
      'fl(?:ew|y|ies|ying|own)|soar(?:ed|s|ing)|flutter(?:ed|s|ing)|hover(?:ed|s|ing)|circl(?:ed|es|ing)|swoop(?:ed|s|ing)|took (?:its|his|her|their|to) (?:flight|wings?)',
    ),
    before: /\b(?:flying|soaring|fluttering|hovering) (?:\w+ )?$/,
  },
  {
    act: 'run',
    after: verbs(
      'ran|runs|running|gallop(?:ed|s|ing)|trott(?:ed|ing)|leap(?:t|ed|s|ing)|sprang|springs|springing|bound(?:ed|ing)|fled|fleeing|chas(?:ed|ing)|pursu(?:ed|ing)|rac(?:ed|ing)|rush(?:ed|ing)|dart(?:ed|ing)|dash(?:ed|ing)|jump(?:ed|s|ing)|set off|scampered|made off',
    ),
    before: /\b(?:running|galloping|leaping|fleeing|bounding) (?:\w+ )?$/,
  },
];

/** Where what an animal does ends in a text. */
const END_OF_CLAUSE =
  /[.;:!?~]|,(?! (?:and|then|who|which) )|\b(?:when|while|until|till|because|but|as|that|where|if|for|so|before|after)\b/;

/** `Only it dropped a feather, and then flew away`: of whom, if nobody else is told of. */
const GOES_ON = /(?:\bit|[,;] (?:and|but)(?: then| so)?) (?:\w+ly )?(?=[a-z])/g;

/** What the only being that a text tells of does later in it. */
function actOfOnly(thing: string, text: string): Act | undefined {
  const [only, other] = creaturesIn(text);
  if (!only || other || thingNamed(only.word) !== thing) return undefined;
  if (peopleIn(text).length > 0 || otherPeopleIn(text).length > 0 || OTHERS.test(text)) return undefined;
  const rest = text.slice(only.at + only.word.length);
  const verbs = [...rest.matchAll(GOES_ON)].map(
    ({ index, 0: lead }) => rest.slice(index + lead.length).split(' ', 1)[0],
  );
  return ACTS.find(
    ({ act, after }) =>
      canDo(act, thing) && verbs.some((verb) => verb && new RegExp(`^(?:${after.source})`).test(verb)),
  )?.act;
}

const OTHERS = /\b(?:he|she|they|i|we|you|who)\b/;

function canDo(act: Act, thing: string): boolean {
  return (act === 'fly' ? FLYERS : RUNNERS).has(thing);
}

function actOf(thing: string, text: string): Act | undefined {
  for (const { word, at } of creaturesIn(text).filter((creature) => thingNamed(creature.word) === thing)) {
    const before = text.slice(0, at);
    const rest = text.slice(at + word.length).replace(/^[ ~]+~ ?/, ' ');
    const ends = [
      rest.search(END_OF_CLAUSE),
      isAfterSomebody(before) ? rest.search(/,|\band\b/) : -1,
      ...[...creaturesIn(rest), ...peopleIn(rest), ...otherPeopleIn(rest)].map((other) => other.at),
    ].filter((end) => end >= 0);
    const own = rest.slice(0, Math.min(rest.length, ...ends));
    const found = ACTS.find(
      (rule) => canDo(rule.act, thing) && (rule.before.test(before) || rule.after.test(own)),
    );
    if (found) return found.act;
  }
  return undefined;
}

/** `The king saw the wolf, and ran`: what follows `and` is not what the wolf does. */
function isAfterSomebody(before: string): boolean {
  const clause = before.split(/[.;:,~]/).at(-1) ?? '';
  return OTHERS.test(clause) || peopleIn(clause).length > 0 || otherPeopleIn(clause).length > 0;
}

/** What an animal does in a sentence, in lower case. */
export function animalActIn(thing: string, text: string): string | undefined {
  return actOf(thing, text) ?? actOfOnly(thing, text);
}

/** Remembers which animals lie, so that none gets up because a sentence is about something else. */
export class AnimalActs {
  #lying = new Set<string>();
  #setting: SceneSetting | undefined;

  /** What the animals of a picture do, by their names. `text` is all that its sentence has said until then. */
  of(
    things: readonly string[],
    { text, setting }: { readonly text: string; readonly setting: SceneSetting },
  ): Record<string, Act> | undefined {
    if (setting !== this.#setting || RISES.test(text)) this.#lying = new Set();
    this.#setting = setting;
    const acts: Record<string, Act> = {};
    for (const thing of things) {
      const act =
        actOf(thing, text) ?? actOfOnly(thing, text) ?? (this.#lying.has(thing) ? 'lie' : undefined);
      if (act === 'lie') this.#lying.add(thing);
      else this.#lying.delete(thing);
      if (act) acts[thing] = act;
    }
    return Object.keys(acts).length > 0 ? acts : undefined;
  }
}

/** Only animals that are seen do anything. */
export function withActsOf({ acts, counts, ...card }: SceneCard): SceneCard {
  const own = <Value>(all: Readonly<Record<string, Value>> | undefined) =>
    Object.entries(all ?? {}).filter(([animal]) => card.things?.includes(animal));
  const [ownActs, ownCounts] = [own(acts), own(counts)];
  return {
    ...card,
    ...(ownActs.length > 0 && { acts: Object.fromEntries(ownActs) }),
    ...(ownCounts.length > 0 && { counts: Object.fromEntries(ownCounts) }),
  };
}
