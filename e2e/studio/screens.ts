import type { Page } from 'playwright-core';

/** A screen of the studio, in the state in which it shows the most. */
export interface Screen {
  readonly name: string;
  readonly token?: string;
  /** The part to check, if it temporarily covers the rest. */
  readonly within?: string;
  /** Opens the screen, and waits until all of it is visible. */
  readonly show: (page: Page, film: { readonly id: string; readonly url: string }) => Promise<unknown>;
}

export const SCREENS: readonly Screen[] = [
  {
    name: 'start, with all options',
    async show(page, { url }) {
      await page.goto(url);
      await page.getByText('Options').click();
      await page.getByText('Keep working after I close this tab').waitFor();
      await page.getByText('More settings').click();
      await page.getByLabel('Part of the document').waitFor();
    },
  },
  {
    name: 'library',
    async show(page, { url }) {
      await page.goto(`${url}/films`);
      await page.getByRole('link', { name: 'A lake' }).waitFor();
    },
  },
  {
    name: 'trash',
    async show(page, { url, id }) {
      await page.request.delete(`${url}/api/generations/${id}`);
      await page.goto(`${url}/trash`);
      await page.getByRole('heading', { name: 'A lake' }).waitFor();
    },
  },
  {
    name: 'question before a film is deleted for good',
    within: 'dialog',
    async show(page, { url, id }) {
      await page.request.delete(`${url}/api/generations/${id}`);
      await page.goto(`${url}/trash`);
      await page.getByRole('button', { name: 'Delete A lake forever' }).click();
      await page.getByText('undo this').waitFor();
    },
  },
  {
    name: 'film, with a scene that is edited and one that failed',
    async show(page, { url, id }) {
      await page.goto(`${url}/films/${id}`);
      await page.getByRole('button', { name: 'Edit scene 1', exact: true }).click();
      await page.getByRole('textbox', { name: 'Narration' }).waitFor();
      await page.getByRole('region', { name: 'Download' }).waitFor();
    },
  },
  {
    name: 'settings of a film, all open',
    async show(page, { url, id }) {
      await page.goto(`${url}/films/${id}`);
      await page.getByRole('button', { name: 'Film settings', exact: true }).click();
      for (const group of ['Format and quality', 'Captions', 'Voice']) {
        await page.locator('summary').getByText(group, { exact: true }).click();
      }
      await page.getByLabel('Pronunciations').waitFor();
      // What lies under the preview while it is scrolled is no target.
      await page.getByRole('heading', { name: 'Film settings' }).focus();
      await page.getByRole('img', { name: 'Scene 1 with these settings' }).waitFor();
    },
  },
  {
    name: 'menu of a scene',
    within: '[role=menu]',
    async show(page, { url, id }) {
      await page.goto(`${url}/films/${id}`);
      await page.getByRole('button', { name: 'More for scene 2' }).click();
      await page.getByRole('menuitem', { name: 'Split in two' }).waitFor();
    },
  },
  {
    name: 'export',
    within: 'dialog',
    async show(page, { url, id }) {
      await page.goto(`${url}/films/${id}`);
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('link', { name: 'Download: Whole project' }).waitFor();
      const makes = page.getByRole('button', { name: 'Make it: Film, small' });
      const made = page.getByRole('link', { name: 'Download: Film, small' });
      await makes.or(made).waitFor();
      if (await makes.isVisible()) await makes.click();
      await made.waitFor();
    },
  },
  {
    name: 'history',
    within: '[role=menu]',
    async show(page, { url, id }) {
      await page.goto(`${url}/films/${id}`);
      await page.getByRole('button', { name: 'More for scene 2' }).click();
      await page.getByRole('menuitem', { name: 'Move down' }).click();
      await page.getByText('Scene moved').waitFor();
      await page.getByRole('button', { name: 'History' }).click();
      await page.getByRole('menuitemradio').first().waitFor();
    },
  },
  {
    name: 'preview',
    async show(page, { url, id }) {
      await page.goto(`${url}/films/${id}`);
      await page.getByRole('button', { name: 'Play the storyboard' }).click();
      // It stands still, because the picture that is waited for would pass.
      await page.getByRole('dialog').getByRole('button', { name: 'Pause', exact: true }).click();
      await page.getByRole('button', { name: 'Next scene' }).click();
      await page.getByRole('button', { name: 'Show safe area' }).click();
      await page.getByRole('img', { name: 'Scene 2: Prompt 1.0' }).waitFor();
      await page.getByText('could not be loaded').waitFor();
    },
  },
  {
    name: 'costs',
    async show(page, { url }) {
      await page.goto(`${url}/costs`);
      await page.getByRole('link', { name: 'A lake' }).waitFor();
    },
  },
  {
    name: 'settings, with a key and a limit that was mistyped',
    async show(page, { url }) {
      await page.goto(`${url}/settings`);
      await page.getByLabel('Key for OpenAI').fill('a-key-of-the-provider');
      await page.getByRole('button', { name: 'Save' }).first().click();
      await page.getByRole('button', { name: 'Test this key' }).click();
      await page.getByText('OpenAI accepts the key.').waitFor();
      await page.getByLabel(/^In a day/).fill('much');
      await page.getByText('Enter an amount').waitFor();
    },
  },
  {
    name: 'token',
    token: 'a-long-secret',
    async show(page, { url }) {
      await page.goto(url);
      await page.getByLabel('Token').waitFor();
    },
  },
];
