import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Figure } from '../../core/model.ts';
import { readDocument } from '../read-document.ts';
import { makeDocx, wordParagraph } from '../testing/make-docx.ts';
import { makeEpub } from '../testing/make-epub.ts';
import { makeOdt, makePptx, slideText } from '../testing/make-office.ts';
import { makePicture } from '../testing/make-picture.ts';

const STORY =
  'A keeper lived on the rock, far out at sea, and he lit the lamp every night of the year, and ships were safe.';
const LAMP = makePicture();

/** Adds files to the document's archive. */
function packed(archive: Uint8Array, files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...unzipSync(archive), ...files });
}

function withPicture(name: string, text: string): Uint8Array {
  return zipSync({ [name]: strToU8(text), 'img/lamp.png': LAMP });
}

const DRAWING =
  '<w:r><w:drawing xmlns:wp="wp" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="An old lamp"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

function docx(): Uint8Array {
  const caption =
    '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>Figure 1: The lamp.</w:t></w:r></w:p>';
  const body = wordParagraph(STORY) + wordParagraph('', undefined, DRAWING) + caption + wordParagraph(STORY);
  const styles =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="Caption"/></w:style></w:styles>';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/styles" Target="styles.xml"/><Relationship Id="rId9" Type="${type}/image" Target="media/image1.png"/></Relationships>`;
  const parts = { 'word/styles.xml': styles, 'word/_rels/document.xml.rels': links };
  return packed(makeDocx(body, parts), { 'word/media/image1.png': LAMP });
}

function pptx(): Uint8Array {
  const picture = (id: string, side: number) =>
    `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture 3" descr="An old lamp"/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/></p:blipFill><p:spPr><a:xfrm><a:ext cx="${side}" cy="${side}"/></a:xfrm></p:spPr></p:pic>`;
  const shapes = `${slideText('The lamp', 'title')}${slideText(STORY, 'body')}${picture('rId7', 4000000)}${picture('rId6', 500000)}`;
  const made = makePptx([{ shapes }]);
  const parts = unzipSync(made);
  const path = 'ppt/slides/_rels/slide0.xml.rels';
  const links = Buffer.from(parts[path] ?? [])
    .toString()
    .replace(
      '</Relationships>',
      '<Relationship Id="rId7" Type="t/image" Target="../media/lamp.png"/><Relationship Id="rId6" Type="t/image" Target="../media/logo.png"/></Relationships>',
    );
  const deck = Buffer.from(parts['ppt/presentation.xml'] ?? [])
    .toString()
    .replace('</p:presentation>', '<p:sldSz cx="9144000" cy="6858000"/></p:presentation>');
  return packed(made, {
    [path]: strToU8(links),
    'ppt/presentation.xml': strToU8(deck),
    'ppt/media/lamp.png': LAMP,
    'ppt/media/logo.png': makePicture({ colour: '#33c' }),
  });
}

function odt(): Uint8Array {
  const body = `<text:p>${STORY}</text:p><text:p><draw:frame><draw:text-box><text:p><draw:frame><draw:image xlink:href="Pictures/lamp.png"/><svg:desc>An old lamp</svg:desc></draw:frame>Figure 1: The lamp.</text:p></draw:text-box></draw:frame></text:p><text:p>${STORY}</text:p>`;
  return packed(makeOdt(body), { 'Pictures/lamp.png': LAMP });
}

function notebook(): Uint8Array {
  const png = Buffer.from(LAMP).toString('base64');
  return strToU8(
    JSON.stringify({
      nbformat: 4,
      cells: [
        { cell_type: 'markdown', source: [`# Lamps\n\n${STORY}`] },
        {
          cell_type: 'code',
          source: 'plot()',
          outputs: [{ output_type: 'display_data', data: { 'image/png': png, 'text/plain': '<Figure>' } }],
        },
        { cell_type: 'markdown', source: STORY },
      ],
    }),
  );
}

