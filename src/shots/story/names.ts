import { GIVEN_NAMES, isChildOf, man, woman } from './given-names.ts';
import { peopleIn, type Role } from './people.ts';

const TITLES: Readonly<Record<string, Role>> = {
  king: { figure: 'king', gender: 'm' },
  emperor: { figure: 'king', gender: 'm' },
  queen: { figure: 'queen', gender: 'f' },
  prince: { figure: 'prince', gender: 'm' },
  princess: { figure: 'princess', gender: 'f' },
  sir: { figure: 'knight', gender: 'm' },
  captain: { figure: 'captain', gender: 'm' },
  brother: { figure: 'monk', gender: 'm' },
  father: { figure: 'priest', gender: 'm' },
  bishop: { figure: 'priest', gender: 'm' },
  abbot: { figure: 'priest', gender: 'm' },
  parson: { figure: 'priest', gender: 'm' },
  vicar: { figure: 'priest', gender: 'm' },
  rector: { figure: 'priest', gender: 'm' },
  farmer: { figure: 'farmer', gender: 'm' },
  squire: { figure: 'merchant', gender: 'm' },
  lady: { figure: 'lady', gender: 'f' },
  dame: { figure: 'old-woman', gender: 'f' },
  giant: { figure: 'giant', gender: 'm' },
  wizard: { figure: 'wizard', gender: 'm' },
  lord: { figure: 'merchant', gender: 'm' },
  old: { figure: 'old-man', gender: 'm' },
};

export interface NamedPerson extends Role {
  readonly name: string;
}

/**
 * Names that come with a noun: `Mathey Trewella, a handsome youth`; `a holy man named Piran`; `King Arthur`.
 */
