/** What the pages of shared films say, in the languages of the studio. */
interface ShareTexts {
  readonly chapters: string;
  readonly transcript: string;
  readonly credits: string;
  readonly missing: string;
  readonly missingHint: string;
}

export const SHARE_TEXTS = {
  en: {
    chapters: 'Chapters',
    transcript: 'Transcript',
    credits: 'Credits',
    missing: 'This film is not available',
    missingHint: 'Its owner no longer shares it, or the address is incomplete. Ask the owner for a new link.',
  },
  de: {
    chapters: 'Kapitel',
    transcript: 'Text des Films',
    credits: 'Bildnachweis',
    missing: 'Dieser Film ist nicht verfügbar',
    missingHint:
      'Er wird nicht mehr geteilt, oder die Adresse ist unvollständig. Bitten Sie die Person, von der Sie den Link haben, um einen neuen.',
  },
  es: {
    chapters: 'Capítulos',
    transcript: 'Transcripción',
    credits: 'Créditos',
    missing: 'Esta película no está disponible',
    missingHint:
      'Ya no se comparte o la dirección está incompleta. Pide un enlace nuevo a quien te la envió.',
  },
  fr: {
    chapters: 'Chapitres',
    transcript: 'Transcription',
    credits: 'Crédits',
    missing: 'Ce film n’est pas disponible',
    missingHint:
      'Il n’est plus partagé, ou l’adresse est incomplète. Demandez un nouveau lien à la personne qui vous l’a envoyé.',
  },
  pt: {
    chapters: 'Capítulos',
    transcript: 'Transcrição',
    credits: 'Créditos',
    missing: 'Este filme não está disponível',
    missingHint:
      'Ele não é mais compartilhado, ou o endereço está incompleto. Peça um novo link a quem o enviou.',
  },
} as const satisfies Record<string, ShareTexts>;

export type ShareLanguage = keyof typeof SHARE_TEXTS;
export const SHARE_LANGUAGES = Object.keys(SHARE_TEXTS) as ShareLanguage[];
