import type { ProblemTexts } from './problems.ts';

/** Only what the page itself finds. Everything else is told in the server's words, which are English. */
export const problems: ProblemTexts = {
  network_failed: "Can't reach the server. Check your connection and try again.",
  timed_out: 'The server took too long to answer. Try again.',
  unexpected: 'Something went wrong. Try again.',
};