export function namesIn(text: string): NamedPerson[] {
  const named = new Map<string, NamedPerson>();
  const note = (name: string | undefined, role: Role | undefined) => {
    if (name && role && !named.has(name) && !NOT_NAMES.has(name) && !ADVERB.test(name))
      named.set(name, { ...role, name });
  };
  const flat = text.replace(/\s+/g, ' ').replaceAll('’', "'");
  // `Prince Olf` may become `King Olf`.
  for (const [, title, name] of flat.matchAll(/\b(King|Emperor|Queen) ([A-Z][a-z]{2,})\b(?! [A-Z])/g))
    note(name, TITLES[(title ?? '').toLowerCase()]);
  // Husband and wife have one name, so that their titles belong to it.
  for (const [, title = '', wife, name] of flat.matchAll(
    /\b(Mr|Mrs|Mister|Mistress)\b\.?(?: and (Mrs|Mistress)\b\.?)? ([A-Z][a-z]{2,})\b/g,
  )) {
    const spelled = (word: string) => (flat.includes(`${word}. `) ? `${word}. ${name}` : `${word} ${name}`);
    note(spelled(title), /^(?:Mrs|Mistress)$/.test(title) ? woman : man);
    if (wife) note(spelled(wife), woman);
  }
  // A title says more than `a man named Dodge`.
  for (const match of flat.matchAll(
    /\b(King|Emperor|Queen|Prince|Princess|Sir|Captain|Father|Bishop|Abbot|Lady|Dame|Giant|giant|Wizard|Lord|Old|Brother|Parson|Vicar|Rector|Farmer|Squire) ([A-Z][a-z]{2,})\b(?! (?:Street|Road|Square|Lane|Hill|Bay|Castle|College|School|Hall|Inn))/g,
  ))
    note(match[2], TITLES[(match[1] ?? '').toLowerCase()]);
  for (const match of flat.matchAll(
    /(?<!\b(?:near|in|at|of|from|to|called|St\.) |')\b([A-Z][a-z]{2,})(?: [A-Z][a-z]+)?, (?:who was )?(an?|the|his|her|their) ((?:[a-z]+ ){0,4}?[a-z]+)\b/g,
  ))
    note(match[1], roleOf(`a ${match[3]}`));
  // In `The queen had one named Kate`, Kate is not the queen.
  for (const match of flat.matchAll(
    /\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|whose) ((?:[a-z]+ ){0,3}?[a-z]+)(?: of (?:[a-z]+ ){0,6}?[a-z]+)?,? (?:named|called|by name|whose name was|by the name of) (?:St\. )?([A-Z][a-z]{2,})/g,
  ))
    if (!/\b(?:had|has|have|was|were|with|and|of|one|met|saw)\b/.test(match[1] ?? ''))
      note(match[2], roleOf(`a ${match[1]}`));
  for (const match of flat.matchAll(
    /\bof (?:the|his|her|their|them|these|those)(?: [a-z]+){0,3}? (lass|girl|daughter|sister|son|brother|lad|boy)(?:s|es|ies)?,? (?:was |were |who was )?(?:called|named) ([A-Z][a-z]{2,})/g,
  ))
    note(match[2], roleOf(`a ${match[1]}`));
  // `A man had three daughters. … The third, who was called Elin, …`
  for (const match of flat.matchAll(
    /\b(?:[Tt]he (?:eldest|youngest|elder|younger|first|second|third|fourth|last|other)|[Oo]ne),? (?:who|of whom) (?:was|were) (?:called|named) ([A-Z][a-z]{2,})/g,
  ))
    note(
      match[1],
      roleOf(
        `a ${/\b(daughter|son|sister|brother)s\b(?!.*\b(?:daughters|sons|sisters|brothers)\b)/.exec(flat.slice(Math.max(0, match.index - 400), match.index))?.[1] ?? 'thing'}`,
      ),
    );
  for (const match of flat.matchAll(
    /\b([A-Z][a-z]{2,}) was (?:one of the|an?|the) ((?:[a-z]+ ){0,3}?[A-Za-z]+)\b/g,
  ))
    note(match[1], roleOf(`a ${match[2]?.toLowerCase().replace(/giants/, 'giant')}`));
  for (const match of flat.matchAll(
    /\b(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Oo]ne|[Tt]he) (?:[A-Za-z]+ ){0,2}?(wife|husband|daughter|son|sister|brother|sweetheart), ([A-Z][a-z]{2,})/g,
  ))
    note(match[2], roleOf(`a ${match[1]}`));
  for (const match of flat.matchAll(
    /\b(?:the|a|good|old) ([a-z]+) ([A-Z][a-z]{2,})\b(?! (?:Street|Road|Bay|Hill|Castle|Church|Lake|Moor))/g,
  ))
    note(match[2], roleOf(`a ${match[1]}`));
  // A saint's name is a person only if he does something. Otherwise it is a church or a village.
  for (const match of flat.matchAll(
    /(?<!\b(?:of|at|in|near|from|to|by|off|towards|called) )(?:St\.|Saint) ([A-Z][a-z]+),? (?:and his companion|spoke|said|saw|arrived|came|went|rose|raised|lowered|told|knew|took|lived|built|prayed|landed|bade|asked|answered|was a|heard|turned|stood|preached|blessed|died|wept|knelt|set|made|began|found|had|would)\b/g,
  ))
    note(match[1], { figure: 'priest', gender: 'm' });
  // `Will you?` asks for something.
  for (const [name, role] of GIVEN_NAMES)
    if (
      new RegExp(
        String.raw`${name === 'Will' ? '(?<=[a-z,] )' : ''}(?<!\b(?:St\.|Saint) )\b${name}\b(?! (?:Street|Road|Bay|Hill|Chapel|Church))`,
      ).test(flat)
    )
      note(name, isChildOf(flat, name) ? childOf(role) : role);
  return [...named.values()];
}

const childOf = ({ gender }: Role): Role => ({ figure: gender === 'f' ? 'girl' : 'boy', gender });

