/** A small valid document of each format of text. */
export const TEXT_SAMPLES = {
  'a.txt': `THE LAMP

CHAPTER I.

The keeper climbed two hundred steps each evening to light it. "Who is there?" he asked.

  One, two, three,
  the wind came over the sea,

CHAPTER II.

* one thing
* another thing, in 1872, for £4 5s.
`,
  'a.md': `---
title: The lamp
lang: en
---
# The lamp

A *lamp* on a [rock](https://example.org/a "b") with \`code\`, $x^2$ and a note.[^1]

> Quoted.

1. one
2. two
   - three

| a | b |
| - | -: |
| 1 | 2 |

\`\`\`mermaid
graph TD
A --> B
\`\`\`

![Alt](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==)

:::note
Aside.
:::

$$\\frac{a}{b}$$

[^1]: The note.
`,
  'a.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The lamp</title></head><body><nav><a href="/">Home</a></nav><article><h1>The lamp</h1><p>The keeper climbed two hundred steps each evening to light it, and <em>nobody</em> saw him.</p><ul><li>one<ul><li>two</li></ul></li></ul><table><caption>Steps</caption><tr><th>a<th>b<tr><td rowspan=2>1<td>2<tr><td>3</table><figure><img src="a.png" alt="A lamp" width="400" height="300"><figcaption>Figure 1. A lamp.</figcaption></figure><pre><code class="language-js">let a = 1;</code></pre><math><mfrac><mi>a</mi><mn>2</mn></mfrac></math><blockquote><p>Quoted.</p></blockquote></article><footer>Foot</footer></body></html>`,
  'a.srt': `1
00:00:01,000 --> 00:00:02,500
The keeper climbed <i>two hundred</i> steps.

2
00:00:02,500 --> 00:00:04,000
- Who is there?
- Nobody.
`,
  'a.vtt': `WEBVTT

STYLE
::cue { color: red }

NOTE nothing

intro
00:00.000 --> 00:02.000 align:start position:0%
<v Anna>The lamp<00:00:01.000><c> was lit</c>

00:02.000 --> 00:04.000
at dusk &amp; later.
`,
  'a.csv': `year;place;"steps, in all"
1872;"Mumbles ""Head""";200
1901;"two
lines";-3.5
1950;;1,200
`,
  'a.tsv': 'year\tsteps\n1872\t200\n1901\t210\n',
  'feed.xml': `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lamps</title><language>en</language><item><title>The lamp</title><pubDate>Mon, 06 Sep 2021 00:01:00 +0000</pubDate><description>&lt;p&gt;The keeper climbed.&lt;/p&gt;</description><content:encoded><![CDATA[<p>The keeper climbed two hundred steps.</p>]]></content:encoded></item></channel></rss>`,
  'atom.xml': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lamps</title><entry><title>The lamp</title><updated>2021-09-06T00:01:00Z</updated><content type="html">&lt;p&gt;The keeper climbed.&lt;/p&gt;</content></entry></feed>`,
  'a.fb2': `<?xml version="1.0" encoding="utf-8"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description><title-info><book-title>The lamp</book-title><lang>en</lang></title-info></description><body><section><title><p>One</p></title><p>The keeper climbed<a type="note">1</a>.</p><poem><stanza><v>One, two</v></stanza></poem><image href="#a"/></section></body><binary id="a" content-type="image/png">iVBORw0KGgo=</binary></FictionBook>`,
  'a.eml': `From: Anna <anna@example.org>
To: Bert <bert@example.org>
Subject: =?utf-8?Q?The_l=C3=A4mp?=
Date: Mon, 06 Sep 2021 00:01:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

The keeper climbed two hundred steps=2E

On Monday, Bert wrote:
> Who is there?
--b
Content-Type: text/html

<p>The keeper climbed two hundred steps.</p>
--b--
`,
  'a.ipynb': JSON.stringify({
    nbformat: 4,
    metadata: { kernelspec: { language: 'python' } },
    cells: [
      { cell_type: 'markdown', source: ['# The lamp\n', 'The keeper climbed.'], attachments: {} },
      {
        cell_type: 'code',
        source: 'print(1)',
        outputs: [
          { output_type: 'stream', text: ['1\n'] },
          { output_type: 'display_data', data: { 'text/html': '<table><tr><td>1</table>' } },
        ],
      },
    ],
  }),
  'a.rtf': `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title The lamp}}\\pard\\s1 The lamp\\par\\pard The keeper\\u8217?s \\'e9t\\'e9 {\\b bold}.\\par{\\*\\listtext 1.}one\\par\\trowd\\cellx1\\cellx2\\intbl a\\cell b\\cell\\row{\\pict\\pngblip 89504e470d0a}}`,
  'a.adoc': `= The lamp
:toc:

== One

The keeper *climbed* two hundred steps. footnote:[Really.]

[NOTE]
====
Aside.
====

|===
|a |b
|1 |2
|===

* one
** two

image::a.png[A lamp]

[source,js]
----
let a = 1; // <1>
----
<1> A callout.
`,
  'a.wiki': `{{Infobox|name=Lamp}}
'''The lamp''' is a [[lighthouse|light]] of {{convert|10|m}}.<ref name="a">Source</ref>

== One ==
* one
** two
[[File:a.png|thumb|A lamp]]
{| class="wikitable"
! a !! b
|-
| 1 || 2
|}
<math>x^2</math>
[[Category:Lamps]]
`,
  'a.rst': `The lamp
========

.. note:: Aside.

The *keeper* climbed \`two hundred\`_ steps [1]_, :math:\`x^2\`.

.. _two hundred: https://example.org

+---+---+
| a | b |
+===+===+
| 1 | 2 |
+---+---+

=== ===
a   b
=== ===
1   2
=== ===

- one

  - two

.. code-block:: js

   let a = 1;

.. [1] The note.
`,
  'a.org': `#+TITLE: The lamp
* One :tag:
The *keeper* climbed [[https://example.org][two hundred]] steps.[fn:1]
- one
  - two
| a | b |
|---+---|
| 1 | 2 |
#+begin_quote
Quoted.
#+end_quote
#+begin_src js
let a = 1;
#+end_src
\\begin{equation}
x^2
\\end{equation}
[fn:1] The note.
`,
  'a.tex': `\\documentclass{article}
\\title{The lamp}\\newcommand{\\keeper}[1]{the keeper #1}
\\begin{document}\\maketitle
\\section{One}
Then \\keeper{climbed} two~hundred steps\\footnote{Really.} with $x^2$ and \\cite{a}.
\\begin{itemize}\\item one \\item two\\end{itemize}
\\begin{tabular}{l|r}a & b \\\\ \\hline 1 & 2\\end{tabular}
\\begin{figure}\\includegraphics{a}\\caption{A lamp}\\end{figure}
\\begin{align}a &= b\\end{align}
\\end{document}
`,
} as const;
