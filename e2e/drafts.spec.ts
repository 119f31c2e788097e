import type { Page } from '@playwright/test';
import { fixtures } from './fixtures';
import { StartPage } from './pages/start-page';
import { Wizard } from './pages/wizard';
import { expect, test } from './wizard-test';

/** How many records lie beside the heads of drafts. */
const partsStored = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('connector-wizard');
        opening.onerror = () => reject(new Error('The database does not open.'));
        opening.onsuccess = () => {
          const keys = opening.result.transaction('drafts').objectStore('drafts').getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.filter((key) => String(key).includes('/')).length);
          };
        };
      }),
  );

test('what was typed is there again after a reload, and after the page was closed', async ({ page, context, start, importing, wizard }) => {
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.general.field('Publisher').fill('Quay & Sons');
  await wizard.goTo('Security');
  await wizard.security.field('Parameter name').fill('X-Quay-Key');
  const before = await wizard.download();
  await wizard.saved();

  await page.reload();
  await expect(wizard.security.field('Parameter name')).toHaveValue('X-Quay-Key');
  await wizard.goTo('General');
  await expect(wizard.general.field('Publisher')).toHaveValue('Quay & Sons');
  await expect(wizard.general.icon).toBeVisible();
  const after = await wizard.download();
  expect(after.zip.equals(before.zip)).toBe(true);

  await page.close();
  const another = await context.newPage();
  await another.goto('/');
  await another.getByRole('region', { name: 'Drafts in this browser' }).getByRole('button', { name: /^Harbour Desk/ }).click();
  await expect(another.getByRole('textbox', { name: 'Publisher', exact: true })).toHaveValue('Quay & Sons');
});

test('what is typed right before the page is left is not lost', async ({ page, start, wizard }) => {
  await start.open();
  await start.startBlank();
  await wizard.general.title.fill('Lighthouse');
  await wizard.leave();
  await expect(start.draft('Lighthouse')).toBeVisible();
  await start.openDraft('Lighthouse');
  await expect(wizard.general.title).toHaveValue('Lighthouse');
  await wizard.general.host.fill('api.lighthouse.example');
  await page.reload();
  await expect(wizard.general.host).toHaveValue('api.lighthouse.example');
});