/** `a faithful dog, called Sultan`: names of animals and things, even if they are also names of people. */
export function otherNamesIn(text: string): ReadonlySet<string> {
  const flat = text.replace(/\s+/g, ' ').replaceAll('’', "'");
  const names = new Set<string>();
  for (const match of flat.matchAll(
    /\b(?:an?|the|one|his|her|their|whose) (?:[a-z]+ ){0,3}?((?:[a-z]*(?:dog|hound))|cat|horse|mare|cow|ox|goat|pig|donkey|ass|raven|bird|parrot|fox|wolf|bear|lion|fish|ship|boat|sword|inn),? (?:named|called|by name|whose name was) (?:the )?([A-Z][a-z]{2,})/g,
  ))
    if (match[2]) names.add(match[2]);
  return names;
}

/** Names that are known only as subjects of verbs: `Morvan answered`. */
export function strangersIn(text: string, known: readonly NamedPerson[]): ReadonlySet<string> {
  const names = new Set<string>();
  const others = new Set(known.map(({ name }) => name));
  // Only capitals within a sentence mark names.
  const inside = new Set(
    [...text.matchAll(/(?<=[a-z,;] )([A-Z][a-z]{2,})\b/g)].map((match) => match[1] ?? ''),
  );
  for (const match of text.matchAll(
    /\b([A-Z][a-z]{2,}) (?:said|asked|answered|went|came|saw|took|ran|rose|told|cried|had|was|did|would|could|lived|thought|gave|sat|stood|knew|set|began|made|[a-z]{3,}ed)\b/g,
  )) {
    const name = match[1] ?? '';
    if (inside.has(name) && !others.has(name) && !NOT_NAMES.has(name)) names.add(name);
  }
  return names;
}

function roleOf(phrase: string): Role | undefined {
  return peopleIn(phrase).at(-1) ?? peopleIn(`${phrase} was`).at(-1);
}

/** `Suddenly, the king …`, but not `Molly, a girl`. */
const ADVERB =
  /(?:ck|n|d|t|r|l|s|v)(?:ily|ally|enly|ously|fully|essly|ently|antly|edly|tely|bly|arly|stly|ntly)$/;

const NOT_NAMES = new Set([
  ...[
    'However',
    'Meanwhile',
    'Perhaps',
    'Indeed',
    'Nevertheless',
    'Therefore',
    'Moreover',
    'Besides',
    'After',
  ],
  ...[
    'Before',
    'Still',
    'Yet',
    'Thus',
    'Hence',
    'Again',
    'Also',
    'Likewise',
    'Afterwards',
    'Thereupon',
    'Next',
    'Furthermore',
    'Otherwise',
    'Whereupon',
    'Hereupon',
    'Accordingly',
    'Nonetheless',
    'Instead',
  ],
  'The',
  'And',
  'But',
  'When',
  'Then',
  'There',
  'This',
  'That',
  'England',
  'Wales',
  'Cornwall',
  'Ireland',
  'Scotland',
  'God',
  'Heaven',
  'Christmas',
  'Easter',
  'Sunday',
  ...['Well', 'World', 'End', 'House', 'Castle', 'Wood', 'Woods', 'Forest', 'River', 'Lake', 'Sea'],
  ...['Mountain', 'Hill', 'Tower', 'Church', 'Town', 'City', 'Village', 'Island', 'Road', 'Garden'],
  ...['Rock', 'Rocks', 'Stone', 'Stones', 'Point', 'Head', 'Bay', 'Cove', 'Cross', 'Tor', 'Bridge', 'Pool'],
  ...['Sir', 'Lady', 'Lord', 'King', 'Queen', 'Prince', 'Princess', 'Captain', 'Father', 'Mother', 'Saint'],
  ...['She', 'They', 'You', 'Who', 'His', 'Her', 'Their', 'One', 'All', 'These', 'Those', 'Such', 'Each'],
  ...['Now', 'What', 'Why', 'Yes', 'Alas', 'Once', 'Here', 'Today'],
]);
