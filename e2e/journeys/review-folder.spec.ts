import type { Page } from '@playwright/test';
import { filesIn, fixtures } from '../fixtures';
import { expect, test } from '../wizard-test';

/** Lets the page pick the private folder of its origin, a real one of the browser, where a person would pick a checkout. */
async function pickPrivateFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showDirectoryPicker', { value: () => navigator.storage.getDirectory(), configurable: true });
  });
}

/** Every file of that folder by its path, in Base64. */
const filesOfFolder = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const found: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const entry of folder.values()) {
        if (entry instanceof FileSystemDirectoryHandle) await walk(entry, `${path}${entry.name}/`);
        else if (entry instanceof FileSystemFileHandle) found[path + entry.name] = btoa(Array.from(new Uint8Array(await (await entry.getFile()).arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });

const put = (page: Page, path: string, text: string): Promise<void> =>
  page.evaluate(
    async ([name, content]) => {
      const steps = name.split('/');
      let folder = await navigator.storage.getDirectory();
      for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
      const stream = await (await folder.getFileHandle(steps.at(-1) ?? '', { create: true })).createWritable();
      await stream.write(content);
      await stream.close();
    },
    [path, text] as const,
  );

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');

test('the connector is written into a checkout, byte for byte, and nothing else there changes', async ({ page, start, importing, wizard }) => {
  await pickPrivateFolder(page);
  await start.open();
  await put(page, 'apiDefinition.swagger.json', `{"old": "${'x'.repeat(20_000)}"}`);
  await put(page, 'notes.txt', 'mine');
  await put(page, '.git/HEAD', 'ref: refs/heads/dev');
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.goTo('Review');
  await wizard.review.writeIntoFolder.click();
  const given = filesIn(fixtures.connector);
  await expect(wizard.toast).toContainText(`Wrote ${given.size} files into the folder.`, { timeout: 40_000 });
  const expected = [...given].map(([name, bytes]): [string, string] => [name, base64(bytes)]);
  expect(await filesOfFolder(page)).toEqual(Object.fromEntries([...expected, ['notes.txt', base64('mine')], ['.git/HEAD', base64('ref: refs/heads/dev')]]));

  await wizard.goTo('General');
  await wizard.general.host.fill('desk.harbourdesk.example');
  await wizard.goTo('Review');
  await wizard.review.writeIntoFolder.click();
  // While a file is being replaced, the folder cannot be gone through.
  const written = async (): Promise<string> => Buffer.from((await filesOfFolder(page).catch((): Record<string, string> => ({})))['apiDefinition.swagger.json'] ?? '', 'base64').toString();
  await expect.poll(written, { timeout: 40_000 }).toContain('"host": "desk.harbourdesk.example"');
});

test('a folder that may not be written to is answered with a sentence, and one that was not chosen with nothing', async ({ page, start, importing, wizard }) => {
  await page.addInitScript(() => {
    const answers = [new DOMException('The user aborted a request.', 'AbortError'), new DOMException('The request is not allowed.', 'NotAllowedError')];
    const refusing = { getFileHandle: () => Promise.reject(new DOMException('Locked.', 'NoModificationAllowedError')) };
    Object.defineProperty(window, 'showDirectoryPicker', { value: () => { const next = answers.shift(); return next ? Promise.reject(next) : Promise.resolve(refusing); } });
  });
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.goTo('Review');
  await wizard.review.writeIntoFolder.click();
  await expect(wizard.review.writeIntoFolder).toBeEnabled();
  await expect(wizard.toast).toHaveCount(0);
  await wizard.review.writeIntoFolder.click();
  await expect(wizard.toast).toContainText('The browser was not allowed to write into this folder. Choose it again and allow it, or download the zip.');
  await wizard.review.writeIntoFolder.click();
  await expect(wizard.toast).toContainText('A file of this folder is locked by another program.');
  await expect(wizard.review.downloadChosen).toBeEnabled();
});