function fictionBook(): Uint8Array {
  const picture = Buffer.from(LAMP).toString('base64');
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><FictionBook xmlns:l="http://www.w3.org/1999/xlink"><body><section><p>${STORY}</p><image l:href="#lamp.png" title="Figure 1: The lamp." alt="An old lamp"/><p>${STORY}</p></section></body><binary id="lamp.png" content-type="image/png">${picture}</binary></FictionBook>`,
  );
}

function mail(): Uint8Array {
  const part = (head: string, body: string) => `--x\r\n${head}\r\n\r\n${body}\r\n`;
  const html = `<p>${STORY}</p><p><img src="cid:lamp@harbour" alt="An old lamp" width="480"></p><p>${STORY}</p><img src="https://a.example/pixel.gif" alt="">`;
  const picture = Buffer.from(LAMP).toString('base64');
  return strToU8(
    `From: Ann <ann@harbour.example>\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n${part('Content-Type: text/html; charset=utf-8', html)}${part('Content-Type: image/png; name=lamp.png\r\nContent-ID: <lamp@harbour>\r\nContent-Disposition: inline; filename=lamp.png\r\nContent-Transfer-Encoding: base64', picture)}--x--\r\n`,
  );
}

function rtf(): Uint8Array {
  const digits = Buffer.from(LAMP)
    .toString('hex')
    .replace(/.{128}/g, '$&\n');
  const picture = String.raw`{\*\shppict{\pict{\*\picprop\shplid1025{\sp{\sn a}{\sv 1}}}\picw480\pich320\pngblip ${digits}}}{\nonshppict{\pict\wmetafile8 0100}}`;
  return strToU8(
    String.raw`{\rtf1\ansi\pard ${STORY}\par\pard ${picture}\par\pard Figure 1: The lamp.\par\pard ${STORY}\par}`,
  );
}

const CAPTIONED = { label: 'Figure 1', caption: 'The lamp.' };
const ALT = { alternativeText: 'An old lamp' };
const DOCUMENTS: Readonly<Record<string, readonly [bytes: () => Uint8Array, said: object, source: string]>> =
  {
    DOCX: [docx, { ...CAPTIONED, ...ALT }, 'word/media/image1.png'],
    PPTX: [pptx, ALT, 'ppt/media/lamp.png'],
    ODT: [odt, { ...CAPTIONED, ...ALT }, 'Pictures/lamp.png'],
    EPUB: [
      () =>
        packed(
          makeEpub([
            {
              body: `<h2>One</h2><p>${STORY}</p><figure><img src="../img/lamp.png" alt="An old lamp"/><figcaption>Figure 1: The lamp.</figcaption></figure><p>${STORY}</p>`,
            },
          ]),
          { 'img/lamp.png': LAMP, 'OEBPS/img/lamp.png': LAMP },
        ),
      { ...CAPTIONED, ...ALT },
      'img/lamp.png',
    ],
    FB2: [fictionBook, { ...CAPTIONED, ...ALT }, 'lamp.png'],
    'e-mail': [mail, ALT, 'lamp.png'],
    RTF: [rtf, CAPTIONED, 'picture 1'],
    Jupyter: [notebook, {}, 'the output of cell 2'],
    AsciiDoc: [
      () =>
        withPicture(
          'a.adoc',
          `= Lamps\n\n${STORY}\n\n.Figure 1: The lamp.\nimage::img/lamp.png[An old lamp]\n\n${STORY}\n`,
        ),
      { ...CAPTIONED, ...ALT },
      'img/lamp.png',
    ],
    reStructuredText: [
      () =>
        withPicture(
          'a.rst',
          `Lamps\n=====\n\n${STORY}\n\n.. figure:: img/lamp.png\n   :alt: An old lamp\n\n   Figure 1: The lamp.\n\n${STORY}\n`,
        ),
      { ...CAPTIONED, ...ALT },
      'img/lamp.png',
    ],
    Org: [
      () =>
        withPicture(
          'a.org',
          `#+TITLE: Lamps\n\n${STORY}\n\n#+CAPTION: Figure 1: The lamp.\n[[file:img/lamp.png]]\n\n${STORY}\n`,
        ),
      CAPTIONED,
      'img/lamp.png',
    ],
    LaTeX: [
      () =>
        withPicture(
          'a.tex',
          String.raw`\documentclass{article}\begin{document}${STORY}\begin{figure}\centering\includegraphics[width=5cm]{img/lamp}\caption{The \emph{lamp}.}\label{fig:l}\end{figure} ${STORY}\end{document}`,
        ),
      CAPTIONED,
      'img/lamp.png',
    ],
  };

test.each(Object.entries(DOCUMENTS))(
  'the figure of a document in %s is loaded',
  async (format, [bytes, said, source]) => {
    const { blocks, warnings } = await readDocument({ kind: 'bytes', bytes: bytes(), name: format });
    const figures = blocks.filter((block): block is Figure => block.kind === 'figure');
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ ...said, image: { widthPx: 480, heightPx: 320 } });
    expect(figures[0]?.image.source.endsWith(source)).toBe(true);
    const told = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' ');
    expect(told).not.toContain('The lamp.');
    expect(warnings.filter((warning) => warning.includes('figure'))).toEqual([]);
  },
);
