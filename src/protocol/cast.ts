/** A member of a film's cast: a person, creature, thing or place that looks the same in all pictures. */
export interface CastMemberView {
  /** As the prompts write it. */
  name: string;
  looks: string;
  /** How many pictures show it: the shots whose prompts name it, of those that a model paints. */
  shots: number;
}

/** The answer to `GET /api/generations/{id}/cast`. */
export interface CastList {
  cast: CastMemberView[];
}
