import { capitalised } from '../../core/text/capitalised.ts';
import type { Line } from '../narrate/lines.ts';

/** Openings that depend on the sentence before. */
const CONNECTIVES =
  `and but or now for so yet nor however therefore thus hence then also moreover furthermore instead
  otherwise meanwhile similarly likewise consequently nevertheless nonetheless still besides accordingly
  finally afterwards later next previously too another others both neither either such there, here again, even`
    .split(/\s+/u)
    .join('|');
const PHRASES = `in addition|in turn|for example|for instance|as a result|because of this|on the other hand
  on the one hand|in other words|in fact|in contrast|by contrast|after that|at that|at this|in this|in these|in that
  in those|to this|on this|with this|from this|for this|like this|to him|to her|to them|by then|the same|of these
  of those|of them|one of them|some of them|most of them|all of them|all of this|the former|the latter|among them
  the others|the other|as such|as a consequence|what is more|that is|at the same time|by comparison|not so
  in the same way|for that reason|for this reason|the above|the following|the aforementioned|the result
  the reason|despite this|in spite of this|with that|after this|before this|apart from this|in both|in each case`
  .split(/[|\n]\s*/u)
  .join('|');
const PRONOUNS = 'he|she|it|they|him|her|them|his|its|their|this|that|these|those';
const OPENING = new RegExp(
  `^(?:[.…]+\\s)?["'“‘(]*(?:${CONNECTIVES}|${PHRASES}|${PRONOUNS})(?![\\p{L}'’-])`,
  'iu',
);
/**
 * The same in German, Spanish, French, Italian and Portuguese. None of them starts an English sentence, so
 * they are checked in every language.
 */
