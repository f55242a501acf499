/** One thing that making videos needs or would gain by. */
export interface Diagnostic {
  readonly name: string;
  /** `hint`: a video can be made, and better with the advice; `missing`: none can be made. */
  readonly state: 'good' | 'hint' | 'missing';
  readonly detail: string;
  readonly advice?: string;
}
