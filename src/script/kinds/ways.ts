import type { DocumentKind } from '../../core/model.ts';
import type { Part } from './parts.ts';

/** How one kind of document is told: what an editor weighs, in units of an average line's relevance. */
export interface Way {
  /** How much being near the middle of the document's words counts. */
  readonly centrality: number;
  /** For the first line of a section, and of a block. */
  readonly sectionLead: number;
  readonly blockLead: number;
  /** For the beginning of the document, fading over its first quarter. */
  readonly lead: number;
  /** For sentences with figures and units. */
  readonly figures: number;
  /** For sentences that say what matters: “we found”, “is called”, “for the first time”. */
  readonly cues: number;
  /** Factors for the parts of a document; 0 leaves a part out. */
  readonly parts: Partial<Record<Part, number>>;
  /** The order in which parts are told; the document's own where it is absent. */
  readonly order?: readonly Part[];
  /**
   * How far a scene may stand from its place, in scenes, when all scenes are spread over the document. Without it
   * the best passages are told wherever they stand.
   */
  readonly spread?: number;
  /** For a last scene that ends where the document ends. */
  readonly ending: number;
  /** Whether a line that says little by itself is told all the same, since the next one answers it. */
  readonly keepsAll: boolean;
  /** What stands after so many times the length that is asked for is not told. */
  readonly within?: number;
  /** Whether it ends where its people are spoken of for the last time. */
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

/** One way for each kind. A change here is measured by `npm run bench -- writer`. */
export const WAYS: Readonly<Record<DocumentKind, Way>> = {
  article: PLAIN,
  /** What was found and why it matters, then how, then the limits. */
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
  /** The first paragraphs hold the news; what follows is there to be cut. */
  news: { ...PLAIN, lead: 1.6, figures: 0.2, cues: 0.1, sectionLead: 0.3, ending: 0, within: 4 },
  /** The lead, then one section after the other. */
  encyclopedia: { ...PLAIN, lead: 0.8, sectionLead: 1.1, cues: 0.3, figures: 0.15, spread: 1.6 },
  /** What it is for, then what it does, then where it ends. */
  readme: {
    ...PLAIN,
    lead: 1.2,
    parts: { purpose: 1.7, summary: 1.5, limits: 1.1, use: 0.7, reference: 0.08, findings: 0.9, aside: 0 },
  },
  /** The steps in their order. */
  manual: { ...PLAIN, centrality: 0.6, lead: 0.6, cues: 0.1, spread: 1.2 },
  /** Its figures. */
  report: {
    ...PLAIN,
    figures: 0.9,
    parts: { summary: 1.6, conclusion: 1.2, limits: 1.1, aside: 0 },
    ending: 0.4,
  },
  /** Its turns in order, from the beginning to the end. */
  story: { ...TOLD_IN_TURN, endsWithPeople: true },
  play: TOLD_IN_TURN,
  poem: { ...TOLD_IN_TURN, spread: 1.5 },
  transcript: { ...TOLD_IN_TURN, centrality: 0.5, ending: 1.5 },
  slides: { ...PLAIN, sectionLead: 1.2, spread: 1.2 },
  table: { ...PLAIN, lead: 0.6 },
};
