/** A member of a film's cast: a person, creature, thing or place that looks the same in all pictures. */
export interface CastMemberView {
  /** As the prompts write it. */
  name: string;
  looks: string;
  /** How many pictures show it: the shots whose prompts name it, of those that a model paints. */
  shots: number;
  /** The picture that is sent with prompts that name it. Null if the user wants none; absent while there is none. */
  picture?: CastPictureView | null | undefined;
}

/** A picture of the film that shows how a member of the cast looks. */
export interface CastPictureView {
  /** The id of the take. */
  take: string;
  /** A small image of it. */
  previewUrl: string;
  /** Whether the user chose it; otherwise it is the first that was made. */
  chosen: boolean;
}

/**
 * A member of the cast as a request names it. Without `picture`, what was chosen for these looks stays: a take of a
 * picture of the film, `first` for the first one that is made, or null for none.
 */
export interface CastMemberRequest {
  name: string;
  looks: string;
  picture?: string | null | undefined;
}

/** The answer to `GET /api/generations/{id}/cast`. */
export interface CastList {
  cast: CastMemberView[];
  /** Whether the model of the pictures takes pictures of the cast. */
  sendsPictures?: boolean | undefined;
}
