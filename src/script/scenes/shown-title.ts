/** Headings of the parts that any document, page or site may have. */
export const GENERIC_HEADING =
  /^(?:abstract|introduction|summary|overview|home|homepage|index|main page|welcome|blog|news|article|documentation|docs|learning (?:objectives|outcomes|goals)|contents|table of contents|features|ingredients|directions|usage|installation|background|about|description|history|steps|instructions|method|discussion|details|getting started)$/iu;

/** The title without the number of a chapter, and without the part of the site that it names: `Policy | Home`. */
export function shownTitle(title: string): string {
  const [name = title, part] = title.split(/\s[|·»]\s/u);
  const isBare = part !== undefined && GENERIC_HEADING.test(part.trim());
  return (
    (isBare ? name : withoutSite(title))
      .replace(/^\d{1,2}(?:(?:\.\d{1,2}){1,2}|\.|(?=\s(?:The|An?|Introduction)\s))\s+(?=\p{Lu})/u, '')
      // Quoted as a whole, as in the settings at the head of a file.
      .replace(/^["“]([^"“”]+)["”]$/u, '$1')
  );
}

/** The names of a site after a headline of some words: `A lamp is lit again : Harbour News : HBC`. */
function withoutSite(title: string): string {
  const [name = title, ...sites] = title.split(/\s(?::|\||»|·)\s|\s[–—-]\s(?=\p{Lu}{2,}(?: News)?$)/u);
  const areSites = sites.length > 0 && sites.every((site) => /^\p{Lu}/u.test(site) && wordCount(site) <= 4);
  return areSites && wordCount(name) >= 4 ? name : title;
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/u).length;
}
