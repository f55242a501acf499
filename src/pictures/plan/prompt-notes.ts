/** Notes that a script writer puts behind a prompt: whom its pronouns stand for. */
const NOTES = /\((?:she|he|they|it): [^()]{1,200}\)/giu;

export interface AnnotatedPrompt {
  /** What is said, with blanks in place of notes, so that offsets in the prompt stay. */
  readonly told: string;
  /** What the notes name, such as `the mermaid`; empty without notes. */
  readonly named: string;
}

/** Parts what is said from what is only noted: nobody reads a note in a headline. */
export function separateNotes(prompt: string): AnnotatedPrompt {
  const notes: string[] = [];
  const told = prompt.replace(NOTES, (note) => {
    notes.push(note.slice(1, -1).replace(/\b(?:she|he|they|it): /giu, ''));
    return ' '.repeat(note.length);
  });
  return { told, named: notes.join('. ') };
}
