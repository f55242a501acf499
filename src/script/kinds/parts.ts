/** The purpose of a section, if its heading tells it. */
export type Part =
  | 'summary'
  | 'purpose'
  | 'findings'
  | 'methods'
  | 'limits'
  | 'conclusion'
  | 'background'
  | 'use'
  | 'reference'
  | 'aside'
  | 'other';

const NUMBER = /^(?:(?:chapter|section|part)\s+)?(?:(?:\d+|[IVX]+|[A-Z])(?:\.\d+)*[.:)]?\s+)?/u;
const PARTS: readonly [Part, RegExp][] = [
  [
    'summary',
    /^(?:abstract|(?:executive |plain language )?summary|key (?:points|findings|takeaways|figures|facts|messages)|highlights|overview|at a glance|tl;?dr|in brief|zusammenfassung|résumé|resumen)\b/iu,
  ],
  [
    'limits',
    /\b(?:limitations?|limits|threats to validity|caveats|known issues|risks?|drawbacks|when not to)\b/iu,
  ],
  [
    'conclusion',
    /^(?:conclusions?|concluding remarks|(?:discussion and |summary and )conclusions?|closing|outlook|what(?:’|')?s next|final (?:words|thoughts)|afterword|epilogue)\b/iu,
  ],
  [
    'findings',
    /\b(?:results?|findings|evaluation|experiments?|discussion|observations|outcomes?|trials|performance)\b/iu,
  ],
  [
    'methods',
    /\b(?:methods?|methodology|approach|materials|design|implementation|data(?:set)?s?|model|algorithm|architecture|study area|procedure)\b/iu,
  ],
  [
    'background',
    /\b(?:introduction|related work|background|preliminaries|literature review|motivation|prior work|state of the art)\b/iu,
  ],
  [
    'purpose',
    /^(?:\W*)(?:why|what (?:is|are) (?:it|this)|what it does|about|(?:key |main )?features|benefits|advantages|overview|purpose|goals?|motivation|highlights|use cases|introduction)\b/iu,
  ],
  [
    'aside',
    /^(?:\W*)(?:contribut\w+|change ?log|release (?:notes|history)|versions?|roadmap|credits|authors?|maintainers?|contact(?: us)?|support|community|sponsors?|backers|code of conduct|security(?: policy)?|development|testing|running (?:the )?tests|building|faq|badges|donat\w+|star history|press contacts?|notes? to editors|appendix|appendices|supplementary|supporting information|glossary|abbreviations|nomenclature|index terms|keywords|dedication|foreword|preface|about this (?:document|guide)|revision history|document history|learning (?:objectives|outcomes|goals)|key terms|review questions|(?:about|meet) the (?:author|writer)s?|related (?:posts|articles|stories|content|reading)|(?:more|also) (?:from|on|in|like this)\b|share this|(?:leave a )?comments?|read (?:more|next)|(?:documentation |quick |useful |external )*links?|table of contents|contents|navigation|newsletter|subscribe|follow us|you (?:may|might) also like)\b/iu,
  ],
  [
    'use',
    /^(?:\W*)(?:install\w*|usage|getting started|quick ?start|examples?|requirements|prerequisites|how (?:to use|it works)|docker)\b/iu,
  ],
];

/** The purpose of the section under a heading. */
export function partOf(heading: string): Part {
  const bare = heading.slice(0, 120).replace(NUMBER, '').trim();
  return PARTS.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'other';
}
