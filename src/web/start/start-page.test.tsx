// @vitest-environment happy-dom
// Over 300 lines: all tests share one page and its backend.
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGeneration } from '../../client/testing/test-generation.ts';
import { type Capabilities, CHOICES } from '../../index.ts';
import { TEST_CAPABILITIES, TEST_ESTIMATE } from '../../testing/fakes/test-choices.ts';
import { startI18n } from '../i18n/i18n.ts';
import { queryClient } from '../shell/query.ts';
import { toastAreaIsThere, useToastArea } from '../shell/toasts.ts';
import { StartPage } from './start-page.tsx';

const EVERYTHING: Capabilities = {
  ...TEST_CAPABILITIES,
  captionStyles: [...CHOICES.captionStyles],
  music: [...CHOICES.music],
  moods: [...CHOICES.moods],
  speed: { min: 0.8, max: 1.3, default: 1 },
  scenePauseMs: { min: 200, max: 3000, default: 600 },
};

let root: Root;
/** The bodies that the page sent, by path, the latest last. */
let sent: Record<string, unknown[]>;

let isServerThere = true;
/** What the server says when a film is to be made. */
let answer: () => Response;
const refused = () => Response.json({ code: 'internal' }, { status: 400 });

beforeAll(startI18n);
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  localStorage.clear();
  queryClient.clear();
  answer = refused;
  sent = { '/api/estimate': [], '/api/generations': [] };
  document.body.innerHTML = '<div></div>';
});
afterEach(() => act(() => root.unmount()));

function Page() {
  const ToastArea = useToastArea();
  return (
    <>
      <StartPage />
      {ToastArea && <ToastArea onReady={toastAreaIsThere} />}
    </>
  );
}

async function open(capabilities: Capabilities) {
  vi.stubGlobal('fetch', async (url: string, { body }: RequestInit = {}) => {
    const { pathname } = new URL(url, 'http://studio.test');
    if (pathname === '/api/capabilities') return Response.json(capabilities);
    sent[pathname]?.push(JSON.parse(String(body)));
    if (pathname === '/healthz') return new Response(null, { status: isServerThere ? 200 : 503 });
    if (pathname === '/api/estimate') return Response.json(TEST_ESTIMATE);
    return answer();
  });
  root = createRoot(document.body.firstElementChild as Element);
  await act(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <Page />
      </QueryClientProvider>,
    ),
  );
  const options = document.querySelector('details') ?? expect.fail('There are no options.');
  await act(() => options.dispatchEvent(new Event('toggle')));
  await waitFor(() => field('Pronunciations'));
}

/** Waits for what comes of itself, and not of what the test does. */
async function waitFor(check: () => unknown) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await vi.waitFor(check, 240_000);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
}

function labels(): string[] {
  return [...document.querySelectorAll('details details label')].map((label) => label.textContent);
}

function field(name: string): HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent === name);
  const control =
    document.getElementById(label?.htmlFor ?? '') ?? document.querySelector(`[aria-label="${name}"]`);
  if (!control) throw new Error(`There is no field “${name}”.`);
  return control as HTMLSelectElement;
}

/** Sets the field as the user does: past React, which then hears of it. */
async function fill(name: string, value: string) {
  const control = field(name);
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
  setter?.call(control, value);
  const kind = control instanceof HTMLSelectElement ? 'change' : 'input';
  await act(() => control.dispatchEvent(new Event(kind, { bubbles: true })));
}

