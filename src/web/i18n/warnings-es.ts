import type { WarningTexts } from './warnings.ts';

export const warnings: WarningTexts = {
  section: 'La sección «$1» no se narra.',
  code: 'El código se muestra, pero no se narra (bloques: $1).',
  diagrams: 'Los diagramas se muestran, pero no se narran ($1).',
  figures: 'Faltan figuras porque sus imágenes no se pueden leer ($1).',
  chapters: 'Faltan capítulos en el archivo del libro y no se narran ($1).',
  includes: 'Los archivos que el documento incluye no se leen.',
  columns: 'De «$1» se usan las primeras $2 columnas.',
  rows: 'De «$1» se usan las primeras $2 filas.',
  sheets: 'De $1 hojas se usan las primeras $2.',
  slides: 'De $1 diapositivas se usan las primeras $2.',
  entries: 'De $1 entradas se usan las primeras $2.',
  hidden: 'Las diapositivas ocultas se omiten ($1).',
  notes: 'En algunas diapositivas se leen las notas en lugar del texto ($1).',
  labels: 'Algunas diapositivas se leen sin los rótulos de sus dibujos ($1).',
  attachments: 'Los adjuntos no se leen ($1).',
  garbled: 'El texto de la página $1 no se puede leer y falta. Un reconocimiento de texto (OCR) ayuda.',
  scanned: 'En la página $1 no hay texto, solo una imagen. Un reconocimiento de texto (OCR) ayuda.',
  pageFormulas: 'Las fórmulas de la página $1 y las frases de alrededor no se narran.',
  pageTables: 'Una tabla de la página $1 no se narra: no se distinguen sus celdas.',
  shortage: 'El documento da para $1 escenas y unos $2 segundos; se piden $3 escenas y $4 segundos.',
  cutTables:
    'De las tablas con más de $1 filas solo se leen los valores extremos o las primeras filas. La duración «Texto completo» las lee todas.',
  namelessTables: 'Las tablas sin encabezados de columna no se narran.',
  cutLists:
    'De las listas largas solo se leen los primeros $1 puntos. La duración «Texto completo» los lee todos.',
  leftOut: 'Faltan escenas porque su texto dura más de $2 segundos ($1).',
  captions:
    'Los subtítulos en la imagen omiten palabras sin letras en ninguna fuente ($1). Los archivos de subtítulos las contienen.',
  silent: 'La voz omite $1 letras que no sabe pronunciar ($2).',
  longWord: 'La voz solo dice las primeras $1 letras de una palabra larga ($2).',
  notEnglish: 'La voz integrada solo habla inglés y este texto no parece inglés.',
  otherVoice:
    'Habla $1, porque la voz predeterminada no habla el idioma del documento. Puedes elegir otra voz.',
  statedLanguage:
    'Parece que el documento no está en el idioma elegido. Sus palabras no se traducen; un modelo de guion puede hacerlo.',
  otherLanguage: 'La voz $1 no habla el idioma del texto. Elige una voz de su idioma.',
  fallback: 'Continúa $1, porque $2 no acepta llamadas por ahora.',
  translatedFigures:
    'En «$1», hay cifras distintas de las del original. Compáralas antes de publicar la película.',
};
