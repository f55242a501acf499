import type { Character } from './character.ts';
import type { FoundPerson, Role } from './people.ts';

/** Groups that stay as many as they are. */
const KIN_GROUP =
  /^(?:dwarfs|dwarves|goblins|gnomes|children|sons|brothers|daughters|sisters|princes|princesses|maidens)$/;
/** Groups of a few, which are never drawn as many as anybody. */
const FAMILY = /^(?:sons|brothers|daughters|sisters)$/;
/** Parents whose children are no princes. */
const COMMONER =
  /^(?:father|mother|man|woman|old-man|old-woman|farmer|miller|merchant|tailor|smith|baker|fisherman|hunter|shepherd|woodcutter|cook|soldier|youth)$/;

/** Whether a word means a few who belong together, and who are drawn only if their number is known. */
export function isFamily(word: string): boolean {
  return FAMILY.test(word);
}

/** Remembers how many the groups of a tale are, and who of them are children of kings. */
export class Families {
  readonly groups = new Map<string, number>();

  /** `The brothers` are as many as were told of; `his brothers` and `the elder ones` are one fewer. */
  groupOf({
    figure: told,
    gender,
    word,
    count,
    isFewer,
  }: Pick<FoundPerson, 'figure' | 'gender' | 'word'> & {
    readonly count: number | undefined;
    readonly isFewer: boolean;
  }): Character {
    const figure = this.#ownFigure(told, word);
    if (count !== undefined) {
      this.groups.set(figure, Math.max(count, this.groups.get(figure) ?? 0));
      return { figure, gender, count };
    }
    const known = this.groups.get(figure);
    if (known === undefined || !KIN_GROUP.test(word)) return { figure, gender };
    const own = isFewer ? known - 1 : known;
    return own < 2 ? { figure, gender } : { figure, gender, count: own };
  }

  /** `A king had three sons. … The eldest son`: he is a prince. `figures` are all that the tale has told of. */
  royal(word: string, figures: readonly string[]): Role | undefined {
    const isRoyal = (group: string, plain: string, one: string) =>
      this.#isOnly(group, plain) ||
      (figures.includes('king') && figures.includes(one) && !figures.some((figure) => COMMONER.test(figure)));
    if (/^(?:son|brother)$/.test(word) && isRoyal('princes', 'young-men', 'prince'))
      return { figure: 'prince', gender: 'm' };
    return /^(?:daughter|sister)$/.test(word) && isRoyal('princesses', 'maidens', 'princess')
      ? { figure: 'princess', gender: 'f' }
      : undefined;
  }

  /** The sons of a king stay princes, by whatever word they are called. */
  #ownFigure(figure: Character['figure'], word: string): Character['figure'] {
    if (figure === 'young-men' && FAMILY.test(word) && this.#isOnly('princes', 'young-men')) return 'princes';
    return figure === 'maidens' && FAMILY.test(word) && this.#isOnly('princesses', 'maidens')
      ? 'princesses'
      : figure;
  }

  #isOnly(royal: string, plain: string): boolean {
    return this.groups.has(royal) && !this.groups.has(plain);
  }
}
