import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { html, raw } from 'hono/html';
import { languageDetector } from 'hono/language';
import { chaptersOf } from '../../core/chapters.ts';
import type { SharedFilm } from '../../pipeline/index.ts';
import type { RouteContext } from '../http/route-parts.ts';
import { sendFile } from '../http/send-file.ts';
import { SHARE_LANGUAGES, SHARE_TEXTS, type ShareLanguage } from './share-texts.ts';

// Pages for people without a token: anyone who knows the address of a page may watch its film, and see nothing else.

export function sharePath(token: string): string {
  return `/share/${token}`;
}

/** What a page needs. Everything else of a film stays with its owner. */
const FILES = ['video.mp4', 'captions.vtt'] as const;

const STYLE = `
  :root { color-scheme: light dark; --ink: #1d1b18; --soft: #5d574e; --ground: #f6f3ee; --line: #d9d2c6; --link: #7a3b12; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #f1ece3; --soft: #b5ada0; --ground: #161412; --line: #3a352e; --link: #f0b27e; }
  }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
  main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
  h1 { font-size: clamp(1.4rem, 4vw, 2.2rem); line-height: 1.2; margin: 0 0 1rem; overflow-wrap: anywhere; }
  h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
  video { display: block; width: 100%; max-height: 82vh; background: #000; border-radius: .5rem; }
  ol { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
  li { border-bottom: 1px solid var(--line); }
  a { color: var(--link); }
  li a { display: flex; gap: 1rem; padding: .5rem 0; text-decoration: none; }
  li a:hover, li a:focus-visible { text-decoration: underline; }
  time { color: var(--soft); font-variant-numeric: tabular-nums; min-width: 3.5rem; }
  summary { cursor: pointer; font-weight: 600; padding: .5rem 0; }
  details p { max-width: 42rem; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; color: var(--soft); }
  body.embedded { background: #000; }
  .embedded video { width: 100vw; height: 100vh; max-height: none; border-radius: 0; }
`;

/** Chapters move the film; without a script they would load the page anew. */
const SCRIPT = `
  const film = document.querySelector('video');
  for (const chapter of document.querySelectorAll('[data-seconds]')) {
    chapter.addEventListener('click', (event) => {
      event.preventDefault();
      film.currentTime = Number(chapter.dataset.seconds);
      film.play();
    });
  }
`;

const policyOf = (ancestors: string) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${sha256(STYLE)}'`,
    `script-src 'sha256-${sha256(SCRIPT)}'`,
    "media-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
const PAGE_POLICY = policyOf("'none'");
const EMBEDDED_POLICY = policyOf('*');

/** The pages of shared films, for everybody who knows their addresses. */
export function sharePages({ pipeline, metrics }: Pick<RouteContext, 'pipeline' | 'metrics'>): Hono {
  const pages = new Hono();
  pages.use('/share/*', inVisitorsLanguage);
  pages.get('/share/:token', async (c) => {
    const film = await pipeline.sharedFilm(c.req.param('token'));
    if (film === undefined) return missing(c);
    const origin = new URL(c.req.url).origin;
    return show(
      c,
      await filmPage(film, c.req.param('token'), { language: languageOf(c), origin }),
      PAGE_POLICY,
    );
  });
  pages.get('/share/:token/embed', async (c) => {
    const film = await pipeline.sharedFilm(c.req.param('token'));
    if (film === undefined) return missing(c);
    return show(c, embeddedPage(film, c.req.param('token')), EMBEDDED_POLICY);
  });
  pages.get('/share/:token/poster.jpg', async (c) => {
    const film = await pipeline.sharedFilm(c.req.param('token'));
    const file = await film?.poster?.().catch(() => undefined);
    return file === undefined ? missing(c) : sendFile(c, file, { immutable: false, isPrivate: true });
  });
  for (const name of FILES) {
    pages.get(`/share/:token/${name}`, async (c) => {
      const film = await pipeline.sharedFilm(c.req.param('token'));
      const file = film?.files.get(name);
      if (file === undefined) return missing(c);
      metrics.filesSent.inc({ media_type: file.mediaType });
      return sendFile(c, file, { immutable: false, isPrivate: true });
    });
  }
  return pages;
}

