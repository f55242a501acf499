/** What became of calls whose answers were lost, by what their providers said: how many of each. */
export interface LostCallsReport {
  /** The provider runs it as a job, whose result is now waited for. */
  continued: number;
  /** It was charged, and its result is lost. */
  charged: number;
  /** The provider never received it, so it was not charged. */
  released: number;
  /** The provider offers no way to ask, or cannot say yet. */
  unknown: number;
}
