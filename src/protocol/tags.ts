/** The tags of all generations that are not in the trash, in alphabetical order. */
export interface TagList {
  tags: {
    tag: string;
    /** How many have it. */
    generations: number;
  }[];
}
