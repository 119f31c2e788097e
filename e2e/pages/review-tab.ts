import type { Locator, Page } from '@playwright/test';

/** What is still missing for a submission, and the package. */
export class ReviewTab {
  readonly files: Locator;
  readonly main: Locator;
  readonly askForAccount: Locator;
  readonly accountDialog: Locator;
  readonly downloadChosen: Locator;
  readonly writeIntoFolder: Locator;
  readonly published: Locator;
  readonly publishedFile: Locator;
  readonly breaking: Locator;

  constructor(private readonly page: Page) {
    this.main = page.getByRole('main', { name: 'Review' });
    this.files = this.main.getByRole('list', { name: 'Files of the package' }).getByRole('listitem');
    this.askForAccount = this.main.getByRole('button', { name: 'Copy the test account' });
    this.downloadChosen = this.main.getByRole('button', { name: /^Download(?: package|, not ready)$/ });
    this.writeIntoFolder = this.main.getByRole('button', { name: 'Write into a folder' });
    this.published = this.main.getByRole('region', { name: 'Against the published version' });
    this.publishedFile = this.published.getByLabel('Published version', { exact: true });
    this.breaking = this.published.getByRole('list', { name: 'Breaking changes' }).getByRole('listitem');
    this.accountDialog = page.getByRole('dialog', { name: 'Copy the test account' });
  }

  /** The kind of package that is shown and downloaded. */
  async choose(kind: 'Folder' | 'Solution' | 'Certification package'): Promise<void> {
    await this.main.getByRole('button', { name: kind, exact: true }).click();
  }

  /** The heading that says how far the connector is. */
  verdict(text: string): Locator {
    return this.main.getByRole('heading', { level: 2, name: text });
  }

  /** A line of the package's tree by the name of its file. */
  file(name: string): Locator {
    return this.files.filter({ has: this.page.getByText(name, { exact: true }) });
  }

  get attestations(): Locator {
    return this.main.getByRole('region', { name: 'Attestations' });
  }

  field(label: string): Locator {
    return this.main.getByRole('textbox', { name: label, exact: true });
  }
}
