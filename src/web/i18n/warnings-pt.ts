import type { WarningTexts } from './warnings.ts';

export const warnings: WarningTexts = {
  section: 'A seção “$1” não é narrada.',
  code: 'O código é mostrado, mas não narrado (blocos: $1).',
  diagrams: 'Os diagramas são mostrados, mas não narrados ($1).',
  figures: 'Faltam figuras, porque as imagens delas não podem ser lidas ($1).',
  chapters: 'Faltam capítulos no arquivo do livro, e eles não são narrados ($1).',
  includes: 'Os arquivos que o documento inclui não são lidos.',
  columns: 'De “$1”, só as primeiras $2 colunas são usadas.',
  rows: 'De “$1”, só as primeiras $2 linhas são usadas.',
  sheets: 'De $1 planilhas, só as primeiras $2 são usadas.',
  slides: 'De $1 slides, só os primeiros $2 são usados.',
  entries: 'De $1 entradas, só as primeiras $2 são usadas.',
  hidden: 'Slides ocultos são ignorados ($1).',
  notes: 'Em alguns slides, as anotações são lidas no lugar do texto ($1).',
  labels: 'Alguns slides são lidos sem os rótulos dos desenhos ($1).',
  attachments: 'Os anexos não são lidos ($1).',
  garbled: 'O texto da página $1 não pode ser lido e está ausente. O reconhecimento de texto (OCR) ajuda.',
  scanned: 'A página $1 não tem texto, só uma imagem. O reconhecimento de texto (OCR) ajuda.',
  pageFormulas: 'As fórmulas da página $1 e as frases ao redor não são narradas.',
  pageTables: 'Uma tabela da página $1 não é narrada: não é possível separar as células.',
  shortage: 'O documento rende $1 cenas e cerca de $2 segundos; foram pedidas $3 cenas e $4 segundos.',
  cutTables:
    'De tabelas com mais de $1 linhas, só os valores extremos ou as primeiras linhas são lidos. A duração “Texto completo” lê todas.',
  namelessTables: 'Tabelas com colunas sem título não são narradas.',
  cutLists: 'De listas longas, só os primeiros $1 itens são lidos. A duração “Texto completo” lê todos.',
  leftOut: 'Faltam cenas, porque o texto delas dura mais de $2 segundos ($1).',
  captions:
    'As legendas na imagem omitem palavras que nenhuma fonte consegue mostrar ($1). Os arquivos de legendas as contêm.',
  silent: 'A voz pula $1 letras que não sabe pronunciar ($2).',
  longWord: 'De uma palavra longa, a voz fala só as primeiras $1 letras ($2).',
  notEnglish: 'A voz integrada só fala inglês, e este texto não parece estar em inglês.',
  otherVoice: 'A voz é $1, porque a voz padrão não fala o idioma do documento. Você pode escolher outra.',
  statedLanguage:
    'O documento não parece estar no idioma escolhido. As palavras dele não são traduzidas; outro modelo de roteiro pode fazer isso.',
  otherLanguage: 'A voz $1 não fala o idioma do texto. Escolha uma voz desse idioma.',
  fallback: '$1 continua, porque $2 não aceita chamadas no momento.',
};
