import { expect, test } from 'vitest';
import { expectNoViolations } from './axe.ts';
import { useStudio } from './open-studio.ts';

const { start } = useStudio();

test('limits of a tenant are set, changed and removed, and those of the environment are only shown', async () => {
  const { open } = await start();
  const page = await open('/settings');
  const limitsOf = (name: string) => page.getByRole('group', { name, exact: true });

  // A tenant that has spent something is listed, with what it has spent.
  const acme = limitsOf('acme');
  await acme.getByText('Used today: $0.75. This month: $3.50.').waitFor();
  await acme.getByRole('button', { name: 'Set limits' }).click();
  // Opening the fields saves nothing.
  expect(await acme.getByRole('button', { name: 'Save' }).isEnabled()).toBe(true);
  expect(await acme.getByText('Saved').count()).toBe(0);
  await acme.getByLabel('Calls at once').fill('none');
  await acme.getByText('Enter a whole number').waitFor();
  expect(await acme.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await acme.getByLabel('Calls at once').fill('8');
  await acme.getByLabel('Spent in a month').fill('20,50');
  await acme.getByRole('button', { name: 'Save' }).click();
  await acme.getByText('Saved').waitFor();

  const name = page.getByLabel('Name of a user or project');
  await name.fill('no name');
  await page.getByText('This name cannot have limits.').waitFor();
  await name.fill('ann@example.org');
  await name.press('Enter');
  const ann = limitsOf('ann@example.org');
  await ann.getByLabel('Spent in a day').fill('0');
  await ann.getByRole('button', { name: 'Save' }).click();
  await ann.getByText('Saved').waitFor();
  const others = limitsOf('Everyone else');
  await others.getByRole('button', { name: 'Set limits' }).click();
  await others.getByLabel('Calls at once').fill('2');
  await others.getByRole('button', { name: 'Save' }).click();
  await others.getByText('Saved').waitFor();
  const fixed = limitsOf('fixed');
  await fixed.getByText('SCENECAST_TENANT_LIMITS').waitFor();
  expect(await fixed.getByLabel('Calls at once').isDisabled()).toBe(true);
  expect(await fixed.getByRole('button').count()).toBe(0);
  await expectNoViolations(page, 'main');

  await page.reload();
  expect(await acme.getByLabel('Calls at once').inputValue()).toBe('8');
  expect(await acme.getByLabel('Spent in a month').inputValue()).toBe('20.5');
  expect(await ann.getByLabel('Spent in a day').inputValue()).toBe('0');
  expect(await others.getByLabel('Calls at once').inputValue()).toBe('2');
  await ann.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => ann.count()).toBe(0);
  await acme.getByRole('button', { name: 'Remove' }).click();
  await acme.getByRole('button', { name: 'Set limits' }).waitFor();
});
