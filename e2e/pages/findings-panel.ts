import type { Locator, Page } from '@playwright/test';

/** What certification would object to. */
export class FindingsPanel {
  readonly panel: Locator;
  readonly filter: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('complementary', { name: 'Certification findings' });
    this.filter = this.panel.getByRole('textbox', { name: 'Filter findings' });
  }

  /** Findings whose message holds a text, once they are filtered to it. */
  async only(text: string): Promise<Locator> {
    await this.filter.fill(text);
    return this.panel.getByRole('button', { name: text });
  }

  /** Buttons that put findings right, by what they say. */
  fix(label: string | RegExp): Locator {
    return this.panel.getByRole('button', { name: label });
  }

  async count(severity: 'Error' | 'Warning' | 'Hint'): Promise<number> {
    const name = await this.panel.getByRole('button', { name: new RegExp(`^${severity}: `) }).getAttribute('aria-label');
    return Number(name?.replace(/\D/g, ''));
  }
}
