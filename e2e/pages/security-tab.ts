import type { Locator, Page } from '@playwright/test';
import { choose } from './general-tab';

export type Authentication = 'No authentication' | 'Basic' | 'API key' | 'OAuth 2.0' | 'Windows';

/** How people sign in. */
export class SecurityTab {
  readonly main: Locator;
  /** The connection dialog as a user will see it. */
  readonly preview: Locator;
  /** What the two files say differently. */
  readonly differences: Locator;
  readonly sets: Locator;

  constructor(private readonly page: Page) {
    this.main = page.getByRole('main', { name: 'Security' });
    this.preview = this.main.getByRole('region', { name: 'Preview of the connection dialog' });
    this.differences = this.main.getByRole('group', { name: 'Differences between the two files' });
    this.sets = this.main.getByRole('list', { name: 'Sign-ins in their order' });
  }

  kind(name: Authentication): Locator {
    return this.main.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  field(label: string): Locator {
    return this.main.getByRole('textbox', { name: label, exact: true });
  }

  check(label: string): Locator {
    return this.main.getByRole('checkbox', { name: label, exact: true });
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }

  async choose(label: string, choice: string): Promise<void> {
    await choose(this.page, this.main.getByRole('combobox', { name: new RegExp(`^${label}`) }), choice);
  }

  /** Opens the menu of a button, and takes one of its entries. */
  async take(button: string, entry: string): Promise<void> {
    await this.button(button).click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  /** The line of a further connection parameter: opens and closes its fields. */
  parameter(name: string): Locator {
    return this.main.locator('li').getByRole('button', { name: new RegExp(`(^|\\s)${name}(\\s|$)`) }).and(this.main.locator('[aria-expanded]'));
  }
}
