/** What a page needs to know in addition to its address. */
export interface NavigationState {
  /** The film was just created here, and is to be made completely. */
  readonly make?: boolean;
}

/** The state with which this page was opened. It is kept until another page is opened. */
export function navigationState(): NavigationState {
  return history.state ?? {};
}

export function clearNavigationState(): void {
  history.replaceState(null, '');
}
