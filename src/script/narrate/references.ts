import { capitalised } from '../../core/text/capitalised.ts';

/** `(see Figure 3)`, `(Fig. 2, left)`, `(cf. Section 4.1)`: useless to listeners, who cannot look there. */
const POINTER = String.raw`(?:figs?\.|figures?|tables?|tab\.|sections?|sec\.|chapters?|appendix|appendices|equations?|eqs?\.|listings?|algorithms?|examples?|pp?\.|pages?)\s*~?\(?[\dA-Z]`;
const BRACKETED = new RegExp(
  String.raw`\s*[([](?:(?:see|cf\.|e\.g\.,?|shown in|compare|refer to|also|as in)\s+){0,3}${POINTER}[^()[\]]{0,60}(?:\[[^()[\]]{1,30}\][^()[\]]{0,30})?[)\]]`,
  'giu',
);
/** `[3, 5–8]` and `(Keeper et al., 1963; Bell, 1971)`. */
const CITATION = /\s*\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,12}\](?!\()/gu;
/** `RFC 2119 [RFC2119]` has the name twice, but `as in [RFC2119]` needs it. */
const TAG = /([\p{L}\p{N}]+)?\s*\[(\p{Lu}[\p{Lu}\d.-]{1,20})\](?!\()/gu;
const LEADS_TO_NAME = /^(?:in|of|by|from|to|with|see|and|or|per|under|the|than|for|on|as|via)$/iu;
/** `(see the page on lamps)`, or at the end of brackets: `(a lamp; see Lamps)`. */
const SEE = /\s*\((?:[Ss]ee|cf\.)\s[^()]{1,120}\)|[;,]\s(?:see|cf\.)(?: also)?\s[^();]{1,120}(?=\))/gu;
/** `The latest on the storm (all times local):` */
const TIMES =
  /\s*\(all times (?:are )?(?:local|[A-Z]{2,4}|(?:in )?\p{L}+(?: (?:standard|daylight|local))?(?: time)?)\)/giu;
const AUTHORS =
  /\s*\((?:e\.g\.,?\s|see\s)?\p{Lu}[\p{L}’'-]+(?:\s(?:and|&|et)\s[\p{L}.’'-]+)*(?:\sal\.)?,?\s(?:18|19|20)\d\d[a-z]?(?:;[^()]{1,120})?\)/gu;
/** `Mend the wick #1234`: an issue number. */
const REPORT = /(?<=\p{L}\S*)\s+\(?#\d{3,6}\)?(?=[\s.,;:)]|$)/gu;
/** An address after a sentence that is complete without it. */
const LAST_ADDRESS =
  /(?<=\S\s\S+\s\S+)(?<!\b(?:at|see|on|from|to|in|is|visit|of|via|and|or|the|called))[:.,]?\s+<?https?:\/\/\S+\s*$/iu;
const ADDRESS = /\s*\((?:https?:\/\/|www\.)[^\s()]{1,300}\)/giu;
/** `As shown in Figure 1, …`: the sentence is complete without it. */
const AS_SHOWN = new RegExp(
  String.raw`^(?:as (?:can be )?(?:shown|seen|described|discussed|mentioned|noted|explained|stated|illustrated|we saw)|see|recall|like before)(?: (?:earlier|before|above|below|in (?:the )?(?:previous|next|last|following) (?:section|chapter)|in ${POINTER}[\d.]*))?,\s+(?=\S)`,
  'iu',
);
/** `As described in Borrowed References, …`: refers to a section by name. */
const AS_SHOWN_IN_SECTION =
  /^As (?:shown|seen|described|discussed|mentioned|noted|explained|stated) in “?\p{Lu}[\p{L}\d’'-]*(?: [\p{L}\d’'-]+){0,5}”?, (?=\S)/u;
const AS_SHOWN_WITHIN = new RegExp(
  String.raw`(?<=[\p{L}\p{N}]),? as (?:shown|seen|described|discussed|mentioned|noted|explained|illustrated) (?:earlier|above|below|in ${POINTER}[\d.]*)(?=[,.;])`,
  'giu',
);
/** `(siehe Abbildung 3)`, `(véase la fig. 2)`, `(voir tableau 1)`, `(vedi figura 3)`, `(ver figura 3)`. */
const BRACKETED_ELSEWHERE =
  /\s*[([](?:(?:siehe|vgl\.|s\.|vergleiche|véase|ver|cf\.|voir|vedi|cfr\.|veja)\s+)?(?:(?:dazu|auch|la|le|el|a|o|también|aussi|anche|também)\s+)*(?:abb(?:\.|ildung)|tab(?:\.|elle|leau|la|ella|ela)|kap(?:\.|itel)|abschnitt|abschn\.|fig(?:\.|ura|ure)|cap(?:\.|ítulo|itolo)|chap(?:\.|itre)|secci[óo]n|section|seç[ãa]o|sezione|p[áa]g(?:\.|ina)|seite|anhang|gleichung|gl\.)\s?[\dA-Z][^()[\]]{0,60}[)\]]/giu;
/**
 * `Wie Abbildung 3 zeigt, …`, `Como muestra la figura 2, …`: the sentence is complete without it, except for
 * its word order.
 */
const OPENS_WITH_POINTER =
  /^(?:Comme (?:le )?(?:montre|on le voit (?:sur|dans))|Como (?:muestra|se (?:muestra|ve) en|mostra|se vê n[ao]?)|Come (?:mostra(?:to)?(?: (?:nella|dalla))?|si vede nella))(?:\s+(?:la|le|el|a|o))?\s+(?:fig(?:\.|ura|ure)|tab(?:\.|la|leau|ella|ela)|tableau)\s?\d+[a-z]?,\s+(?=\S)/u;
/** Longer paragraphs are not prose, so they are not searched. */
const MAX_LENGTH = 20_000;

/** Removes references to other places in the document. They help readers, but not listeners. */
export function withoutReferences(text: string): string {
  if (text.length > MAX_LENGTH || !/[([#]|\bas\b|^see\b|^recall\b|:\/\//iu.test(text)) return text;
  const plain = text
    .replace(BRACKETED, '')
    .replace(BRACKETED_ELSEWHERE, '')
    .replace(CITATION, '')
    .replace(AUTHORS, '')
    .replace(ADDRESS, '')
    .replace(SEE, '')
    .replace(TIMES, '')
    .replace(REPORT, '')
    .replace(LAST_ADDRESS, '')
    .replace(TAG, untagged)
    .replace(AS_SHOWN_WITHIN, '');
  return plain === '' ? text : plain;
}

function untagged(_: string, word: string | undefined, tag: string): string {
  const isNamed = word !== undefined && !LEADS_TO_NAME.test(word) && /\d/u.test(tag);
  return isNamed ? word : [word, tag].filter(Boolean).join(' ');
}

/** Removes a reference at the start of a sentence, and capitalises the next word. */
export function withoutOpeningReference(sentence: string): string {
  const rest = sentence
    .replace(AS_SHOWN, '')
    .replace(AS_SHOWN_IN_SECTION, '')
    .replace(OPENS_WITH_POINTER, '');
  return rest === sentence ? rest : capitalised(rest);
}
