const MAX_WORDS = 7;
const MAX_CHARACTERS = 60;
const LOOSE_ENDS = new Set(
  `a an and any as at be but by for from had has have her his if in into is it its nor of on or our so than that the
  their then there they this to under up was we were when where which while who whose with you your not very more
  he she been are will would could`.split(/\s+/u),
);

/** A title for a scene without a heading of its own: the beginning of its first telling clause. */
export function titleFromText(text: string): string {
  const clause = clausesOf(text).find((part) => part.split(/\s+/u).length >= 3) ?? text;
  const words = clause.split(/\s+/u).slice(0, MAX_WORDS);
  while (words.length > 2 && LOOSE_ENDS.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  const title = words.join(' ').replace(/^["'“‘([]+|["'”’)\].,;:!?…—–-]+$/gu, '');
  return capitalised(shortened(title) || shortened(text.trim()));
}

function clausesOf(text: string): string[] {
  return text
    .slice(0, 400)
    .split(/[,;:.!?…—](?=\s|$)|--/u)
    .map((part) => part.trim());
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_CHARACTERS ? text : `${characters.slice(0, MAX_CHARACTERS - 1).join('')}…`;
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
