import { fixtures } from '../fixtures';
import { expect, test } from '../wizard-test';

test('an operation of an import becomes a polling trigger, a webhook, and an action again', async ({ page, start, importing, wizard }) => {
  const { definition } = wizard;
  const { main } = definition;
  const kind = (name: string) => main.getByRole('group', { name: 'Kind' }).getByRole('button', { name });
  const trigger = main.getByRole('region', { name: 'Trigger' });
  const tab = (name: RegExp) => main.getByRole('tablist', { name: 'Kind' }).getByRole('tab', { name });
  await start.open();
  await start.importFile(fixtures.postman);
  await importing.open();
  await wizard.goTo('Definition');
  await definition.operation('Count the stock').click();
  await expect(kind('Action')).toHaveAttribute('aria-pressed', 'true');
  await expect(trigger.getByRole('textbox')).toHaveCount(0);

  await kind('Polling trigger').click();
  await expect(trigger).toContainText('the platform calls it again and again');
  await expect(definition.field('Summary')).toHaveValue('Count the stock');
  await expect(tab(/^Triggers/)).toHaveAttribute('aria-selected', 'true');
  await expect(definition.operation('Count the stock')).toBeVisible();

  await kind('Webhook trigger').click();
  await expect(trigger).toContainText('the service calls the platform');
  await expect(trigger.getByRole('combobox', { name: /^Callback address goes to/ })).toContainText('callbackUrl');

  await kind('Action').click();
  await expect(trigger).toContainText('a step of a flow');
  for (let step = 0; step < 3; step++) await wizard.undo.click();
  await expect(kind('Action')).toHaveAttribute('aria-pressed', 'true');
  await definition.show('Code');
  await expect(definition.code).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeDisabled();
});
