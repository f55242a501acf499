import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createGate } from '../gate.ts';
import { useStudio } from './open-studio.ts';

const studio = useStudio();

/** How the user leaves a tab and returns to it. */
interface Way {
  readonly leave: (page: Page) => Promise<unknown>;
  readonly comeBack: (page: Page) => Promise<unknown>;
}

const WAYS: Readonly<Record<string, Way>> = {
  focus: { leave: (page) => announce(page, 'blur'), comeBack: (page) => announce(page, 'focus') },
  visibility: {
    leave: (page) => setVisibility(page, 'hidden'),
    comeBack: (page) => setVisibility(page, 'visible'),
  },
  network: {
    leave: (page) => page.context().setOffline(true),
    comeBack: (page) => page.context().setOffline(false),
  },
};

const announce = (page: Page, name: string) => page.evaluate((type) => dispatchEvent(new Event(type)), name);

async function setVisibility(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test.each(Object.entries(WAYS))(
  'a tab that hears nothing shows on its return by %s what another one paused, resumed, finished and edited',
  async (_name, { leave, comeBack }) => {
    const work = createGate();
    const { open, pipeline, generations } = await studio.start({
      holds: ({ phase }) => (phase === 'images' ? work.opened : undefined),
    });
    const { id } = (await pipeline.create({ source: { text: 'A story about a lake.' } }, {})).generation;
    const mine = await open(`/films/${id}`);
    await mine.getByRole('heading', { name: 'Not started' }).waitFor();
    const theirs = await open(`/films/${id}`);
    await theirs.getByRole('heading', { name: 'Not started' }).waitFor();
    // Its events never come, as after a night in which the machine slept.
    await mine.route('**/events', () => {});
    await mine.reload();
    await mine.getByRole('heading', { name: 'Not started' }).waitFor();
    /** The other tab does something while this one is away. */
    const meanwhile = async (act: () => Promise<unknown>) => {
      await leave(mine);
      await act();
      await comeBack(mine);
    };
    const press = (name: string) => theirs.getByRole('button', { name, exact: true }).click();
    const status = () => generations.get(id)?.status;

    await meanwhile(async () => {
      await press('Make the film');
      await expect.poll(status).toBe('generating');
    });
    await mine.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await meanwhile(async () => {
      await press('Pause');
      await expect.poll(status).toBe('cancelled');
    });
    await mine.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    await meanwhile(async () => {
      await press('Resume');
      await expect.poll(status).toBe('generating');
    });
    await mine.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await meanwhile(async () => {
      work.open();
      await theirs.getByText('Finished', { exact: true }).waitFor();
    });
    await mine.getByText('Finished', { exact: true }).waitFor();
    await meanwhile(async () => {
      await theirs.getByRole('button', { name: 'Edit scene 1', exact: true }).click();
      await theirs.getByRole('textbox', { name: 'Narration' }).fill('The ice was thin.');
      await press('Save');
      await expect.poll(() => generations.get(id)?.scenes[0]?.narration).toBe('The ice was thin.');
    });
    await mine.getByText('The ice was thin.').first().waitFor();
  },
);
