import type { Locator, Page } from '@playwright/test';

/** How designers will draw the chosen operation, beside its form. */
export class PreviewPane {
  readonly pane: Locator;
  readonly content: Locator;

  constructor(private readonly page: Page) {
    this.pane = page.getByRole('region', { name: 'Preview', exact: true });
    this.content = this.pane.getByRole('region', { name: 'Dynamic content' });
  }

  async toggle(): Promise<void> {
    await this.page.getByRole('main', { name: 'Definition' }).getByRole('button', { name: 'Preview', exact: true }).click();
  }

  async as(look: 'New' | 'Classic' | 'Power Apps'): Promise<void> {
    await this.pane.getByRole('group', { name: 'Preview as' }).getByRole('button', { name: look }).click();
  }

  /** The card of the operation. */
  card(title: string): Locator {
    return this.pane.getByRole('group', { name: `${title}, as the` });
  }

  /** A field by its label; a required one says so. */
  field(label: string): Locator {
    return this.pane.getByRole('listitem').getByRole('button', { name: label, exact: true });
  }

  token(label: string): Locator {
    return this.content.getByRole('button', { name: label, exact: true });
  }
}
