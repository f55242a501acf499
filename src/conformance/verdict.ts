/** The backend breaks a rule; the message says how. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/** The backend does not have the feature. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** Nothing happened by which the rule could be judged. */
export class NotSeen extends Error {
  override readonly name = 'NotSeen';
}

/** @throws Violation unless the condition is met. */
export function expectThat(condition: boolean, violation: string): asserts condition {
  if (!condition) throw new Violation(violation);
}
