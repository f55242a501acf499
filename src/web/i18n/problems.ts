import i18next from 'i18next';

/** What went wrong, as the server tells it: in English. */
export interface Told {
  readonly code: string;
  readonly detail: string;
  readonly advice?: string | undefined;
}

/** The texts of a language by the problem's code; `{{detail}}` stands for what the server says of this one case. */
export type ProblemTexts = Readonly<Record<string, string>>;
export const PROBLEMS = 'problems';

/** What happened and what to do about it, in the user's language as far as it has words for that. */
export function describeProblem({ code, detail, advice }: Told): string {
  const text: unknown = i18next.getResource(i18next.language, PROBLEMS, code);
  if (typeof text === 'string') return text.replace('{{detail}}', () => detail);
  return advice === undefined ? detail : `${detail} ${advice}`;
}
