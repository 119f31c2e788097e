import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeFaults } from './axe-faults';
import { fixtures } from './fixtures';
import { expect, test } from './wizard-test';

test.beforeEach(async ({ start, importing, wizard }) => {
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await expect(wizard.title).toHaveText('Harbour Desk');
});

test('a rule is muted with a reason, which the report lists, and unmuted again', async ({ page, wizard }) => {
  const { findings } = wizard;
  await wizard.general.description.fill('Books berths in a harbour and tells when one becomes free');
  await findings.only('description-punctuated');
  const finding = findings.row('The description ends in');
  await expect(finding).toBeVisible();
  const all = await findings.countAll();
  await finding.getByRole('button', { name: 'Why' }).click();
  await expect(finding).toContainText('description-punctuated');
  await finding.getByRole('button', { name: 'Mute this rule…' }).click();
  await expect(finding.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(finding.getByRole('button', { name: 'Mute this rule…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await finding.getByRole('button', { name: 'Mute the rule' }).click();
  await expect(finding).toContainText('Say why');
  await finding.getByRole('textbox', { name: 'Reason' }).fill('The text is a slogan.');
  await page.keyboard.press('Enter');

  await expect.poll(() => findings.countAll()).toBe(all - 1);
  await findings.group('Muted').click();
  await expect(findings.panel).toContainText('The text is a slogan.');
  const edit = findings.panel.getByRole('button', { name: /^Edit the reason: / });
  await edit.click();
  await expect(findings.panel.getByRole('textbox', { name: 'Reason' })).toHaveValue('The text is a slogan.');
  await page.keyboard.press('Escape');
  await expect(edit).toBeFocused();

  await wizard.goTo('Review');
  await expect(page.getByRole('main', { name: 'Review' })).toContainText('The text is a slogan.');

  await findings.panel.getByRole('button', { name: /^Unmute: / }).click();
  await expect.poll(() => findings.countAll()).toBe(all);
});

test('all findings of a rule are put right in one step, shown before and taken back after', async ({ page, wizard }) => {
  const { findings } = wizard;
  await findings.only('response-property-visibility');
  const before = await findings.countAll();
  await findings.groupBy('Rule');
  await findings.panel.getByRole('button', { name: /^Fix all 3: / }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: 'Changes' }).getByRole('listitem').first()).toBeVisible();
  await dialog.getByRole('checkbox').first().uncheck();
  await expect(dialog).toContainText('2 of 3 places will change');
  await dialog.getByRole('button', { name: 'Fix 2 places' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => findings.countAll()).toBe(before - 2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => findings.countAll()).toBe(before);
});

test('the arrow keys walk through the list, Enter goes to the place, and F8 goes on from there', async ({ page, wizard }) => {
  const { findings } = wizard;
  // The list still takes findings in: the focus stays with its finding, whatever number the row has by then.
  await findings.rows.first().focus();
  await page.keyboard.press('ArrowDown');
  const chosen = await findings.focused();
  await expect.poll(async () => (await findings.countRows()) - (await findings.countAll()), { message: 'two groups: Content came in before Package' }).toBe(2);
  expect(await findings.focused()).toBe(chosen);

  await page.keyboard.press('Home');
  const [first, second, third] = await findings.rows.allTextContents();
  expect(await findings.focused()).toBe(first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await findings.focused()).toBe(third);
  await page.keyboard.press('ArrowUp');
  expect(await findings.focused()).toBe(second);
  await page.keyboard.press('Enter');
  await expect(findings.panel.locator('[aria-current="true"]')).toHaveCount(1);
  const gone = await findings.panel.locator('[aria-current="true"]').textContent();
  await page.keyboard.press('F8');
  await expect.poll(() => findings.panel.locator('[aria-current="true"]').textContent()).not.toBe(gone);
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => findings.panel.locator('[aria-current="true"]').textContent()).toBe(gone);
});

test('F8 and Shift+F8 go through the findings in the order of the list, in whatever groups they are', async ({ page, wizard }) => {
  const { findings } = wizard;
  await expect.poll(async () => (await findings.countRows()) - (await findings.countAll()), { message: 'all are found: two groups' }).toBe(2);
  for (const [grouping, heading] of [['Step', 'Definition'], ['Phase', 'Content'], ['Rule', 'Operation IDs are written in PascalCase']] as const) {
    await findings.groupBy(grouping);
    // The list follows a moment later.
    await expect(findings.panel.getByRole('heading', { level: 3, name: heading }).first()).toBeVisible();
    for (const open of grouping === 'Rule' ? [1, 2, 3] : []) {
      await findings.panel.getByRole('button', { expanded: false }).and(findings.rows).first().click();
      await expect(findings.panel.getByRole('button', { expanded: true }).and(findings.rows)).toHaveCount(open);
    }
    const messages = findings.panel.getByRole('listitem').filter({ hasText: 'Why' }).locator('[data-row-focus]');
    await messages.first().click();
    const current = findings.panel.locator('[aria-current="true"]');
    await expect(messages.first(), grouping).toHaveAttribute('aria-current', 'true');
    const inList = (await messages.allTextContents()).slice(0, 3);
    expect(inList, grouping).toHaveLength(3);
    for (const message of inList.slice(1)) {
      await page.keyboard.press('F8');
      await expect(current, grouping).toHaveText(message);
    }
    await page.keyboard.press('Shift+F8');
    await expect(current, grouping).toHaveText(inList[1] ?? '');
  }
});

test('F8 and the button for the next finding open a group that is shut, and what they come to is seen', async ({ page, wizard }) => {
  const { findings } = wizard;
  await expect.poll(async () => (await findings.countRows()) - (await findings.countAll()), { message: 'all are found: two groups' }).toBe(2);
  const current = findings.panel.locator('[aria-current="true"]');
  await findings.groupBy('Rule');
  await expect(findings.panel.getByRole('button', { expanded: false }).and(findings.rows).first()).toBeVisible();
  await expect(findings.panel.getByRole('button', { expanded: true }).and(findings.rows)).toHaveCount(0);
  const all = await findings.countAll();
  for (let step = 1; step <= all; step++) {
    if (step % 2 === 0) await findings.panel.getByRole('button', { name: 'Next finding' }).click();
    else await page.keyboard.press('F8');
    await expect(findings.panel.getByRole('button', { expanded: true }).and(findings.rows).first()).toBeAttached();
    await expect(current).toBeInViewport();
  }
  await expect(findings.panel.getByRole('button', { expanded: false }).and(findings.rows), 'each group was come to').toHaveCount(0);

  await findings.groupBy('Phase');
  await findings.group('Package').click();
  await expect(findings.group('Package')).toHaveAttribute('aria-expanded', 'false');
  await findings.panel.getByRole('listitem').filter({ hasText: 'Why' }).locator('[data-row-focus]').first().click();
  await page.keyboard.press('Shift+F8');
  await expect(findings.group('Package')).toHaveAttribute('aria-expanded', 'true');
  await expect(current).toBeInViewport();
});

test('a rule that is muted on its page is counted no more, and the report tells why', async ({ page, wizard }) => {
  const { findings } = wizard;
  await wizard.general.description.fill('Books berths in a harbour and tells when one becomes free');
  await findings.only('description-punctuated');
  await findings.row('The description ends in').getByRole('button', { name: 'Why' }).click();
  const all = await findings.countAll();
  await findings.panel.getByRole('button', { name: 'description-punctuated', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'The description ends as a sentence does' });
  await expect(page).toHaveURL(/[?&]rule=description-punctuated/);
  await expect(dialog).toContainText('1 finding.');
  await dialog.getByRole('button', { name: 'Mute this rule…' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The text is a slogan.');
  await dialog.getByRole('button', { name: 'Mute the rule' }).click();
  await expect(dialog).toContainText('Muted: The text is a slogan.');
  await expect(dialog.getByRole('button', { name: 'Unmute' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => findings.countAll()).toBe(all - 1);

  await wizard.goTo('Review');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'As JSON' }).click();
  const report: unknown = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
  expect(report).toMatchObject({ open: expect.arrayContaining([expect.objectContaining({ rule: 'description-punctuated', setAside: 'The text is a slogan.' })]) });
  const reportPage = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Report as a page' }).click();
  expect(readFileSync(await (await reportPage).path(), 'utf8')).toContain('The text is a slogan.');

  // What was muted stays so when the page is loaded anew.
  await page.reload();
  await expect.poll(() => findings.countAll()).toBe(all - 1);
});

test('the page of a rule opens from its id and from the palette, tells where the rule objects, and sets it aside', async ({ page, wizard }) => {
  const { findings } = wizard;
  await wizard.general.description.fill('Books berths in a harbour and tells when one becomes free');
  await findings.only('description-punctuated');
  await findings.row('The description ends in').getByRole('button', { name: 'Why' }).click();
  const id = findings.panel.getByRole('button', { name: 'description-punctuated', exact: true });
  await id.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'The description ends as a sentence does' });
  await expect(dialog).toContainText('In this connector');
  await expect(dialog.getByText('Bad:')).toBeAttached();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  expect(await axeFaults(page), 'the page of a rule').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(id).toBeFocused();

  await findings.only('');
  await wizard.find('RequiredPropertyMissing version');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('version-required');
  await page.reload();
  await expect(page.getByRole('dialog')).toContainText('It has nothing to object to.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await wizard.find('rule description-punctuated');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Show in the list' }).click();
  await expect(dialog).toBeHidden();
  await expect(findings.filter).toHaveValue('rule:description-punctuated');
  await page.goBack();
  await dialog.getByRole('listitem').filter({ has: page.getByRole('button') }).getByRole('button').first().click();
  await expect(dialog).toBeHidden();
  await expect(wizard.general.description).toBeFocused();

  await page.goBack();
  await dialog.getByRole('button', { name: 'Mute this rule…' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The text is a slogan.');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Muted: The text is a slogan.');
  await dialog.getByRole('button', { name: 'Unmute' }).click();
  await expect(dialog.getByRole('button', { name: 'Mute this rule…' })).toBeVisible();
});

test('the ring starts low for a blank connector and grows with what is filled in', async ({ start, wizard }) => {
  await start.open();
  await start.startBlank();
  const share = async (): Promise<number> => Number((await wizard.findings.panel.getByRole('img', { name: /criteria met/ }).getAttribute('aria-label'))?.split(' ')[0]);
  await expect(wizard.findings.panel.getByRole('img', { name: /criteria met/ })).toBeVisible();
  const blank = await share();
  expect(blank).toBeLessThan(20);
  await wizard.general.title.fill('Harbour Desk');
  await expect.poll(share).toBeGreaterThan(blank);
});

test('one finding is put right by Enter and Enter, shown before, and the focus stays in the list', async ({ page, wizard }) => {
  const { findings } = wizard;
  await findings.fix('Write the ID in PascalCase').focus();
  const all = await findings.countAll();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Write the ID in PascalCase' });
  await expect(dialog.getByRole('list', { name: 'Changes' })).toContainText('"operationId": "GetBerth"');
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => findings.countAll()).toBe(all - 1);
  await expect(findings.rows.and(findings.panel.locator(':focus'))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => findings.countAll()).toBe(all);
});

test('the finding about files that are no part of a connector leads to them, where they are left out', async ({ page, start, importing, wizard }, testInfo) => {
  const folder = testInfo.outputPath('more-files');
  cpSync(fixtures.connector, folder, { recursive: true });
  for (const name of ['plan.txt', 'shot.png']) writeFileSync(join(folder, name), name);
  await start.open();
  await start.openFolder(folder);
  await importing.open();
  await wizard.findings.only('file-no-extras');
  await wizard.findings.finding(/^The folder holds “(?:plan.txt|shot.png)” and 1 more/).click();
  const review = page.getByRole('main', { name: 'Review' });
  const files = review.getByRole('list', { name: 'Files of the package' }).getByRole('listitem');
  const extra = files.filter({ hasText: /plan.txt|shot.png/ });
  await expect(extra).toHaveCount(2);
  await expect(extra.first().getByRole('button').first()).toBeFocused();
  await extra.first().getByRole('button', { name: '1 warning' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave out what is no part of it' });
  await expect(dialog).toContainText('plan.txt, 8 bytes');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(extra).toHaveCount(0);
  await expect(files.filter({ hasText: 'settings.json' })).toHaveCount(1);
});

test('a fix that would bring out an error is left out of the safe ones, and offered by itself', async ({ page, start, importing, wizard }, testInfo) => {
  const folder = testInfo.outputPath('misspelt');
  cpSync(fixtures.connector, folder, { recursive: true });
  const file = join(folder, 'apiDefinition.swagger.json');
  const definition = readFileSync(file, 'utf8');
  const parameter = (name: string, visibility: string): string => `{ "name": "${name}", "in": "query", "type": "string", "x-ms-summary": "${name}", "description": "The ${name}.", "x-ms-visibilty": "${visibility}" }`;
  writeFileSync(file, definition.replace('"parameters": [', `"parameters": [${parameter('Dock', 'advanced')}, ${parameter('Size', 'everywhere')},`));
  await start.open();
  await start.openFolder(folder);
  await importing.open();
  const { findings } = wizard;
  const button = findings.panel.getByRole('button', { name: 'Safe fixes…' });
  await expect(button, 'how many are safe, only its dialog knows').toHaveText('Safe fixes…');
  const errors = await findings.count('Error');
  await button.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 of 1 place will change');
  await expect(dialog).toContainText('One more fix is left out: it would bring out an error hidden until now.');
  await dialog.getByRole('button', { name: 'Fix 1 place' }).click();
  await expect(dialog).toBeHidden();
  await expect(button).toBeHidden();
  expect(await findings.count('Error')).toBe(errors);

  await findings.only('jsd-no-unknown-x-ms');
  await expect(findings.fix('Correct the spelling')).toHaveCount(1);
  await findings.fix('Correct the spelling').click();
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeFocused();
  await expect(dialog.getByRole('status')).toContainText('It brings out 1 error not seen until now:');
  await expect(dialog.getByRole('status')).toContainText('everywhere');
  expect(await axeFaults(page), 'a fix that brings out an error').toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => findings.count('Error')).toBe(errors + 1);
});

test('a button beside a field shows what it would change, and changes it at once', async ({ page, wizard }) => {
  await wizard.general.description.fill('Books berths in a harbour and tells when one becomes free');
  const fix = page.getByRole('main').getByRole('button', { name: 'Add a full stop' });
  await fix.hover();
  const tip = page.getByRole('tooltip');
  await expect(tip).toContainText('tells when one becomes free"');
  await expect(tip).toContainText('tells when one becomes free."');
  await fix.click();
  await expect(wizard.general.description).toHaveValue('Books berths in a harbour and tells when one becomes free.');
  await expect(tip).toBeHidden();
});
