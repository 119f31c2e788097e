import { expect, test } from '../wizard-test';
import { PreviewPane } from '../pages/preview-pane';

const curl = `curl -X POST 'https://api.harbour.example/ships/4711/moorings?dry_run=true' \\
  -H 'Authorization: Bearer never-kept-7731' -H 'Content-Type: application/json' \\
  -d '{"lane": 3, "captain": {"name": "Ada"}}'`;

test('The preview follows typing; samples are merged into request and response with one undo step each', async ({ start, wizard, page }) => {
  await start.open();
  await start.startBlank();
  await wizard.goTo('Definition');
  await wizard.definition.add('Action');
  const preview = new PreviewPane(page);
  await preview.toggle();

  await wizard.definition.field('Summary').fill('Moor a ship');
  await expect(preview.card('Moor a ship')).toBeVisible();
  await preview.as('Power Apps');
  await expect(preview.pane).toContainText('Connector.NewAction()');
  await preview.as('Classic');

  const request = wizard.definition.main.getByRole('region', { name: 'Request' });
  const dialog = page.getByRole('dialog');
  await request.getByRole('button', { name: 'From a sample' }).click();
  await dialog.getByRole('button', { name: 'curl' }).click();
  await dialog.getByRole('textbox', { name: 'curl command' }).fill(curl);
  await expect(dialog.getByRole('region', { name: 'What changes' })).toContainText('Method and path become POST /ships/{shipId}/moorings.');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(wizard.definition.path).toHaveValue('/ships/{shipId}/moorings');
  await expect(preview.field('Ship ID (required)')).toBeVisible();
  await expect(preview.field('Captain Name')).toBeVisible();
  await wizard.undo.click();
  await expect(preview.pane).toContainText('This operation asks for nothing.');
  await wizard.redo.click();
  await expect(preview.field('Lane')).toBeVisible();

  const responses = wizard.definition.main.getByRole('region', { name: 'Responses' });
  await responses.getByRole('button', { name: 'From a sample' }).click();
  await dialog.getByRole('textbox', { name: 'JSON body' }).fill('{"id": 7, "name": "Nordlys"}');
  await dialog.getByRole('button', { name: 'Add another sample' }).click();
  await dialog.getByRole('textbox', { name: 'JSON body of sample 2' }).fill('{"id": 8, "name": null');
  await expect(dialog).toContainText('Sample 2 is no JSON');
  // Escape is pressed by mistake, too: what was typed is there again.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await responses.getByRole('button', { name: 'From a sample' }).click();
  await expect(dialog.getByRole('textbox', { name: 'JSON body of sample 1' })).toHaveValue('{"id": 7, "name": "Nordlys"}');
  await dialog.getByRole('textbox', { name: 'JSON body of sample 2' }).fill('{"id": 8, "name": null}');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(preview.token('Name')).toBeVisible();

  await responses.getByRole('button', { name: 'From a sample' }).click();
  await expect(dialog.getByRole('textbox', { name: 'JSON body' })).toHaveValue('');
  await dialog.getByRole('textbox', { name: 'JSON body' }).fill('{"id": 7.5, "moored_at": "2025-01-31T09:30:00Z"}');
  const changes = dialog.getByRole('region', { name: 'What changes' });
  await expect(changes.getByRole('listitem')).toHaveText(['Changed“name” is required no longer: a sample lacks it.', 'Changed“id” becomes a number: a sample has decimals.', 'AddedProperty “moored_at”: string (date-time).']);
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(preview.token('Moored at')).toBeVisible();
  await wizard.undo.click();
  await expect(preview.token('Moored at')).toBeHidden();
  await expect(preview.token('Name')).toBeVisible();
  await wizard.saved();
});

test('On a phone the preview opens over everything, and Escape leads back', async ({ start, wizard, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await start.open();
  await start.startBlank();
  await wizard.goTo('Definition');
  await wizard.definition.add('Action');
  const preview = new PreviewPane(page);
  await preview.toggle();
  await expect(page.getByRole('dialog', { name: 'Preview of the operation' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview.pane).toBeHidden();
  await expect(wizard.definition.field('Summary')).toBeVisible();
});