function setAddress(url: string) {
  (globalThis as unknown as { readonly happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
}
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
const press = (label: string) =>
  act(async () => (button(label) ?? expect.fail(`There is no button “${label}”.`)).click());
const make = () => act(() => document.querySelector('form')?.requestSubmit());
const latest = (path: string) => sent[path]?.at(-1);

async function chooseEverything() {
  await fill('Text or link', 'A bee.');
  await fill('Look of the captions', 'karaoke');
  await fill('Music', 'loud');
  await fill('Mood of the music', 'solemn');
  await fill('Pace of the voice', '1.1');
  await fill('Pause between scenes', '1000');
  await fill('Part of the document', ' 3-5 ');
  await fill('Pronunciations', 'Zennor = ZEN-er\nBala');
}

const CHOSEN = {
  captionStyle: 'karaoke',
  music: 'loud',
  mood: 'solemn',
  speed: 1.1,
  scenePauseMs: 1000,
};
const OF_THE_DOCUMENT = { part: '3-5', pronunciations: { Zennor: 'ZEN-er' } };

test('what is chosen is in the estimate and in the film', async () => {
  await open(EVERYTHING);
  await chooseEverything();
  expect(document.body.textContent).toContain('Ignored, because it is not word = sound: Bala');
  await waitFor(() => expect(latest('/api/estimate')).toMatchObject({ ...CHOSEN, ...OF_THE_DOCUMENT }));
  await make();
  expect(latest('/api/generations')).toMatchObject({ ...CHOSEN, ...OF_THE_DOCUMENT });
});

const COMPOSING = { id: 'cloud:writer', label: 'Writer', paid: true, available: true, composes: true };
const WITH_WRITER: Capabilities = {
  ...EVERYTHING,
  models: { ...EVERYTHING.models, script: [...EVERYTHING.models.script, COMPOSING] },
};
const choose = (kind: string) =>
  act(async () => document.querySelector<HTMLInputElement>(`input[value="${kind}"]`)?.click());

test('a topic takes a model that writes, follows wishes, and is kept like a document', async () => {
  await open(WITH_WRITER);
  await choose('topic');
  await fill('Topic', ' How tides work ');
  await fill('Audience', 'children of eight');
  await fill('Tone', '  ');
  await fill('Language of the film', 'de');
  const wanted = {
    source: { topic: 'How tides work' },
    models: { script: COMPOSING.id },
    language: 'de',
  };
  await waitFor(() => expect(latest('/api/estimate')).toMatchObject(wanted));
  await act(() => root.unmount());
  await open(WITH_WRITER);
  expect(field('Topic').value).toBe(' How tides work ');
  await fill('Audience', 'children of eight');
  await make();
  expect(latest('/api/generations')).toMatchObject({
    source: wanted.source,
    models: wanted.models,
    audience: 'children of eight',
  });
  expect(latest('/api/generations')).not.toHaveProperty('tone');
});

test('a topic has no part, no full text, and nothing to stay with', async () => {
  await open(WITH_WRITER);
  await fill('Text or link', 'A bee.');
  await fill('Part of the document', '3');
  await choose('full');
  await fill('Script', COMPOSING.id);
  await fill('Facts', 'free');
  await choose('topic');
  await fill('Topic', 'How tides work');
  expect(labels()).not.toContain('Part of the document');
  expect(document.querySelector('input[value="full"]')).toBeNull();
  await make();
  const sentLast = latest('/api/generations');
  expect(sentLast).toMatchObject({ source: { topic: 'How tides work' }, length: 'presentation' });
  expect(sentLast).not.toHaveProperty('part');
  expect(sentLast).not.toHaveProperty('fidelity');
});

test('wishes are not asked of a writer that selects sentences, which has no topic either', async () => {
  await open(WITH_WRITER);
  await choose('topic');
  await fill('Audience', 'children of eight');
  await choose('document');
  await fill('Script', EVERYTHING.models.script[0]?.id ?? '');
  await fill('Text or link', 'A bee.');
  await make();
  expect(latest('/api/generations')).not.toHaveProperty('audience');
  await act(() => root.unmount());
  queryClient.clear();
  await open(EVERYTHING);
  expect(document.querySelector('input[value="topic"]')).toBeNull();
});

test('what is not chosen is not asked for', async () => {
  await open(EVERYTHING);
  await fill('Text or link', 'A bee.');
  await make();
  expect(latest('/api/generations')).toEqual({
    source: { text: 'A bee.' },
    length: 'brief',
    format: 'landscape',
    captions: 'burned',
    run: 'client',
  });
});

test('what was typed is there again, with what belongs to it, until a film is made of it or it is cleared', async () => {
  await open(EVERYTHING);
  await fill('Text or link', 'A bee.');
  await fill('Part of the document', '3-5');
  await act(() => root.unmount());
  await open(EVERYTHING);
  expect(document.body.textContent).toContain('Your text from last time is here again.');
  expect(field('Text or link').value).toBe('A bee.');
  expect(field('Part of the document').value).toBe('3-5');
  answer = () => Response.json(createGeneration({ source: { text: 'A.' } }, 1), { status: 201 });
  await make();
  await act(() => root.unmount());
  await open(EVERYTHING);
  expect(field('Text or link').value).toBe('');

  await fill('Text or link', 'A wasp.');
  dispatchEvent(new Event('pagehide'));
  await act(() => root.unmount());
  await open(EVERYTHING);
  await press('Start empty');
  expect(field('Text or link').value).toBe('');
});

test('an example that takes the place of a text gives it back', async () => {
  await open(EVERYTHING);
  await fill('Text or link', 'A bee.');
  await press('How Bala Lake beganA legend');
  await waitFor(() => expect(field('Text or link').value).toContain('Bala'));
  await waitFor(() => expect(button('Undo')).toBeDefined());
  await press('Undo');
  expect(field('Text or link').value).toBe('A bee.');
});

test('Ctrl+Enter in the text makes the film, where there is one to be made', async () => {
  const keys = { key: 'Enter', ctrlKey: true, bubbles: true };
  const pressKeys = () => act(() => field('Text or link').dispatchEvent(new KeyboardEvent('keydown', keys)));
  await open(EVERYTHING);
  await pressKeys();
  expect(sent['/api/generations']).toEqual([]);
  await fill('Text or link', 'A bee.');
  await pressKeys();
  expect(latest('/api/generations')).toMatchObject({ source: { text: 'A bee.' } });
});

describe('without a network', () => {
  const estimate = () => document.querySelector('section[aria-label=Estimate]')?.textContent;
  const submit = () => document.querySelector('button[type=submit]') as HTMLButtonElement;
  const setOnline = (isOnline: boolean) =>
    act(() => {
      vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
      dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
    });
  // A server on this machine needs no network.
  beforeEach(() => void setAddress('https://studio.test/'));
  afterEach(() => {
    vi.restoreAllMocks();
    setAddress('http://localhost/');
  });

  test('the page says so and starts nothing, until the network is back', async () => {
    await open(EVERYTHING);
    await fill('Text or link', 'A bee.');
    await waitFor(() => expect(estimate()).toContain('free, on this machine'));
    await setOnline(false);
    expect(estimate()).toContain("You're offline.");
    expect(submit().disabled).toBe(true);
    await setOnline(true);
    expect(estimate()).toContain('free, on this machine');
    expect(submit().disabled).toBe(false);
  });

  test('what could not start says why, and no longer once the server answers', async () => {
    await open(EVERYTHING);
    await fill('Text or link', 'A bee.');
    answer = () => Response.json({}, { status: 503 });
    isServerThere = false;
    await make();
    await waitFor(() => expect(document.body.textContent).toContain("Couldn't start"));
    isServerThere = true;
    await act(() => dispatchEvent(new Event('online')));
    await waitFor(() => expect(document.body.textContent).not.toContain("Couldn't start"));
    expect(field('Text or link').value).toBe('A bee.');
  });
});

test('a file that is dropped beside the box is taken, with its size in the unit of the limit', async () => {
  await open(EVERYTHING);
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  const file = new File([new Uint8Array(12_021_000)], 'bee.txt');
  await act(() => dispatchEvent(Object.assign(drop, { dataTransfer: { files: [file], types: ['Files'] } })));
  expect(drop.defaultPrevented).toBe(true);
  expect(document.body.textContent).toContain('bee.txt12 MB');
  // It is there again on the next visit, as any document that was not used.
  await act(() => root.unmount());
  await open(EVERYTHING);
  await act(() => document.querySelector<HTMLElement>('[aria-label="Remove bee.txt"]')?.click());
  expect(field('Text or link').value).toBe('');
});

test('a link that leads nowhere is refused before it is sent', async () => {
  await open(EVERYTHING);
  await fill('Text or link', 'ftp://x');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('not a complete link');
  expect(document.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled).toBe(true);
});

test('the next film has the same settings, but not the part and the pronunciations of the last document', async () => {
  await open(EVERYTHING);
  await chooseEverything();
  answer = () => Response.json(createGeneration({ source: { text: 'A.' } }, 1), { status: 201 });
  await make();
  await act(() => root.unmount());
  await open(EVERYTHING);
  await fill('Text or link', 'A wasp.');
  await make();
  expect(latest('/api/generations')).toMatchObject(CHOSEN);
  expect(latest('/api/generations')).not.toHaveProperty('part');
  expect(latest('/api/generations')).not.toHaveProperty('pronunciations');
});

test('the part and the pronunciations go with the document that is removed', async () => {
  await open(EVERYTHING);
  await chooseEverything();
  await fill('Text or link', 'A bee and a wasp.');
  expect(field('Part of the document').value).toBe(' 3-5 ');
  await fill('Text or link', '');
  expect(field('Part of the document').value).toBe('');
  expect(field('Pronunciations').value).toBe('');
});

test('what the server does not offer is not shown, nor asked for', async () => {
  await open(EVERYTHING);
  await chooseEverything();
  await make();
  await act(() => root.unmount());
  queryClient.clear();
  await open(TEST_CAPABILITIES);
  expect(labels()).toEqual(['Part of the document', 'Pronunciations']);
  await fill('Text or link', 'A bee.');
  await make();
  for (const name of Object.keys(CHOSEN)) expect(latest('/api/generations')).not.toHaveProperty(name);
});

test('a look of the captions is offered where they are burned in, and a mood where there is music', async () => {
  await open(EVERYTHING);
  expect(labels()).toContain('Look of the captions');
  await act(() =>
    (document.querySelector('input[name=captions][value=sidecar]') as HTMLInputElement).click(),
  );
  expect(labels()).not.toContain('Look of the captions');
  await fill('Music', 'off');
  expect(labels()).not.toContain('Mood of the music');
});

test('Enter in the field of the part does not start the film', async () => {
  await open(EVERYTHING);
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  await act(() => field('Part of the document').dispatchEvent(enter));
  expect(enter.defaultPrevented).toBe(true);
});
