const NUMBER = /^[(£$€¥~≈±<>−-]*\d[\d., {2}]*$/u;
/** Units and what else is never read apart from its number. */
const UNIT =
  /^(?:[kcmµ]?m[²³]?|km\/h|m\/s|mph|[kmµ]?g|t|lb|oz|ft|mi|[mµn]?s|min|h|°|°[CF]|K|%|‰|[kMGT]?B|[kMG]?Hz|[kMG]?Wh?|V|A|Ω|m?l|nm|bar|pence|pounds|dollars|euros?|cents?|million|billion|trillion|thousand|Mio\.?|Mrd\.?|millones|per|Uhr|[ap]\.?m\.?|Jan\w*|Feb\w*|March|April|May|June|July|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)[)\].,;:!?”"’]*$/u;

/** Whether a line should not end between two words: a number and its unit, an initial and a name. */
export function belongTogether(word: string, next: string): boolean {
  if (NUMBER.test(word)) return UNIT.test(next);
  return /^\p{Lu}\.$/u.test(word) && /^\p{Lu}/u.test(next);
}
