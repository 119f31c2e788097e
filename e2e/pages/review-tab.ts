import type { Locator, Page } from '@playwright/test';

/** What is still missing for a submission, and the package. */
export class ReviewTab {
  readonly files: Locator;
  readonly main: Locator;
  readonly askForAccount: Locator;
  readonly accountDialog: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main', { name: 'Review' });
    this.files = this.main.getByRole('list', { name: 'Files of the package' }).getByRole('listitem');
    this.askForAccount = this.main.getByRole('button', { name: 'Download with test account' });
    this.accountDialog = page.getByRole('dialog', { name: 'Download with test account' });
  }

  field(label: string): Locator {
    return this.main.getByRole('textbox', { name: label, exact: true });
  }
}