const OPENING_ELSEWHERE =
  /^["'“„«‘(¿¡]*(?:er|sie|es|ihm|ihn|ihnen|dies(?:e[mnrs]?)?|jene[mnrs]?|das|deren|dessen|dabei|dadurch|dafür|dagegen|daher|damit|danach|daneben|daran|darauf|daraus|darin|darüber|darum|davon|davor|dazu|deshalb|deswegen|dennoch|trotzdem|jedoch|außerdem|zudem|ebenso|ebenfalls|ferner|hingegen|stattdessen|folglich|schließlich|anschließend|später|dann|dort|und|aber|oder|denn|sondern|auch|zweitens|drittens|él|ellos|ellas|esto|eso|est[ea]s?|es[ea]s?|aquel(?:la|los|las)?|además|también|sin embargo|no obstante|por (?:eso|ello|lo tanto|tanto|otra parte|otro lado|el contrario)|entonces|después|luego|pero|y|así|allí|finalmente|por último|il|elle|ils|elles|ceci|cela|cette|cet|ces|celui(?:-ci)?|celle(?:-ci)?|ceux(?:-ci)?|cependant|toutefois|pourtant|néanmoins|ainsi|donc|ensuite|puis|enfin|mais|et|de plus|en outre|par conséquent|c[’']est pourquoi|là-bas|egli|ess[aoie]|lui|lei|loro|quest[aeio]|quell[aeio]|inoltre|tuttavia|però|perciò|quindi|dunque|poi|infine|anche|così|lì|di conseguenza|per questo|ele|eles|elas|isto|isso|aquilo|est[ea]|ess[ea]s|aquel[ea]s?|além disso|também|no entanto|porém|contudo|portanto|por isso|então|depois|assim|por fim)(?![\p{L}’'-])/iu;
const EARLY_PRONOUN = /^["'“‘(]*(?:[\p{L}'’-]+\s+){1,3}(?:he|she|they|him|them|his|her|their)\b/iu;
/** `The second sank`, `The first of them`: the sentence before says of what. */
const ORDINAL =
  /^["'“‘(]*the (?:first|second|third|fourth|last|largest|smallest|second-largest)(?: of (?:these|them|those)|,| (?:was|were|is|are|had|has|one|sank|came|says|said)\b)/iu;
/** `Two years later`, `The next day`, `In the same year`. */
const TIME =
  /^["'“‘(]*(?:(?:in|on|by|at|during) )?(?:the (?:same|following|next|previous) (?:year|day|month|week|morning|night|evening|season|time)|(?:that|this) (?:year|day|night|morning|evening|week|month|summer|winter|spring|autumn)|(?:[\p{L}\d]+ ){1,3}(?:years?|days?|weeks?|months?|hours?|minutes?) (?:later|after(?:wards)?|earlier|before)|soon(?: after)?)\b/iu;
/** `Given that these types of claims …`, `by such means`: the sentence before says which. */
const POINTS_BACK =
  /^[^.;:]{0,60}\b(?:of|that|with|in|by|to|for|from|given|since|because|on|about|using) (?:these|those|such) (?!who|that|which|as|things?|days?|cases?)\p{L}+/iu;
/** `In this way`, `with this tool`, `because of that law`: the sentence before names it. */
const THIS_ONE =
  /^[^.;:,]{0,60}\b(?:of|with|in|into|by|to|for|from|on|onto|about|using|under|through|at|like|as|against|within|behind) (?:this|that|said|the (?:same|latter|former|aforementioned)) (?!(?:article|paper|book|post|guide|report|study|document|chapter|tutorial|essay|year|week|month|season|century|decade|summer|winter|spring|autumn|fall|morning|evening|afternoon|time|day|of|in|is|was|the|they|it|he|she|we|you|i)\b)\p{Ll}+/iu;
/** `She also wrote`, `The fire also reached the town`: what else there was came before. */
const ALSO = /^(?:[\p{L}’'-]+\s){1,4}(?:also|too|likewise|as well|similarly)\b/iu;
/** `“It burns well,” he said.`: the sentence before says who. */
const HE_SAID =
  /[”"'’],?\s(?:he|she|they)\s(?:\p{Ll}+ly\s)?(?:said|says|added|told|wrote|explained|continued|argued|asked|replied|noted|recalled)\b|[”"'’],?\s(?:said|says|added|wrote|asked|replied)\s(?:he|she|they)\b/u;
/** `Drakenflesh!’ he cried.`: the speech began before. */
const ENDS_SPEECH = /^[^‘“"]*[.,!?…][’”](?!\p{L})/u;
/** `He said: ‘We will stay.`: the speech goes on. */
const OPENS_SPEECH = /[“](?!.*”)|(?<!\p{L})‘(?!.*[.,!?…]’(?!\p{L}))[^’]*(?:\p{L}’\p{L}[^’]*)*$/u;
const MAX_QUESTION_WORDS = 9;
/** Small words that continue a sentence that was interrupted by a drawing, a formula or the end of a page. */
const GOES_ON =
  /^(?:\.{3}|…|and|or|but|where|which|who|whose|that|with|of|to|for|from|in|by|as|than|is|are|was|were|has|have|had|then|the|its|their|indicates?|describes?)\s|^(?:\.{3}|…)/u;
/** Endings that announce what comes next. */
const ANNOUNCES =
  /(?:[:—–]|--|\bas follows\W{0,2}|\b(?:the|these) following(?: \p{L}+){0,3}\.|\bran thus\W{0,3}|\b(?:said|says|sang|cried|asked|answered|replied|saying|(?:said|says|quoth) (?:he|she|they|it)),)["'”’)]?$/u;
/** A numbered step other than the first. */
const LATER_STEP =
  /^(?:Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Number \d+):/u;

/** A later time at which a tale goes on, and that needs nothing before it: `The next morning`, `When the king …`. */
const EPISODE =
  /^["“‘]?(?:(?:and|but|so|now|well,?|it (?:so )?(?:happened|chanced|befell) (?:that )?) )?(?:one (?:\p{L}+ )?(?:day|night|morning|evening|afternoon|sunday|time|summer|winter|spring)|(?:on|in|at|by) the (?:next |following |second |third |last )?(?:day|night|morning|evening|midnight|dawn|end of (?:a|the|three|seven) \p{L}+)|(?:the )?(?:next|following|second|third|last) (?:day|night|morning|evening|week|year|time)|(?:some|a long|a short|a little|a|many|two|three|seven|several) (?:\p{L}+ )?(?:time|while|days?|nights?|weeks?|months?|years?) (?:after(?:wards)?|later|passed|went by|had passed)|after (?:a|some|this|that|many|several|two|three|seven) (?:\p{L}+ )?(?:time|while|days?|weeks?|months?|years?)|years (?:passed|went|later)|(?:when|as soon as|after|as) the \p{L}+|at (?:last|length) the \p{L}+|early (?:the |in the |next )|towards (?:evening|night|morning)|meanwhile the \p{L}+|once (?!more|again|upon))/iu;

/** Whether a tale goes on here after something was left out without a seam. */
export function opensEpisode(sentence: string): boolean {
  const pronoun = /\b(?:he|she|they|him|her|them|it)\b/iu.exec(sentence.slice(0, 60))?.index ?? 60;
  const noun =
    /\b(?:the|an?|his|her|their) \p{L}{3,}|\p{Lu}\p{Ll}+/u.exec(sentence.slice(1, 60))?.index ?? 60;
  return EPISODE.test(sentence) && noun < pronoun;
}

const CONNECTIVE =
  /^(?:then|so|but|now|and|yet|well|however|at (?:last|length)|meanwhile|accordingly|therefore),? (?=\p{L})/iu;
/** `Then the next day he came`: no word says who. */
const TELLS_WHEN =
  /^(?:when |as |while )?the (?:\p{L}+ )?(?:day|night|morning|evening|time|moment|year|month|week|hour|others?|same|more|first|second|third|last|next)\b/iu;
/** A cause or a contrast, which says something wrong where the sentence before is left out. */
const WRONG_AFTER_GAP = /^(?:so|but|and|yet|however|accordingly|therefore),? (?=\p{L})/iu;

/** `When the queen heard this`, `All this the king saw`. */
const HEARD_THIS =
  /\b(?:heard|saw|said|seen|told|knew|learned|perceived|found|read|spoke) (?:all )?(?:this|that|these|those|so|it|these words|the answer)(?=[,.;:!]| (?:he|she|they|and|the)\b)|^\W*all (?:this|that)\b/iu;
/** `The maid was married to him`: the one who is meant cannot be the one who is named. */
const OTHER_ONE =
  /^\W*(?:(?:[Ww]hen|[Aa]s|[Nn]ow|[Tt]hen|[Ss]o|[Bb]ut|[Aa]nd) )*(?:[Tt]he (?:\p{Ll}+ ){0,2}\p{Ll}+|\p{Lu}[\p{L}-]+) (?:was |were |had |is )?\p{L}+(?: \p{L}+)? (?:him|them|her(?= ?[,.;:!]| (?:and|that|to|with|in|on|at|for|from)\b))(?![\p{L}’'])/u;

/** Whether a sentence of a tale that may be taken up anywhere still points at somebody or something told before it. */
export function pointsBack(sentence: string): boolean {
  return HEARD_THIS.test(sentence.slice(0, 90)) || OTHER_ONE.test(sentence);
}

/** `Then the king came`: whether a tale can be taken up here, because the sentence itself names whom it is about. */
export function namesWhom(sentence: string): boolean {
  const rest = sentence.replace(CONNECTIVE, '');
  if (rest === sentence || isDangling(rest) || TELLS_WHEN.test(rest)) return false;
  return /^(?:when |as |while )?(?:the \p{L}+|\p{Lu}\p{Ll}+) \p{L}/u.test(rest);
}

/** A sentence of a tale without the `So` or `But` that joins it to what is left out. */
export function takenUp(sentence: string): string {
  if (!namesWhom(sentence)) return sentence;
  return capitalised(sentence.replace(WRONG_AFTER_GAP, ''));
}

/**
 * Whether a sentence makes no sense without the one before it. A list of openings, not a parser, but good
 * enough to keep "He" and "However" from following a gap.
 */
export function isDangling(sentence: string): boolean {
  if (
    [...[OPENING, OPENING_ELSEWHERE, ORDINAL, TIME, POINTS_BACK, THIS_ONE, ALSO, HE_SAID], ENDS_SPEECH].some(
      (pattern) => pattern.test(sentence),
    )
  )
    return true;
  const early = EARLY_PRONOUN.exec(sentence)?.[0];
  // A name before the pronoun is what the pronoun refers to.
  return early !== undefined && !/\s\p{Lu}/u.test(early);
}

/** `Norland rejected these claims`, `The council passed this law`: the sentence before says which. */
const REFERS_BACK =
  /^(?:[\p{L}\d’'-]+,?\s){1,7}(?:these|those|this)\s(?!(?:who|which|that|article|paper|book|post|guide|report|study|document|chapter|tutorial|essay|year|week|weekend|month|quarter|season|century|decade|summer|winter|spring|autumn|fall|morning|evening|afternoon|time|days?|world|country|city|are|were|is|was|much|many|far|long)\b)\p{Ll}+/iu;
/** `“It burns well.”`: who says so stands before. */
const ONLY_SPEECH = /^["“][^"“”]*["”]\W*$/u;

/** Whether a sentence of an article names something, or quotes somebody, that only the sentence before tells. */
export function refersBack(sentence: string): boolean {
  return REFERS_BACK.test(sentence) || ONLY_SPEECH.test(sentence);
}

/** Whether a sentence only announces what comes next. */
export function announces(sentence: string): boolean {
  return ANNOUNCES.test(sentence.slice(-60));
}

/** Whether somebody goes on speaking in the next sentence. */
export function leavesSpeechOpen(sentence: string): boolean {
  return OPENS_SPEECH.test(sentence.replaceAll('\n', ' '));
}

/** Whether a sentence is a short question, which the text answers next: `The reason for that decline?` */
export function asks(sentence: string): boolean {
  return /\?["'”’)]?$/u.test(sentence) && sentence.split(/\s+/u).length <= MAX_QUESTION_WORDS;
}

/** Whether a line announces something that is shown but not narrated: code, a formula or a drawing. */
export function announcesUnsaid(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || line.kind === 'turn' || line.kind === 'verse' || !announces(line.text)) return false;
  return next === undefined || next.section !== line.section || next.block > line.block + 1;
}

/** `That's the case in many towns`, below a heading: what it says is about the part above. */
const POINTS_ABOVE =
  /^["'“‘(]*(?:(?:this|that|these|those)(?:['’]s)?\s(?:is|are|was|were|has|had|also|the case\b|means?|makes?|does|did)|that['’]s|such\s(?!as\b)|he|she|they)(?![\p{L}’'])/iu;

/**
 * Whether a line depends on the one before it, because of its words or its position: an answer, a later step,
 * the end of a sentence.
 */
export function leansOnPrevious(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || !before) return false;
  if (before.section !== line.section) return line.kind === 'paragraph' && POINTS_ABOVE.test(line.text);
  if (line.continuesSentence || announces(before.text)) return true;
  if (line.kind === 'turn') return !line.opensBlock || before.text.endsWith('?');
  if (line.kind === 'list' && LATER_STEP.test(line.text)) return before.block === line.block;
  // Verse within prose is a quotation.
  if (line.kind === 'verse') return before.kind !== 'verse' && announces(before.text);
  return isDangling(line.text) || (line.kind !== 'list' && GOES_ON.test(line.text));
}

/** Whether a sentence starts a new thought, where a scene can start too. */
export function isTurn(sentence: string): boolean {
  return /^["'“‘(]*(?:but|however|then|so|yet|meanwhile|finally|later|now|next|instead|still|years? (?:passed|later)|one (?:day|night|morning))\b/iu.test(
    sentence,
  );
}
