/** The result of one check of the machine. */
export interface Diagnostic {
  readonly name: string;
  /** `hint`: films can be made, and the advice would improve them; `missing`: no film can be made. */
  readonly state: 'good' | 'hint' | 'missing';
  readonly detail: string;
  readonly advice?: string;
}
