import type { Locator, Page } from '@playwright/test';

/** What the wizard says about a file before it opens it. */
export class ImportDialog {
  readonly dialog: Locator;
  readonly refusal: Locator;
  private readonly accept: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Import' });
    this.refusal = this.dialog.getByRole('alert');
    this.accept = this.dialog.getByRole('button', { name: /^(Open the connector|Import \d+)/ });
  }

  async open(): Promise<void> {
    await this.accept.click();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Close|Cancel)$/ }).click();
  }

  /** A group of notes by its title: "Guessed". */
  group(title: string): Locator {
    return this.dialog.getByRole('button', { name: new RegExp(`^${title}`) });
  }
}
