import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseXml } from '../html/html-dom.ts';
import { cleanMathml } from './clean-mathml.ts';
import { hintMathml, plainWords } from './formula-words.ts';

export interface FormulaSource {
  readonly notation: 'tex' | 'mathml';
  readonly source: string;
}

/** Puts formulas into words. Created by {@link loadFormulaSpeaker}. */
export interface FormulaSpeaker {
  /**
   * The formula in words, such as “s equals one half g t squared”. `undefined` if it cannot be parsed or is
   * too long to speak.
   */
  speak(formula: FormulaSource): string | undefined;
}

/** The most words that listeners can follow. A longer formula is shown but not spoken. */
export const MAX_SPOKEN_WORDS = 25;
const MAX_TEX_CHARACTERS = 600;
const MAX_MATHML_CHARACTERS = 8000;
/** The most different formulas in a document. Each takes about 5 ms. */
const MAX_FORMULAS = 1500;
const SPOKEN_LANGUAGES = new Set(['en', 'de', 'es', 'fr', 'it', 'sv', 'da', 'nb', 'ca']);

type SpeechRuleEngine = {
  setupEngine(feature: Readonly<Record<string, string>>): Promise<unknown>;
  engineReady(): Promise<unknown>;
  toSpeech(mathml: string): string;
};
type Temml = { renderToString(tex: string, options: Readonly<Record<string, unknown>>): string };

/**
 * Loads the formula speaker. This takes half a second and loads 7 MB of rules, so do not call it for
 * documents without formulas. There is one engine per thread: a speaker works until the next one is loaded
 * for another language.
 *
 * @param language of the document. In a language without rules, only letters and numbers are spoken
 */
export async function loadFormulaSpeaker(language = 'en'): Promise<FormulaSpeaker> {
  const locale = language.slice(0, 2).toLowerCase();
  const require = createRequire(import.meta.url);
  const engine = SPOKEN_LANGUAGES.has(locale) ? await loadEngine(require, locale) : undefined;
  const temml = require('temml') as Temml;
  const known = new Map<string, string | undefined>();
  return {
    speak({ notation, source }) {
      const tex = notation === 'tex' ? source.trim() : '';
      if (/^(?:\p{L}|\d{1,6}(?:\.\d{1,6})?)$/u.test(tex)) return tex;
      if (source.trim() === '') return undefined;
      const key = `${notation} ${source}`;
      if (engine === undefined || (known.size >= MAX_FORMULAS && !known.has(key))) return undefined;
      if (!known.has(key))
        known.set(
          key,
          wordsOf(engine, () => (notation === 'tex' ? texToMathml(temml, tex) : source), locale),
        );
      return known.get(key);
    },
  };
}

async function loadEngine(require: NodeJS.Require, locale: string): Promise<SpeechRuleEngine> {
  // The engine reads its settings from this global while it is loading.
  Object.assign(globalThis, { SREfeature: {} });
  const engine = require('speech-rule-engine') as SpeechRuleEngine;
  const folder = dirname(require.resolve('speech-rule-engine/package.json'));
  await engine.setupEngine({
    locale,
    domain: 'clearspeak',
    modality: 'speech',
    speech: 'shallow',
    // By default, it loads its rules from a web server.
    json: join(folder, 'lib', 'mathmaps'),
  });
  await engine.engineReady();
  return engine;
}

function wordsOf(engine: SpeechRuleEngine, mathmlOf: () => string, locale: string): string | undefined {
  try {
    const mathml = mathmlOf();
    if (mathml.length > MAX_MATHML_CHARACTERS) return undefined;
    const root = parseXml(mathml).documentElement;
    if (root === null || /<merror\b|<maction\b/.test(mathml)) return undefined;
    const spoken = engine.toSpeech(hintMathml(cleanMathml(root)));
    const words = locale === 'en' ? plainWords(spoken) : spoken.trim();
    return words === '' || words.split(/\s+/).length > MAX_SPOKEN_WORDS ? undefined : words;
  } catch {
    // Invalid markup: the formula is only shown, or its sentence is left out.
    return undefined;
  }
}

function texToMathml(temml: Temml, tex: string): string {
  if (tex.length > MAX_TEX_CHARACTERS) throw new RangeError('The formula is too long to be said.');
  return temml.renderToString(spokenTex(tex), {
    throwOnError: true,
    strict: false,
    trust: false,
    maxExpand: 200,
    maxSize: [25, 25],
  });
}

/** Units in upright letters are words. Equation numbers and labels are not spoken. */
function spokenTex(tex: string): string {
  return tex
    .replace(/\\(?:label|tag|eqref|ref)\*?\{[^{}]{0,80}\}|\\(?:nonumber|notag)\b/g, '')
    .replace(/\\(?:mathrm|rm|textrm|mathsf)\{([A-Za-z][A-Za-z/ .-]{1,40})\}/g, '\\text{$1}')
    .replace(/^\s*\{\\displaystyle ([\s\S]*)\}\s*$/, '$1')
    .replace(/[.,;]\s*$/, '');
}
