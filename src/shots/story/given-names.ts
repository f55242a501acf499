import type { Role } from './people.ts';

export const man: Role = { figure: 'man', gender: 'm' };
const boy: Role = { figure: 'boy', gender: 'm' };
const girl: Role = { figure: 'girl', gender: 'f' };
export const woman: Role = { figure: 'woman', gender: 'f' };
/** First names that are people in any story, for characters introduced without a noun. */
export const GIVEN_NAMES: readonly (readonly [string, Role])[] = [
  ...[
    'Jack',
    'Tom',
    'Hans',
    'Dick',
    'Aladdin',
    'Ivan',
    'Robin',
    'Will',
    'Peter',
    'John',
    'Thomas',
    'William',
    'Evan',
    'Owen',
    'Dafydd',
    'Rhys',
    'Conrad',
    'Heinrich',
    'Karl',
    'Simon',
    'Martin',
    'Andrew',
    'Patrick',
    ...[
      'Roland',
      'Rowland',
      'Otto',
      'Fritz',
      'Jacob',
      'Ludwig',
      'Franz',
      'Anders',
      'Lars',
      'Niels',
      'Pierre',
    ],
    ...[
      'Harry',
      'Henry',
      'James',
      'Robert',
      'George',
      'David',
      'Samuel',
      'Michael',
      'Daniel',
      'Walter',
      'Hugh',
    ],
    ...['Pedro', 'Juan', 'Antonio', 'Giovanni', 'Duncan', 'Angus', 'Ewan', 'Colin', 'Ralph', 'Gilbert'],
  ].map((name) => [name, man] as const),
  ...['Hansel', 'Kay', 'Pinocchio'].map((name) => [name, boy] as const),
  ...[
    'Gretel',
    'Gerda',
    'Goldilocks',
    'Alice',
    'Dorothy',
    'Heidi',
    'Thumbelina',
    'Cinderella',
    'Ashputtel',
    'Rapunzel',
  ].map((name) => [name, girl] as const),
  ...[
    'Mary',
    'Martha',
    'Margaret',
    'Elizabeth',
    'Anne',
    'Jenny',
    'Molly',
    'Nancy',
    'Kate',
    'Gwen',
    'Nest',
    'Catherine',
    'Elsa',
    'Marya',
    'Vasilisa',
    ...[
      'Elsie',
      'Lina',
      'Ellen',
      'Katie',
      'Marleen',
      'Anna',
      'Emma',
      'Maria',
      'Marie',
      'Helen',
      'Sarah',
      'Susan',
    ],
    ...[
      'Jane',
      'Lucy',
      'Betty',
      'Hannah',
      'Rachel',
      'Rebecca',
      'Emily',
      'Johanna',
      'Sophie',
      'Matilda',
      'Agnes',
    ],
    ...['Edith', 'Bridget', 'Maggie', 'Polly', 'Peggy', 'Nora', 'Nell', 'Ingrid', 'Kirsten'],
  ].map((name) => [name, woman] as const),
];

/** `The children went to bed`: those of the tale who have only first names may be they. */
const CHILDREN_ACT =
  /\b[Tt]he (?:two |poor |good |little )*children,? (?:however, |therefore |then |both |now |soon |also )*(?!(?:of|were (?:dead|born)|was)\b)(?:were|had|[a-z]{2,}ed|[gsr]ot|went|came|ran|sat|saw|grew|stood|set|knew|said|lay|heard|found|took|began|fell)\b/;
const GROWN_UP = '(?:married|marry|wed(?:ded|ding)?|wife|husband|bride|bridegroom|father|mother|widow)';

/** Whether somebody with a first name alone is a child of a tale: `little Nora`, or one of `Otto and Nora`, who are nobody's wife. */
export function isChildOf(text: string, name: string): boolean {
  const isOneOfTwo = new RegExp(String.raw`\b(?:${name} and [A-Z][a-z]{2,}|[A-Z][a-z]{2,} and ${name})\b`);
  const isGrown = new RegExp(
    String.raw`\b(?:${GROWN_UP}\W+(?:\w+ )?${name}|${name},? (?:\w+ ){0,3}${GROWN_UP})\b`,
  );
  const isLittle = new RegExp(String.raw`\blittle ${name}\b`);
  return (isLittle.test(text) || (CHILDREN_ACT.test(text) && isOneOfTwo.test(text))) && !isGrown.test(text);
}
