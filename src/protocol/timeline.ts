/** When one written word of a narration is spoken. */
export interface WordTiming {
  /** Offset of the word in the narration, in UTF-16 code units. */
  start: number;
  /** One past the word's last code unit. */
  end: number;
  /** From the start of the speech. */
  startMs: number;
  endMs: number;
}

/** What the pictures and captions of a scene follow when it plays: the answer to `GET …/scenes/{sceneId}/timeline`. */
export interface SceneTimeline {
  /** The take of the speech that the words belong to. A take never changes, so its timeline may be cached. */
  audioTake: string;
  /** In order. Empty where nothing is spoken. */
  words: WordTiming[];
  /** Chooses among the ways in which pictures can move. */
  seed: number;
}
