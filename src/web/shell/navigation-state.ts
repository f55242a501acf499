/** State of a page in addition to its URL. */
export interface NavigationState {
  /** The film was just created on this page and should be made completely. */
  readonly make?: boolean;
}

/** The state with which this page was opened, kept until another page is opened. */
export function navigationState(): NavigationState {
  return history.state ?? {};
}

export function clearNavigationState(): void {
  history.replaceState(null, '');
}
