import type { Locator, Page } from '@playwright/test';

/** Chooses an entry of a drop-down by its label. */
export async function choose(page: Page, combobox: Locator, entry: string): Promise<void> {
  await combobox.click();
  await page.getByRole('option', { name: entry, exact: true }).click();
}

/** What the connector is, where its service stands, and who stands behind it. */
export class GeneralTab {
  readonly title: Locator;
  readonly description: Locator;
  readonly host: Locator;
  readonly basePath: Locator;
  readonly scheme: Locator;
  readonly icon: Locator;

  constructor(private readonly page: Page) {
    const main = page.getByRole('main', { name: 'General' });
    this.title = main.getByLabel('Title');
    this.description = main.getByRole('region', { name: 'About' }).getByLabel('Description');
    this.host = main.getByLabel('Host');
    this.basePath = main.getByLabel('Base URL');
    this.scheme = main.getByRole('combobox', { name: /^Scheme/ });
    this.icon = main.getByRole('img', { name: "The connector's icon" });
  }

  /** A text field of the tab by its label. */
  field(label: string): Locator {
    return this.page.getByRole('main', { name: 'General' }).getByRole('textbox', { name: label, exact: true });
  }

  async chooseScheme(name: 'HTTPS' | 'HTTP'): Promise<void> {
    await choose(this.page, this.scheme, name);
  }

  async chooseCategory(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: /^Categories/ }).fill(name);
    await this.page.getByRole('option', { name, exact: true }).click();
    await this.page.keyboard.press('Escape');
  }

  async chooseIcon(path: string): Promise<void> {
    await this.page.getByLabel('Icon file').setInputFiles(path);
  }
}
