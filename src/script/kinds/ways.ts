import type { DocumentKind } from '../../core/model.ts';
import type { Part } from './parts.ts';

/** How one kind of document is narrated: what counts, in units of an average line's relevance. */
export interface Way {
  /** For similarity to the words of the whole document. */
  readonly centrality: number;
  /** For the first line of a section and of a block. */
  readonly sectionLead: number;
  readonly blockLead: number;
  /** For the start of the document, fading out over its first quarter. */
  readonly lead: number;
  /** For sentences with numbers and units. */
  readonly figures: number;
  /** For sentences with cue words: “we found”, “is called”, “for the first time”. */
  readonly cues: number;
  /** Factors for the parts of a document. 0 leaves a part out. */
  readonly parts: Partial<Record<Part, number>>;
  /** The order of the parts. Default: the document's own. */
  readonly order?: readonly Part[];
  /**
   * Spreads the scenes over the whole document: how far a scene may be from its intended position, in scenes.
   * Without it, the best passages are used wherever they are.
   */
  readonly spread?: number;
  /** For a last scene that ends where the document ends. */
  readonly ending: number;
  /** Whether to keep lines that say little on their own, because the next line answers them. */
  readonly keepsAll: boolean;
  /** Text after this many times the requested length is not narrated. */
  readonly within?: number;
  /** Whether what is left out lies between two episodes where that is possible: `The next morning, …` */
  readonly inEpisodes?: boolean;
  /** Whether to end with the last mention of people. */
  readonly endsWithPeople?: boolean;
}

const PLAIN: Way = {
  centrality: 1,
  sectionLead: 0.8,
  blockLead: 0.25,
  lead: 0.3,
  figures: 0.1,
  cues: 0.4,
  parts: { summary: 1.8, conclusion: 1.3, aside: 0, findings: 1.1 },
  ending: 0.3,
  keepsAll: false,
};

const TOLD_IN_TURN: Way = {
  ...PLAIN,
  centrality: 0.3,
  sectionLead: 0.2,
  blockLead: 0.15,
  lead: 0,
  figures: 0,
  cues: 0,
  parts: {},
  spread: 0.75,
  ending: 2.5,
  keepsAll: true,
};

/** One way for each kind. Measure changes with `npm run bench -- writer`. */
export const WAYS: Readonly<Record<DocumentKind, Way>> = {
  article: PLAIN,
  /** The findings and why they matter, then the methods, then the limits. */
  paper: {
    ...PLAIN,
    cues: 0.6,
    figures: 0.25,
    parts: {
      summary: 2,
      findings: 1.3,
      conclusion: 1.4,
      limits: 1.2,
      background: 0.6,
      methods: 0.9,
      aside: 0,
    },
    order: [
      'summary',
      'findings',
      'background',
      'purpose',
      'methods',
      'other',
      'use',
      'reference',
      'limits',
      'conclusion',
    ],
    ending: 0.8,
  },
  /** The first paragraphs contain the news. The rest is written to be cut. */
  news: { ...PLAIN, lead: 1.6, figures: 0.2, cues: 0.1, sectionLead: 0.3, ending: 0, within: 4 },
  /** The introduction, then one section after another. */
  encyclopedia: { ...PLAIN, lead: 0.8, sectionLead: 1.1, cues: 0.3, figures: 0.15, spread: 1.6 },
  /** What it is for, then what it does, then its limits. */
  readme: {
    ...PLAIN,
    lead: 1.2,
    parts: { purpose: 1.7, summary: 1.5, limits: 1.1, use: 0.7, reference: 0.08, findings: 0.9, aside: 0 },
  },
  /** The steps in order. */
  manual: { ...PLAIN, centrality: 0.6, lead: 0.6, cues: 0.1, spread: 1.2 },
  /** Mainly its numbers. */
  report: {
    ...PLAIN,
    figures: 0.9,
    parts: { summary: 1.6, conclusion: 1.2, limits: 1.1, aside: 0 },
    ending: 0.4,
  },
  /** The beginning of the story, its turns, and its own end. */
  story: { ...TOLD_IN_TURN, spread: 1.3, ending: 40, endsWithPeople: true, inEpisodes: true },
  play: TOLD_IN_TURN,
  poem: { ...TOLD_IN_TURN, spread: 1.5 },
  transcript: { ...TOLD_IN_TURN, centrality: 0.5, ending: 1.5 },
  slides: { ...PLAIN, sectionLead: 1.2, spread: 1.2 },
  table: { ...PLAIN, lead: 0.6 },
};
