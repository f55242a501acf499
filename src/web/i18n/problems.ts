import i18next from 'i18next';

/** What went wrong, as the server tells it: in English. */
export interface Told {
  readonly code: string;
  readonly detail: string;
  readonly advice?: string | undefined;
}

/** What happened and what to do about it, by the problem's code. */
export type ProblemTexts = Readonly<Record<string, string>>;
export const PROBLEMS = 'problems';

/** A problem as the page shows it. */
export interface DescribedProblem {
  readonly text: string;
  /** The server's own words, in English, where {@link text} is not them. */
  readonly details: string | undefined;
}

/** What happened and what to do about it, in the user's language; in the server's words where there is no text. */
export function describeProblem({ code, detail, advice }: Told): DescribedProblem {
  const told = advice === undefined ? detail : `${detail} ${advice}`;
  const text = textOf(code) ?? (code.startsWith('http_') ? textOf('http') : undefined);
  if (text === undefined) return { text: told, details: undefined };
  return { text, details: UNANSWERED.includes(code) ? undefined : told };
}

/** No server said anything, so there are no words of its own. */
const UNANSWERED: readonly string[] = ['network_failed', 'timed_out'];

function textOf(code: string): string | undefined {
  const text: unknown = i18next.getResource(i18next.language, PROBLEMS, code);
  return typeof text === 'string' ? text : undefined;
}
