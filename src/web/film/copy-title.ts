/** Maximum title length of the server. */
const MAX_LENGTH = 200;

/** Title of a copy: the original title and what differs. */
export function copyTitle(title: string, difference: string): string {
  const addition = `, ${difference}`;
  return title.slice(0, MAX_LENGTH - addition.length) + addition;
}
