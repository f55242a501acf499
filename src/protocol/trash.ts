/** A deleted generation that can be restored. */
export interface TrashedGeneration {
  id: string;
  title: string;
  /** RFC 3339, in UTC. */
  deletedAt: string;
  /** When it is deleted for good. */
  keptUntil: string;
}

/** One page of the trash, what was deleted last first. */
export interface TrashList {
  generations: TrashedGeneration[];
  /** Pass it as `cursor` to get the next page; null on the last. */
  nextCursor: string | null;
}
