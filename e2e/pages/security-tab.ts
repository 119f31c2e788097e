import type { Locator, Page } from '@playwright/test';

export type Authentication = 'No authentication' | 'Basic' | 'API key' | 'OAuth 2.0';

/** How people sign in. */
export class SecurityTab {
  private readonly main: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main', { name: 'Security' });
  }

  kind(name: Authentication): Locator {
    return this.main.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  field(label: string): Locator {
    return this.main.getByRole('textbox', { name: label, exact: true });
  }
}
