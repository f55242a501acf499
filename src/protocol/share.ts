/** Whether a film is shared: the response of `GET`, `PUT` and `DELETE …/share`. */
export interface Share {
  /** Path of the page on the server, such as `/share/AbC…`; null if the film is not shared. */
  path: string | null;
}
