import type { WarningTexts } from './warnings.ts';

export const warnings: WarningTexts = {
  section: 'Der Abschnitt „$1“ wird nicht vorgelesen.',
  code: 'Quelltext wird gezeigt, aber nicht vorgelesen (Blöcke: $1).',
  diagrams: 'Diagramme werden gezeigt, aber nicht vorgelesen ($1).',
  figures: 'Abbildungen fehlen, weil ihre Bilder nicht lesbar sind ($1).',
  chapters: 'Kapitel fehlen in der Datei des Buchs und werden nicht vorgelesen ($1).',
  includes: 'Dateien, die das Dokument einbindet, werden nicht gelesen.',
  columns: 'Von „$1“ werden die ersten $2 Spalten verwendet.',
  rows: 'Von „$1“ werden die ersten $2 Zeilen verwendet.',
  sheets: 'Von $1 Tabellenblättern werden die ersten $2 verwendet.',
  slides: 'Von $1 Folien werden die ersten $2 verwendet.',
  entries: 'Von $1 Einträgen werden die ersten $2 verwendet.',
  hidden: 'Ausgeblendete Folien werden ausgelassen ($1).',
  notes: 'Bei manchen Folien werden die Notizen statt des Textes vorgelesen ($1).',
  labels: 'Manche Folien werden ohne die Beschriftung ihrer Zeichnungen vorgelesen ($1).',
  attachments: 'Anhänge werden nicht gelesen ($1).',
  garbled: 'Text auf Seite $1 lässt sich nicht lesen und fehlt. Eine Texterkennung (OCR) hilft.',
  scanned: 'Auf Seite $1 steht kein Text, nur ein Bild. Eine Texterkennung (OCR) hilft.',
  pageFormulas: 'Formeln auf Seite $1 und die Sätze um sie werden nicht vorgelesen.',
  pageTables: 'Eine Tabelle auf Seite $1 wird nicht vorgelesen: Ihre Zellen lassen sich nicht trennen.',
  shortage:
    'Das Dokument reicht für $1 Szenen und etwa $2 Sekunden, gewünscht sind $3 Szenen und $4 Sekunden.',
  cutTables:
    'Von Tabellen mit mehr als $1 Zeilen werden nur die höchsten und niedrigsten Werte oder die ersten Zeilen vorgelesen. Die Länge „Ganzer Text“ liest alle.',
  namelessTables: 'Tabellen ohne Spaltenüberschriften werden nicht vorgelesen.',
  cutLists:
    'Von längeren Listen werden nur die ersten $1 Punkte vorgelesen. Die Länge „Ganzer Text“ liest alle.',
  leftOut: 'Szenen fehlen, weil ihr Text länger als $2 Sekunden dauert ($1).',
  captions:
    'Die Untertitel im Bild lassen Wörter aus, für die keine Schrift Zeichen hat ($1). Die Untertiteldateien enthalten sie.',
  silent: 'Die Stimme überspringt $1 Buchstaben, die sie nicht sprechen kann ($2).',
  longWord: 'Die Stimme spricht von einem langen Wort nur die ersten $1 Buchstaben ($2).',
  notEnglish: 'Die eingebaute Stimme spricht nur Englisch, und dieser Text ist wohl kein Englisch.',
  otherVoice:
    'Es spricht $1, weil die Standardstimme die Sprache des Dokuments nicht spricht. Sie können eine andere Stimme wählen.',
  statedLanguage:
    'Das Dokument ist wohl nicht in der gewählten Sprache. Seine Wörter werden nicht übersetzt; ein anderes Modell für das Drehbuch kann das.',
  otherLanguage: 'Die Stimme $1 spricht nicht die Sprache des Textes. Wählen Sie eine Stimme seiner Sprache.',
  fallback: '$1 macht weiter, weil $2 zurzeit keine Aufrufe annimmt.',
  translatedFigures:
    'In „$1“ weichen Zahlen vom Original ab. Vergleichen Sie sie, bevor Sie den Film veröffentlichen.',
};
