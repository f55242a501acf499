import type { ReactNode } from 'react';

/** One kind of limit, such as calls at once. */
export interface LimitKind<Kind extends string> {
  readonly kind: Kind;
  readonly label: string;
  /** A sign before the number. */
  readonly sign?: string | undefined;
  /** What to tell somebody whose number is none. */
  readonly correction: string;
  /** null if nothing was typed, undefined if it is no limit. */
  readonly read: (typed: string) => number | null | undefined;
}

/** The limits of somebody or something that is known by a name. */
export type NamedLimit<Kind extends string> = Readonly<Record<Kind, number | null>> & {
  readonly name: string;
  readonly source: 'environment' | 'saved' | 'default';
};

/** What a list of limits and each entry of it need. */
export interface NamedLimitsProps<Kind extends string> {
  readonly kinds: readonly LimitKind<Kind>[];
  /** The variable of the environment that can set them. */
  readonly variable: string;
  /** Null removes an entry. */
  readonly changes: (entry: Readonly<Record<string, Partial<Record<Kind, number>> | null>>) => object;
  /** As people read it; the name itself by default. */
  readonly nameOf?: ((name: string) => string) | undefined;
  /** What else is known of the entry. */
  readonly noteOf?: ((name: string) => ReactNode) | undefined;
}
