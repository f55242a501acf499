import { characterOf, isPerson, type Present } from './character.ts';
import type { NamedPerson } from './names.ts';

/** Whom a sentence names. */
export function byName(written: string, named: readonly NamedPerson[]): Present[] {
  return named.flatMap((person) =>
    [...written.matchAll(new RegExp(String.raw`\b${spellings(person.name)}\b`, 'g'))]
      .filter((match) => isPerson(written, match.index, person.name))
      .slice(0, 1)
      .map((match) => ({ ...characterOf(person), at: match.index, end: match.index + ownLength(match[0]) })),
  );
}

/** `The youngest was called Molly`: the name says who it is. */
export function byIntroduction(whole: string, named: readonly NamedPerson[]): Present[] {
  return named.flatMap((person) => {
    const name = person.name.toLowerCase();
    const match = new RegExp(
      String.raw`\b(?:(?:was|were) (?:called|named)|name was) (?:[a-z]+ and (?:the (?:[a-z]+ )?[a-z]+ )?)?${name}\b`,
    ).exec(whole);
    if (!match) return [];
    const end = match.index + match[0].length;
    return [{ ...characterOf(person), at: end - name.length, end }];
  });
}

/** `Mr. and Mrs. Brown`: his title stands before hers. */
function spellings(name: string): string {
  const [title, rest] = name.split(' ');
  return rest !== undefined && /^(?:Mr|Mister)\b/.test(title ?? '')
    ? String.raw`${title}(?: and (?:Mrs|Mistress)\b\.?)? ${rest}`
    : name;
}

function ownLength(found: string): number {
  const other = found.indexOf(' and ');
  return other < 0 ? found.length : other;
}
