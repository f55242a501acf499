/** The backend breaks a rule; the message says how. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/** The backend does not offer the feature. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** The check could not observe what the rule is about. */
export class NotSeen extends Error {
  override readonly name = 'NotSeen';
}

/** @throws Violation unless the condition is met. */
export function expectThat(condition: boolean, violation: string): asserts condition {
  if (!condition) throw new Violation(violation);
}
