import type { Locator, Page } from '@playwright/test';

/** The operations of the connector. */
export class DefinitionTab {
  readonly main: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main', { name: 'Definition' });
  }

  field(label: string): Locator {
    return this.main.getByRole('textbox', { name: label, exact: true });
  }
}
