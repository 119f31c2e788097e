import type { Locator } from '@playwright/test';
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

for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  const isPhone = viewport.width < 500;
  test.describe(isPhone ? 'by touch on a phone' : 'by mouse', () => {
    test.use({ viewport, hasTouch: isPhone });

    test('a GET, a polling trigger and an action with a drop-down are made from samples', async ({ page, context, start, wizard }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const { main } = wizard.definition;
      const press = (control: Locator): Promise<void> => (isPhone ? control.tap() : control.click());
      const add = async (kind: string): Promise<void> => {
        const all = main.getByRole('button', { name: 'All operations' });
        if (await all.isVisible()) await press(all);
        await press(main.getByRole('button', { name: 'New', exact: true }));
        await press(page.getByRole('menuitem', { name: kind }));
        await expect(main.getByRole('region', { name: 'Request' })).toBeVisible();
      };
      const asked = page.getByRole('dialog', { name: 'Request from a sample' });
      const answered = page.getByRole('dialog', { name: 'Response 200 from a sample' });
      const changes = page.getByRole('region', { name: 'What changes' });
      const open = (region: string): Promise<void> => press(main.getByRole('region', { name: region }).getByRole('button', { name: 'From a sample' }).first());
      const merge = async (dialog: Locator): Promise<void> => {
        await press(dialog.getByRole('button', { name: 'Merge' }));
        await expect(dialog).toHaveCount(0);
      };
      await start.open();
      await press(page.getByRole('button', { name: 'Start blank' }));
      await press(wizard.step('Definition'));

      await test.step('a GET by its URL, with a body that it cannot have, and its answer', async () => {
        await add('Action');
        await open('Request');
        await asked.getByRole('textbox', { name: 'URL' }).fill('https://api.quays.example/berths?lang=en');
        await asked.getByRole('textbox', { name: 'JSON body' }).fill('{"a": 1');
        await expect(asked).toContainText('A GET operation has no body: what was given as one is left out.');
        await merge(asked);
        await expect(wizard.definition.path).toHaveValue('/berths');
        await expect(wizard.definition.field('Operation ID')).toHaveValue('GetBerths');
        await open('Responses');
        await answered.getByRole('textbox', { name: 'JSON body' }).fill('{"berths": [{"code": "N1", "label": "North 1"}]}');
        await expect(changes).toContainText('“berths”');
        await merge(answered);
      });

      await test.step('a polling trigger by a curl command that is pasted where the URL goes', async () => {
        await add('Polling trigger');
        await open('Request');
        await page.evaluate(() => navigator.clipboard.writeText("curl 'https://api.quays.example/arrivals?since=2026-01-01T00:00:00Z' -H 'Authorization: Bearer never-kept-7731'"));
        await press(asked.getByRole('textbox', { name: 'URL' }));
        await page.keyboard.press('Control+v');
        await expect(asked.getByRole('textbox', { name: 'curl command' })).toBeFocused();
        await expect(changes).toContainText('Query parameter “since”: string, date-time.');
        await merge(asked);
        await expect(wizard.definition.path).toHaveValue('/arrivals');
        await open('Responses');
        await answered.getByRole('textbox', { name: 'JSON body' }).fill('[{"id": 7, "ship": "Nordlys"}]');
        await expect(changes).toContainText('Each item: object with “id”, “ship”.');
        await merge(answered);
        await expect(main.getByRole('button', { name: 'Polling trigger' })).toHaveAttribute('aria-pressed', 'true');
      });

      await test.step('a POST by its JSON body, with a drop-down that the GET fills', async () => {
        await add('Action');
        await open('Request');
        await press(asked.getByRole('combobox', { name: /^Method/ }));
        await press(page.getByRole('option', { name: 'POST' }));
        await asked.getByRole('textbox', { name: 'URL' }).fill('https://api.quays.example/moorings?berth=N1');
        await asked.getByRole('textbox', { name: 'JSON body' }).fill('{"ship": "Nordlys", "days": 3}');
        await expect(changes).toContainText('“ship”');
        await merge(asked);
        await expect(wizard.definition.path).toHaveValue('/moorings');
        await press(main.getByRole('button', { name: 'Open parameter berth' }));
        await press(main.getByRole('button', { name: 'Drop-down from an operation' }));
        const drop = main.getByRole('region', { name: 'Dynamic drop-down' });
        for (const [label, entry] of [['Operation that supplies it', 'GetBerths'], ['Collection', 'berths'], ['Value', 'code'], ['Shown text', 'label']] as const) {
          await press(drop.getByRole('combobox', { name: label, exact: true }));
          await press(page.locator('li').and(page.getByRole('option', { name: entry })));
          await expect(drop.getByRole('combobox', { name: label, exact: true })).toHaveValue(entry);
        }
      });
    });
  });
}
