import { expect, test } from 'vitest';
import { describeDocumentReader, LIGHTHOUSE } from '../document-reader.contract.ts';
import { latexReader } from './latex-reader.ts';

const bytes = (body: string, preamble = '') =>
  new TextEncoder().encode(
    String.raw`\documentclass[11pt]{article}\usepackage{graphicx}` +
      `${preamble}\n\\begin{document}\n${body}\n\\end{document}\nignored`,
  );
const read = (body: string, preamble?: string) =>
  latexReader.read({ bytes: bytes(body, preamble), name: 'a.tex' });

describeDocumentReader('LaTeX', latexReader, () =>
  bytes(
    `\\section{${LIGHTHOUSE.heading}}\n${LIGHTHOUSE.story}\n\\begin{itemize}\n\\item ${LIGHTHOUSE.items.join('\n\\item ')}\n\\end{itemize}\n${LIGHTHOUSE.ending}`,
  ),
);

test('commands, comments, notes and citations are left out, but their words are read', async () => {
  const { title, blocks } = await read(
    String.raw`\maketitle
Caf\'{e} na\"\i ve --- ${'``'}the \emph{old} \textbf{lamp}''~\cite{a}\footnote{A note.} costs 5\,\% % a remark
more\dots{} now. \citet{keeper2001} says \myname{} is \href{https://a.example}{here}.

Pay \$5, see Section~\ref{sec:oil} and \autoref{tab:ships}.
\section*{Oil}\label{sec:oil}
\begin{figure}\includegraphics{a.png}\caption{A lamp}\end{figure}
Done.`,
    String.raw`\title[Short]{The \emph{Lamp}}\author{Ann}\newcommand{\myname}{Orrin}\newcommand{\two}[2]{#1 and #2}`,
  );
  expect(title).toBe('The Lamp');
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'The Lamp' },
    {
      kind: 'paragraph',
      text: 'Café naïve — “the old lamp” costs 5 % more… now. Keeper says Orrin is here.',
    },
    { kind: 'paragraph', text: 'Pay $5, see Section “Oil” and.' },
    { kind: 'heading', level: 2, text: 'Oil' },
    expect.objectContaining({ kind: 'figure', caption: 'A lamp' }),
    { kind: 'paragraph', text: 'Done.' },
  ]);
});

test('tables with captions, quotations, verse, code and nested lists are recognised', async () => {
  const { blocks, warnings } = await read(
    String.raw`\begin{table}[h]\caption{Ships by \emph{day}}\begin{tabular}{l|r}\hline Day & Ships \\ \hline Mon & \textbf{4} \\[2pt] \end{tabular}\end{table}
\begin{quote}Work is love.\end{quote}
\begin{verse}O lamp, \\ O night\end{verse}
\begin{lstlisting}[language=Python]
print("%") # {
\end{lstlisting}
\begin{description}\item[oil] fill \begin{itemize}\item slowly\end{itemize} \item[wick] trim\end{description}
\begin{tikzpicture}\node {x};\end{tikzpicture}
\begin{center}Middle.\end{center}
\input{other}`,
  );
  expect(blocks).toEqual([
    { kind: 'table', header: ['Day', 'Ships'], rows: [['Mon', '4']], caption: 'Ships by day' },
    { kind: 'quote', text: 'Work is love.' },
    { kind: 'verse', lines: ['O lamp,', 'O night'] },
    { kind: 'code', text: 'print("%") # {', language: 'Python' },
    { kind: 'list', ordered: false, items: ['oil: fill slowly', 'wick: trim'] },
    { kind: 'paragraph', text: 'Middle.' },
  ]);
  expect(warnings).toEqual(['The files that the document includes are not read.']);
});

test("formulas are kept to be spoken, with the document's own commands expanded", async () => {
  const { formulas } = await read(
    String.raw`So $x \in \R$ costs \$5 and \(y\).
\begin{equation}\label{e} n = 1 \end{equation}
\begin{align*} a &= b \end{align*}`,
    String.raw`\newcommand{\R}{\mathbb{R}}`,
  );
  expect(formulas).toEqual([
    { notation: 'tex', source: String.raw`x \in {\mathbb{R}}`, isDisplayed: false },
    { notation: 'tex', source: 'y', isDisplayed: false },
    { notation: 'tex', source: 'n = 1', isDisplayed: true },
    { notation: 'tex', source: String.raw`\begin{align*} a &= b \end{align*}`, isDisplayed: true },
  ]);
});

test('a reference to another file is put into words and leaves no empty brackets', async () => {
  const { blocks } = await read(
    String.raw`It is shown in \cref{cha:real-numbers}, as lamps (\cref{cha:lamps}) and oil (\cite{bell}) are.`,
  );
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'It is shown in chapter “real numbers”, as lamps and oil are.' },
  ]);
});
