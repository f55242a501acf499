/** Who speaks or works in a place, which is not what the sentence is about: `a professor at the University of`. */
const AFFILIATED =
  /\b(?:professors?|researchers?|scientists?|economists?|analysts?|strategists?|lecturers?|director|chief|chair\p{L}*|president|editor|reporters?|correspondents?|journalists?|lawyers?|attorneys?|doctors?|physicians?|historians?|authors?|fellow|spokes\p{L}+|consultants?|experts?|engineers?|officials?|manager|partner|founder|headquarter\p{L}*|based|bureau|embassy|university|institute|laborator(?:y|ies)|think tank|works?|worked|working)\b(?:(?!\b(?:is|are|was|were|has|have|had|will|\p{L}{2,}ed)\b)[^,;.]){0,50}?,?\s(?:in|at|of|from|near|outside)\s(?:the\s)?$/iu;
/** A place where something was said or shown, of which the sentence tells. */
const VENUE =
  /\b(?:conference|meetings?|summit|workshop|symposium|congress|convention|forum|seminar|keynote|presented|presenting|presentation|speaking|speech|talks?|interview(?:ed)?|told|press|expo|exhibition|trade show|fair|gala|premi(?:er|è)e|podcast)\b/iu;
const MARKET =
  /\b(?:shares?|stocks?|traded|trading|futures|bonds?|listing|listed|exchange|closed|opened (?:up|down|higher|lower))\b/iu;
/** A capital that stands for a government: `a vote of confidence from Beijing`, `a deal between Moscow and Ankara`. */
const GOVERNMENT =
  /\b(?:confidence|support|pressure|orders?|respon(?:se|d\p{L}*)|approval|help|aid|funding|messages?|signals?|statements?|warnings?|criticism|demands?|backing|permission|sanctions?|tensions?|relations?|talks|deal|agreement|dispute|war|loans?|money|gr(?:ants?))\b[^,;.]{0,24}?\s(?:from|to|between|in|at)\s(?:the\s)?$/iu;

/** A town that does something itself: `paid by the city of Holm`. */
const AUTHORITY =
  /\b(?:by|from|with|against|for|to|and|or|sue[sd]?|owes?)\s(?:the\s)?(?:city|town|state|county|port|government|mayor|council|people) of\s$/iu;

/** Whether the words before a place's name say only where somebody works, speaks or trades. */
export function isOnlyWhereSaid(before: string): boolean {
  return [AFFILIATED, VENUE, MARKET, GOVERNMENT, AUTHORITY].some((pattern) => pattern.test(before));
}
