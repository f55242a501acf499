/** Why a page is opened, where its address does not say. */
export interface Intent {
  /** The film was just begun here, and shall be made to its end. */
  readonly make?: boolean;
}

/** What was said when this page was opened. It is there until another page is opened. */
export function takeIntent(): Intent {
  return history.state ?? {};
}

export function forgetIntent(): void {
  history.replaceState(null, '');
}
