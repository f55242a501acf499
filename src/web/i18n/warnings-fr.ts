import type { WarningTexts } from './warnings.ts';

export const warnings: WarningTexts = {
  section: 'La section « $1 » n’est pas lue.',
  code: 'Le code est affiché, mais n’est pas lu (blocs : $1).',
  diagrams: 'Les diagrammes sont affichés, mais ne sont pas lus ($1).',
  figures: 'Des figures manquent, car leurs images sont illisibles ($1).',
  chapters: 'Des chapitres manquent dans le fichier du livre et ne sont pas lus ($1).',
  includes: 'Les fichiers que le document inclut ne sont pas lus.',
  columns: 'De « $1 », seules les $2 premières colonnes sont utilisées.',
  rows: 'De « $1 », seules les $2 premières lignes sont utilisées.',
  sheets: 'Sur $1 feuilles, seules les $2 premières sont utilisées.',
  slides: 'Sur $1 diapositives, seules les $2 premières sont utilisées.',
  entries: 'Sur $1 entrées, seules les $2 premières sont utilisées.',
  hidden: 'Les diapositives masquées sont ignorées ($1).',
  notes: 'Pour certaines diapositives, les commentaires sont lus à la place du texte ($1).',
  labels: 'Certaines diapositives sont lues sans les légendes de leurs dessins ($1).',
  attachments: 'Les pièces jointes ne sont pas lues ($1).',
  garbled: 'Le texte de la page $1 est illisible et manque. Une reconnaissance de texte (OCR) peut aider.',
  scanned:
    'La page $1 ne contient aucun texte, seulement une image. Une reconnaissance de texte (OCR) peut aider.',
  pageFormulas: 'Les formules de la page $1 et les phrases qui les entourent ne sont pas lues.',
  pageTables: 'Un tableau de la page $1 n’est pas lu : ses cellules ne se distinguent pas.',
  shortage:
    'Le document suffit pour $1 scènes et environ $2 secondes, alors que $3 scènes et $4 secondes sont demandées.',
  cutTables:
    'Des tableaux de plus de $1 lignes, seules les valeurs extrêmes ou les premières lignes sont lues. La durée « Texte intégral » les lit toutes.',
  namelessTables: 'Les tableaux dont les colonnes n’ont pas de titre ne sont pas lus.',
  cutLists:
    'Des longues listes, seuls les $1 premiers points sont lus. La durée « Texte intégral » les lit tous.',
  leftOut: 'Des scènes manquent, car leur texte dure plus de $2 secondes ($1).',
  captions:
    'Les sous-titres incrustés omettent des mots qu’aucune police ne peut afficher ($1). Les fichiers de sous-titres les contiennent.',
  silent: 'La voix omet $1 lettres qu’elle ne sait pas prononcer ($2).',
  longWord: 'La voix ne prononce que les $1 premières lettres d’un mot trop long ($2).',
  notEnglish: 'La voix intégrée ne parle qu’anglais, et ce texte ne semble pas être en anglais.',
  otherVoice:
    'La voix $1 est utilisée, car la voix par défaut ne parle pas la langue du document. Vous pouvez en choisir une autre.',
  statedLanguage:
    'Le document ne semble pas être dans la langue choisie. Ses mots ne sont pas traduits ; un autre modèle de scénario peut le faire.',
  otherLanguage: 'La voix $1 ne parle pas la langue du texte. Choisissez une voix de cette langue.',
  fallback: '$1 prend la suite, car $2 n’accepte pas d’appels pour le moment.',
  translatedFigures:
    'Dans « $1 », des chiffres diffèrent de l’original. Comparez-les avant de publier le film.',
};
