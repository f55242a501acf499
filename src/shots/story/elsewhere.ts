const BLANK = '~';
const FINITE =
  /\b(?:was|were|is|are|had|has|have|did|would|could|should|might|must|will|can|went|came|said|saw|ran|took|fell|led|lay|sat|stood|gave|made|found|knew|told|got|began|brought|heard|left|kept|held|met|rode|flew|fled|sang|grew|drew|threw|broke|spoke|rose|drove|ate|drank|built|bought|sold|caught|thought|felt|set|put|cut|let|slept|wept|dwelt|shone|sprang|swam|bore|wore|won|lost|hid|woke|chose|swore|became|[a-z]{2,}(?<!(?:^|[^a-z])(?:r|wick|crook|nak|rugg|sacr|aged|kindr|hundr))ed)\b/g;
/** `had been turned` is one verb, and a verb after `and` has the same subject. */
const GOES_ON =
  /^(?:\W*(?:not|never|just|also|long|once|now|already|[a-z]+ly|been|to))*\W*$|\b(?:and|or|but) (?:\w+ )?$/;

const RELATIVE =
  /\b(?:(?<!\b(?:in|on|at|by|through|from|over|under|near|of|to|upon|into|within|beneath|beside) )(?:who|whom|which)|whose|(?<!\b(?:so|such|said|saw|knew|thought|told|found|heard|felt|believed|glad|sure|afraid|sorry|now|in|than|all|but|see|say|know|think|believe|feel|fear|him|her|them|happened|was|is|cried|answered|swore|vowed|declared|promised|and) )that(?= (?:was|were|had|lived|dwelt|came|stood|lay|grew|led|belonged|ran|went|he|she|they)\b))\b[^;:!?.–—,]*/g;
/** `The palace where the king and the queen dwelt`: they are there, and the story is not. */
const DWELLING =
  /\bwhere (?:the|an?|his|her|their) (?:[a-z]+ ){1,5}(?:dwelt|lived|reigned|was buried|lay buried|were buried)\b/g;
/** `There was once a miller who lived by the river`: this is where the story starts. */
const BEGINS = /\b(?:there|once upon a time|once|long ago)\b[^;:!?.]*$/;

/** `There was once a king who had three sons`: they are there, too. */
const FAMILY =
  /^\w+ had (?:an?|only|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many) (?:(?!\w+ed\b)[a-z]+ ){0,3}(?:sons?|daughters?|child|children|boys?|girls?|brothers?|sisters?|wife)\b/;

/** Earlier events: `He had left his cow in the field`. */
const BEFORE =
  /\bhad (?:\w+ly |just |never |long |also |already |once |not |always |ever |all |both |only |that \w+ )*(?!come (?:to|into|upon|down|up|out|back|home)|got (?:to|into|back|home|as far)|reached|arrived|entered|landed|climbed|crossed)(?:\w+(?:ed|en|wn|t|ng|nk|me|ne|ad|ld|id|ut)|heard|found|run|sat|stood|lain|won|met|fought)\b[^;:!?.–—,]*/g;
/** Openings after which such an event leads to the present: `When they had left the forest, …`. */
const NOW =
  /\b(?:when|after|as soon as|once|till|until|scarcely|hardly|no sooner|having|now that|where)\b[^;:!?.,]*$/;

/** Plans: `to go to the fair`. */
const TO_COME =
  /(?<!\b(?:began|begun|came|used|happened|had|went on|continued|not) )\bto (?:go|come|ride|travel|return|walk|get|fly|sail|journey|visit|find|seek|fetch|reach|marry|be|take|bring|carry|send|look for|meet|leave|see|climb|cross|enter|buy|sell|guard|watch|protect|help|save|kill|catch|meet|rescue|free)\b[^;:!?.–—,]*(?:, (?:his|her|their) [a-z ]+(?=,)(?:, and (?:his|her|their) [a-z ]+)?)?/g;
/** What absent people did: `a ring his father gave him`, `was given to him by the king`. */
const DONE_BY =
  /(?<=\b(?:the|an?|that|what|all|which) [a-z-]+ )(?:his|her|their|the) (?:\w+ )?(?:father|mother|brother|sister|husband|wife|grandmother|stepmother|king|queen|man|woman|giant|witch|fairy) (?:gave|had|left|made|told|sent|bought|brought)\b|\b(?:given|sent|made|built|written|left(?! by the (?:\w+ )?(?:tide|sea)\b)|told|taught|bought|stolen|promised|brought|condemned|abandoned|forgiven) (?:\w+ ){0,2}by (?:the |his |her |their |an? )?[^,;:!?.–—]*(?:, (?:king|queen|prince|princess|sir|lord|lady|the) [\w ]+)?/gi;
/** Destinations of other people: `sent his daughter to the well`. */
const SENT =
  /\b(?:going to|sent|sends?|sending|summoned|invited|directed|banished|exiled|the (?:way|road|path) to)\b[^;:!?.–—,]*/g;

/** Where things and people come from: `brought water from the well`, `there was the frog from the well`. */
const ORIGIN =
  /(?<=\b(?:(?:brought|fetched|carried|returned with|back with|home with) [^,;:!?.–—]{0,60}|(?:was|were|is|met|saw|it's) (?:the|an?) (?:\w+ )?\w+ ))from (?:the|an?|his|her|their)\b[^;:!?.–—,]*/g;

/** Blanks out what absent people did: `a dog that was given to him by the king`. */
export function withoutGivers(text: string): string {
  return text.replace(DONE_BY, (clause) => BLANK.repeat(clause.length));
}

/**
 * Blanks out places where people were before, plan to go, or only came from. The text keeps its length, so offsets
 * stay valid.
 *
 * @param keepsEarlier whether earlier events stay, because the text tells of them as of a scene
 */
export function withoutElsewhere(text: string, keepsEarlier = false): string {
  const blanked = (clause: string) => BLANK.repeat(clause.length);
  const present = withoutGivers(text);
  const main = present.replace(RELATIVE, (clause: string, ...rest: unknown[]) => {
    const before = present.slice(0, rest.find((part) => typeof part === 'number') ?? 0);
    if (BEGINS.test(before) && (FAMILY.test(clause) || !/^\w+ had\b/.test(clause))) return clause;
    const end = endOfClause(clause);
    return BLANK.repeat(end) + clause.slice(end);
  });
  return main
    .replace(BEFORE, (clause: string, at: number) =>
      keepsEarlier || NOW.test(main.slice(0, at)) ? clause : blanked(clause),
    )
    .replace(DWELLING, blanked)
    .replace(TO_COME, blanked)
    .replace(SENT, blanked)
    .replace(ORIGIN, blanked);
}

/** `who had come from the mill | went to the castle`: the second verb belongs to the main clause. */
function endOfClause(clause: string): number {
  let verbs = 0;
  let last = 0;
  for (const { index, 0: verb } of clause.matchAll(FINITE)) {
    const between = clause.slice(last, index);
    const isAdjective = /\b(?:the|an?|his|her|their|its|old|very|so|most) $/.test(between);
    if (isAdjective) continue;
    if (verbs > 0 && !GOES_ON.test(between)) return index;
    verbs += 1;
    last = index + verb.length;
  }
  return clause.length;
}
