import { characterOf, isPerson, type Present } from './character.ts';
import type { NamedPerson } from './names.ts';

/** Whom a sentence names. */
export function byName(written: string, named: readonly NamedPerson[]): Present[] {
  return named.flatMap((person) =>
    [...written.matchAll(new RegExp(String.raw`\b${person.name}\b`, 'g'))]
      .filter((match) => isPerson(written, match.index, person.name))
      .slice(0, 1)
      .map((match) => ({ ...characterOf(person), at: match.index, end: match.index + person.name.length })),
  );
}

/** `The youngest was called Molly`: the name says who it is. */
export function byIntroduction(whole: string, named: readonly NamedPerson[]): Present[] {
  return named.flatMap((person) => {
    const name = person.name.toLowerCase();
    const match = new RegExp(String.raw`\b(?:(?:was|were) (?:called|named)|name was) ${name}\b`).exec(whole);
    if (!match) return [];
    const end = match.index + match[0].length;
    return [{ ...characterOf(person), at: end - name.length, end }];
  });
}
