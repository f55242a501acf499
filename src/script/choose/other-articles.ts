import type { Line, Section } from '../narrate/lines.ts';

/** Headings after which a page lists other articles. */
const OTHERS =
  /^(?:(?:popular|related|more|latest|recent|trending|top|other|recommended|featured|most (?:read|popular|viewed)) (?:stories|posts|articles|news|reading|content|links|headlines|videos)\b.{0,40}|(?:things )?you (?:may|might|will) (?:also )?(?:like|enjoy)|(?:read|watch|up) next|around the web|trending(?: now)?|most (?:read|popular)|more (?:from|on|in) \S.{1,40})\W*$/iu;
/** When an article was published, and by whom, as it stands below a headline. */
const DATED =
  /^(?:(?:published|posted|updated)(?: on)?|(?:published )?\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago|(?:\p{L}+day,? )?\p{Lu}\p{Ll}+ \d{1,2},? \d{4},? \d{1,2}:\d\d ?[ap]\.?m\b.*)\W*$/iu;
/** Less than this before is no article. */
const MIN_LINES = 5;
/** A headline stands this near above its date. */
const MAX_LINES_ABOVE = 4;

/**
 * Where the page goes on with other articles than its own: below a heading that says so, or at the second headline
 * with a date of its own. Returns the number of lines if there are none.
 */
export function otherArticlesFrom(lines: readonly Line[], sections: readonly Section[], own = ''): number {
  const starts = lines.flatMap(({ section }, at) =>
    at > 0 && lines[at - 1]?.section !== section ? [at] : [],
  );
  const listed = sections.findIndex(({ title }) => title !== undefined && OTHERS.test(title));
  const from = starts.find((at) => {
    const section = lines[at]?.section ?? 0;
    const title = sections[section]?.title;
    if (at < MIN_LINES || title === undefined || title.toLowerCase() === own.toLowerCase()) return false;
    if (listed >= 0 && section >= listed) return true;
    return lines
      .slice(at, at + MAX_LINES_ABOVE)
      .some((line) => line.section === section && DATED.test(line.text));
  });
  return from ?? lines.length;
}
