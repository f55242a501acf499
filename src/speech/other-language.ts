import { baseOf, languageName } from '../core/text/languages/languages.ts';
import type { SpeakabilityProblem } from './speech-engine.ts';

/** The three ways to get a voice for a language other than English, in one sentence. */
export const WAYS_TO_A_VOICE =
  'There are three ways to a voice that speaks it: a provider’s (--speech openai:…, with OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own); a neural voice in a folder on this machine (SCENECAST_VOICE_MODEL=FOLDER); or espeak-ng, which is free (Debian and Ubuntu: sudo apt-get install espeak-ng; macOS: brew install espeak-ng; Windows: winget install eSpeak-NG.eSpeak-NG).';

/** The problem if a document is stated to be in a language that the engine does not speak. */
export function otherLanguageProblem({
  engine,
  language,
  stated,
}: {
  readonly engine: string;
  readonly language: string;
  readonly stated: string;
}): SpeakabilityProblem[] {
  const [own, other] = [baseOf(language), baseOf(stated)];
  if (other === 'und' || other === '' || other === own) return [];
  return [
    {
      severity: 'warning',
      message: `${engine} speaks ${languageName(own)}, and the text is ${languageName(other)}.`,
      advice: 'Choose a voice of its language, or say what language it is.',
    },
  ];
}
