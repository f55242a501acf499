/** What is searched for with `GET …/shots/{shotId}/stock`. */
export interface StockQuery {
  /** A picture model with `searches`, as `provider:model`. Default: that of the film, or the first that there is. */
  model?: string | undefined;
  /** Default: what the shot speaks of. */
  words?: string | undefined;
}

/** Photos or clips of a free collection. */
export interface StockResults {
  /** The model that was searched. */
  model: string;
  /** What was searched for. */
  words: string;
  /** The most relevant first. */
  pictures: StockPicture[];
}

/** A photo or a clip that a shot can show. */
export interface StockPicture {
  id: string;
  /** A small JPEG in the shape of the film, as a `data:` URL. Absent if it could not be had. */
  preview?: string | undefined;
  title?: string | undefined;
  author?: string | undefined;
  /** As people name it, such as `CC BY-SA 4.0`. */
  licence: string;
  licenceUrl?: string | undefined;
  /** The page of the work. */
  sourceUrl: string;
}

/** The body of `PUT …/shots/{shotId}/stock`: one of the pictures of a search. */
export interface StockChoice {
  model: string;
  words: string;
  /** Its id. */
  picture: string;
}

/** Of what is searched for. */
export const MAX_STOCK_WORDS_LENGTH = 200;
