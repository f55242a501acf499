import type { ProblemTexts } from './problems.ts';

/** Only what the page itself finds. Everything else is told in the server's words, which are English. */
export const problems: ProblemTexts = {
  network_failed: "Can't reach the server. Check your connection and try again.",
  timed_out: 'The server took too long to answer. Try again.',
  // The server's advice names models that this page may not offer.
  unspeakable_text: "The voice does not speak this text's language. Use a text in the voice's language.",
  unexpected: 'Something went wrong. Try again.',
};
