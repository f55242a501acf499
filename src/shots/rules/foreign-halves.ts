/** The words that begin a clause in a language, where they can begin nothing else. */
interface HalfWords {
  /** Openings whose main clause follows from them, or after them. */
  readonly flows: RegExp;
  /** Openings that stand beside their main clause. */
  readonly beside: RegExp;
  /** What joins a second clause. */
  readonly joins: RegExp;
  /** Those of them that tell what follows from the first. */
  readonly leads: RegExp;
}

const NEVER = /(?!)/u;

/** By language code. “Aber” and “mais” are left out, because they also join two words: “klein, aber fein”. */
export const FOREIGN_HALVES: Readonly<Record<string, HalfWords>> = {
  de: {
    flows: /^(?:Wenn|Falls|Sobald|Weil|Nachdem|Sofern) (?=\p{L}+ \p{L}+)/u,
    beside:
      /^(?:Obwohl|Obgleich|Auch wenn|Während (?:der|die|das|ein|eine|sich|es|er|sie|wir|viele|einige|manche)) /u,
    joins:
      /^(?:weil|obwohl|sodass|so dass|während (?:die|das|es|er|sie|sich)|denn (?:der|die|das|es|er|sie|ein|eine|wir)) /u,
    leads: /^(?:sodass|so dass) /u,
  },
  fr: {
    flows: /^(?:Si|S’il|S'il|Quand|Lorsque|Lorsqu[’'][^ ]+|Puisque|Parce que|Dès que) /u,
    beside: /^(?:Bien que|Alors que|Tandis que|Même si) /u,
    joins:
      /^(?:parce que|parce qu[’']|alors que|alors qu[’']|tandis que|tandis qu[’']|puisque|bien que|même si) ?/u,
    leads: NEVER,
  },
  es: {
    flows: /^(?:Si|Cuando|Porque|Como|En cuanto|Después de que) /u,
    beside: /^(?:Aunque|Mientras que|Mientras) /u,
    joins: /^(?:porque|aunque|mientras que|así que|por lo que|ya que) /u,
    leads: /^(?:así que|por lo que) /u,
  },
  it: {
    flows: /^(?:Se|Quando|Poiché|Siccome|Appena) /u,
    beside: /^(?:Anche se|Mentre|Sebbene|Benché) /u,
    joins: /^(?:perché|mentre|anche se|poiché|sebbene|così che) /u,
    leads: /^così che /u,
  },
};