test('a deleted draft comes back with undo', async ({ page, start, wizard }) => {
  await start.open();
  await start.startBlank();
  await wizard.general.title.fill('Lighthouse');
  await wizard.leave();
  await start.deleteDraft('Lighthouse');
  await expect(start.draft('Lighthouse')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(start.draft('Lighthouse')).toBeVisible();
  await start.openDraft('Lighthouse');
  await expect(wizard.general.title).toHaveValue('Lighthouse');
});

test('the address of a draft that is not here leads back to the start page', async ({ page, start, wizard }) => {
  await page.goto('/#/draft/00000000-0000-4000-8000-000000000000/general');
  await expect(page.getByRole('heading', { name: 'This draft cannot be opened' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(start.drafts).toBeVisible();
  await start.startBlank();
  await expect(wizard.title).toHaveText('Untitled connector');
});

test('a draft that an older version stored as one record opens, and is the same after it was stored in parts', async ({ page, context, start, importing, wizard }) => {
  // A browser without locks stores drafts as one record, as older versions did.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.general.field('Publisher').fill('Quay & Sons');
  await wizard.saved();
  const before = await wizard.download();
  const address = page.url();
  await page.close();

  const later = await context.newPage();
  const again = new Wizard(later);
  await later.goto(address);
  const written = await again.general.title.inputValue();
  expect(await partsStored(later)).toBe(0);
  await again.general.title.fill('Another title');
  await again.saved();
  expect(await partsStored(later)).toBeGreaterThan(0);
  await later.reload();
  await expect(again.general.title).toHaveValue('Another title');
  await again.general.title.fill(written);
  await later.reload();
  await expect(again.general.title).toHaveValue(written);
  const after = await again.download();
  expect(after.zip.equals(before.zip)).toBe(true);
});

/** A draft that a page has open as “Lighthouse”, and that another page stored under another title since. */
async function storedTwice(page: Page, start: StartPage, wizard: Wizard): Promise<{ readonly other: Page; readonly elsewhere: Wizard }> {
  await start.open();
  await start.startBlank();
  await wizard.general.title.fill('Lighthouse');
  await wizard.saved();
  const other = await page.context().newPage();
  await other.goto(page.url());
  const elsewhere = new Wizard(other);
  await expect(elsewhere.general.title).toHaveValue('Lighthouse');
  await elsewhere.general.title.fill('From the other page');
  await elsewhere.saved();
  return { other, elsewhere };
}

test('two pages may have one draft open: what was stored last is there, and what the other stored is a draft of its own', async ({ page, start, wizard }) => {
  const { other } = await storedTwice(page, start, wizard);
  await other.close();
  await wizard.general.host.fill('api.lighthouse.example');
  await wizard.saved();
  await expect(page.getByRole('status')).toContainText('Another tab changed this connector too');
  // Told and kept once: the next change writes over nothing but its own.
  await wizard.general.basePath.fill('/v1');
  await wizard.saved();
  await page.reload();
  await expect(wizard.general.title).toHaveValue('Lighthouse');
  await expect(wizard.general.host).toHaveValue('api.lighthouse.example');
  await wizard.leave();
  await expect(start.drafts.getByRole('listitem')).toHaveCount(2);
  await start.openDraft('From the other page (from another tab)');
  await expect(wizard.general.title).toHaveValue('From the other page');
  await expect(wizard.general.host).toHaveValue('');
});

for (const leaves of ['by a reload', 'to the start page', 'by closing it'] as const) {
  test(`one key in a page whose draft another page stored meanwhile, which is left at once ${leaves}, loses nothing of either`, async ({ page, start, wizard }) => {
    const { other, elsewhere } = await storedTwice(page, start, wizard);
    await wizard.general.host.fill('api.lighthouse.example');
    if (leaves === 'by a reload') await page.reload();
    else if (leaves === 'by closing it') await page.close({ runBeforeUnload: true });
    else await wizard.leave();

    if (leaves === 'by a reload') {
      // Where the reloaded page shows what the other one stored, it says where its own text is.
      await expect(page.getByRole('status')).toContainText('among the drafts');
      const shown = await wizard.general.title.inputValue();
      await page.getByRole('link', { name: 'Open it' }).click();
      await expect(wizard.general.title).toHaveValue(shown === 'Lighthouse' ? 'From the other page' : 'Lighthouse');
      await expect(wizard.general.host).toHaveValue(shown === 'Lighthouse' ? '' : 'api.lighthouse.example');
      await page.goBack();
      await expect(wizard.general.title).toHaveValue(shown);
      await page.getByRole('button', { name: 'Hide this note' }).click();
      await expect(page.getByRole('status')).toHaveCount(0);
      await page.reload();
      await expect(wizard.general.title).toHaveValue(shown);
      await wizard.general.title.fill(shown);
      await expect(page.getByRole('status')).toHaveCount(0);
    }

    await other.goto('/');
    const started = new StartPage(other);
    await expect(started.drafts.getByRole('listitem')).toHaveCount(2);
    const hosts = new Map<string, string>();
    for (const index of [0, 1]) {
      await started.drafts.getByRole('listitem').nth(index).getByRole('button').first().click();
      hosts.set(await elsewhere.general.title.inputValue(), await elsewhere.general.host.inputValue());
      await other.goto('/');
      await expect(started.drafts).toBeVisible();
    }
    expect(hosts).toEqual(new Map([['Lighthouse', 'api.lighthouse.example'], ['From the other page', '']]));
  });
}

test('a save that fails is told in one place at every width, and once, until something is stored', async ({ page, start, wizard }) => {
  await start.open();
  await start.startBlank();
  await wizard.general.title.fill('Lighthouse');
  await wizard.saved();
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The storage is full.', 'QuotaExceededError');
    };
    addEventListener('storage again', () => (IDBObjectStore.prototype.put = put));
    let alerts = 0;
    const seen = new WeakSet<Element>();
    new MutationObserver(() => {
      for (const alert of document.querySelectorAll('[role=alert]')) {
        if (!seen.has(alert)) alerts++;
        seen.add(alert);
      }
      document.documentElement.dataset['alerts'] = String(alerts);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await wizard.general.host.fill('api.lighthouse.example');
  const told = page.getByText('Not kept').filter({ visible: true });
  const alerts = page.getByRole('alert').filter({ hasText: 'The storage is full.' });
  for (const width of [390, 700, 1000, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(told).toHaveCount(1);
    await expect(alerts).toHaveCount(1);
    await expect(alerts).toBeInViewport({ ratio: 1 });
  }
  await wizard.general.basePath.fill('/v1');
  await wizard.general.basePath.blur();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.locator('html')).toHaveAttribute('data-alerts', '1');
  await page.evaluate(() => dispatchEvent(new Event('storage again')));
  await wizard.general.basePath.fill('/v2');
  await wizard.saved();
  await expect(told).toHaveCount(0);
});

/** One draft in two pages, in each of which something was typed that is not stored yet; the pages do not hear of each other, as within the same milliseconds. */
async function typedInBoth(page: Page, start: StartPage, wizard: Wizard): Promise<Wizard> {
  await start.open();
  await start.startBlank();
  await wizard.general.title.fill('Lighthouse');
  await wizard.saved();
  const elsewhere = new Wizard(await page.context().newPage());
  await elsewhere.page.goto(page.url());
  await expect(elsewhere.general.title).toHaveValue('Lighthouse');
  for (const one of [page, elsewhere.page]) await one.evaluate(() => void (BroadcastChannel.prototype.postMessage = () => undefined));
  return elsewhere;
}

/** The titles and hosts of all drafts, one “title host” a line, as the start page opens them. */
async function draftsKept(page: Page): Promise<readonly string[]> {
  await page.goto('/');
  const started = new StartPage(page);
  const opened = new Wizard(page);
  await expect(started.drafts.getByRole('listitem').first()).toBeVisible();
  const lines: string[] = [];
  for (let index = 0; index < (await started.drafts.getByRole('listitem').count()); index++) {
    await started.drafts.getByRole('listitem').nth(index).getByRole('button').first().click();
    lines.push(`${await opened.general.title.inputValue()} ${await opened.general.host.inputValue()}`);
    await page.goto('/');
    await expect(started.drafts.getByRole('listitem').first()).toBeVisible();
  }
  return lines.toSorted();
}

const hosts = ['one.lighthouse.example', 'two.lighthouse.example'] as const;

test('two pages that store a draft within the same milliseconds, as typing rests, lose nothing of either', async ({ page, start, wizard }) => {
  const elsewhere = await typedInBoth(page, start, wizard);
  // Who holds the database lets both come to the point of writing, where each has looked and found nothing of the other.
  const holder = await page.context().newPage();
  await holder.goto('/');
  await expect(new StartPage(holder).drafts.getByRole('listitem')).toHaveCount(1);
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('connector-wizard');
        opening.onsuccess = () => {
          let isHeld = true;
          addEventListener('release', () => (isHeld = false));
          const store = opening.result.transaction(['drafts', 'summaries'], 'readwrite').objectStore('drafts');
          const hold = (): void => {
            const request = store.count();
            request.onsuccess = () => isHeld && hold();
          };
          hold();
          resolve();
        };
      }),
  );
  await wizard.general.host.fill(hosts[0]);
  await elsewhere.general.host.fill(hosts[1]);
  await expect(wizard.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saving');
  await expect(elsewhere.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saving');
  // Longer than either waits for a rest.
  await holder.waitForTimeout(1_500);
  await holder.evaluate(() => dispatchEvent(new Event('release')));
  await wizard.saved();
  await elsewhere.saved();
  expect(await draftsKept(holder)).toEqual(hosts.map((host) => `Lighthouse ${host}`));
});

for (const leaves of ['reloaded', 'hidden'] as const) {
  test(`two pages that are ${leaves} within the same milliseconds lose nothing of what was typed in either`, async ({ page, start, wizard }) => {
    const elsewhere = await typedInBoth(page, start, wizard);
    await wizard.general.host.fill(hosts[0]);
    await elsewhere.general.host.fill(hosts[1]);
    const leave = (one: Wizard): Promise<unknown> =>
      leaves === 'reloaded'
        ? one.page.evaluate(() => location.reload()).then(() => one.page.waitForLoadState())
        : one.page.evaluate(() => dispatchEvent(new Event('pagehide'))).then(() => one.saved());
    await Promise.all([leave(wizard), leave(elsewhere)]);
    await wizard.saved();
    await elsewhere.saved();
    const later = await page.context().newPage();
    expect(await draftsKept(later)).toEqual(hosts.map((host) => `Lighthouse ${host}`));
  });
}
