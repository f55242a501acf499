/**
 * What a script model has written so far: the answer to `GET /api/generations/{id}/draft`. Only to be shown. The scenes
 * of the script may differ.
 */
export interface ScriptDraft {
  /**
   * In order. Empty before anything is written, if the model tells nothing before its end, and once the script is
   * there.
   */
  scenes: { title: string; narration: string }[];
}