const inVisitorsLanguage = languageDetector({
  order: ['header'],
  caches: false,
  supportedLanguages: SHARE_LANGUAGES,
  fallbackLanguage: 'en',
});

function languageOf(c: Context): ShareLanguage {
  return SHARE_LANGUAGES.find((language) => language === c.get('language')) ?? 'en';
}

type Markup = ReturnType<typeof html>;

async function show(c: Context, body: Markup, policy: string): Promise<Response> {
  c.header('content-security-policy', policy);
  // The address is a secret: no search engine keeps it, and no other site learns it.
  c.header('x-robots-tag', 'noindex');
  c.header('referrer-policy', 'no-referrer');
  c.header('vary', 'accept-language');
  return c.html(body);
}

function missing(c: Context): Promise<Response> {
  c.status(404);
  const language = languageOf(c);
  const texts = SHARE_TEXTS[language];
  const body = html`<h1>${texts.missing}</h1>
    <p>${texts.missingHint}</p>`;
  return show(c, page({ title: texts.missing, language, body }), PAGE_POLICY);
}

async function filmPage(
  film: SharedFilm,
  token: string,
  { language, origin }: { readonly language: ShareLanguage; readonly origin: string },
): Promise<Markup> {
  const texts = SHARE_TEXTS[language];
  const credits = await textOf(film, 'credits.txt');
  const chapters = chaptersOf(film.scenes).map(
    ({ title, startMs }) =>
      html`<li>
        <a href="${sharePath(token)}/video.mp4#t=${Math.floor(startMs / 1000)}" data-seconds="${startMs / 1000}"
          ><time>${clock(startMs)}</time><span>${title}</span></a
        >
      </li> `,
  );
  const transcript = film.scenes.map(({ narration }) => html`<p lang="${film.language}">${narration}</p> `);
  const body = html`<h1 lang="${film.language}">${film.title}</h1>
    ${player(film, token)}
    <h2>${texts.chapters}</h2>
    <ol lang="${film.language}">
      ${chapters}
    </ol>
    <details>
      <summary>${texts.transcript}</summary>
      ${transcript}
    </details>
    ${
      credits === ''
        ? ''
        : html`<h2>${texts.credits}</h2>
          <pre>${credits}</pre>`
    }
    <script>${raw(SCRIPT)}</script>`;
  // What shows a link shows its film: https://ogp.me.
  const address = `${origin}${sharePath(token)}`;
  const head = html`<meta property="og:type" content="video.other" />
    <meta property="og:title" content="${film.title}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:video" content="${address}/video.mp4" />
    ${film.poster ? html`<meta property="og:image" content="${address}/poster.jpg" />` : ''}
    <meta name="twitter:card" content="summary_large_image" />`;
  return page({ title: film.title, language, body, head });
}

function embeddedPage(film: SharedFilm, token: string): Markup {
  return page({
    title: film.title,
    language: film.language,
    body: player(film, token),
    className: 'embedded',
  });
}

function player({ title, language, files, poster }: SharedFilm, token: string): Markup {
  const shown = poster ? html`poster="${sharePath(token)}/poster.jpg"` : '';
  const captions = files.has('captions.vtt')
    ? html`<track kind="captions" src="${sharePath(token)}/captions.vtt" srclang="${language}" label="${language}" />`
    : '';
  return html`<video controls playsinline preload="metadata" ${shown} aria-label="${title}" src="${sharePath(token)}/video.mp4">
    ${captions}
  </video>`;
}

function page(options: {
  readonly title: string;
  readonly language: string;
  readonly body: Markup;
  readonly head?: Markup;
  readonly className?: string;
}): Markup {
  const { title, language, body, head = '', className = '' } = options;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${head}
        <style>${raw(STYLE)}</style>
      </head>
      <body class="${className}">
        <main>${body}</main>
      </body>
    </html>`;
}

async function textOf({ files }: SharedFilm, name: 'credits.txt'): Promise<string> {
  const file = files.get(name);
  return file === undefined ? '' : Buffer.concat(await file.open().toArray()).toString();
}

function clock(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
