import { expect, type Locator, type Page } from '@playwright/test';

/** What certification would object to. */
export class FindingsPanel {
  readonly panel: Locator;
  readonly filter: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('complementary', { name: 'Certification findings' });
    this.filter = this.panel.getByRole('textbox', { name: 'Filter findings' });
  }

  /** The findings whose message, rule or place holds a text, alone. */
  async only(text: string): Promise<void> {
    await this.filter.fill(text);
  }

  /** What each row of the list is about: a group's heading or a finding. */
  get rows(): Locator {
    return this.panel.locator('[data-row-focus]');
  }

  /** How many rows the list has, of which only those that are seen are in the page. */
  async countRows(): Promise<number> {
    return Number(await this.panel.getByRole('listitem').first().getAttribute('aria-setsize'));
  }

  /** The words of the row that has the focus. */
  async focused(): Promise<string | null> {
    return this.rows.and(this.panel.locator(':focus')).textContent();
  }

  /** The row of a finding with its message, reasons and buttons. To ask for the first row instead finds one of before, while the list still follows the filter. */
  row(message: string): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: message });
  }

  finding(message: string | RegExp): Locator {
    return this.panel.getByRole('button', { name: message });
  }

  /** Buttons that show what would put findings right, by what they say. */
  fix(label: string): Locator {
    return this.panel.getByRole('button', { name: `${label}…`, exact: true });
  }

  /** Puts the only finding with such a button right, once its change was seen. */
  async putRight(label: string): Promise<void> {
    await this.fix(label).click();
    const dialog = this.page.getByRole('dialog', { name: label });
    await expect(dialog.getByRole('list', { name: 'Changes' }).getByRole('listitem').first()).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Apply' })).toBeFocused();
    await this.page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  }

  /** The line over a group. */
  group(title: string): Locator {
    return this.panel.getByRole('heading', { level: 3, name: title }).getByRole('button');
  }

  async groupBy(what: 'Phase' | 'Step' | 'Rule'): Promise<void> {
    await this.panel.getByRole('group', { name: 'Group by' }).getByRole('button', { name: what }).click();
  }

  /** How many findings there are that are not muted, whatever the filter shows. */
  async countAll(): Promise<number> {
    return (await this.count('Error')) + (await this.count('Warning')) + (await this.count('Hint'));
  }

  async count(severity: 'Error' | 'Warning' | 'Hint'): Promise<number> {
    return Number(await this.panel.getByRole('button', { name: new RegExp(`^${severity}: `) }).innerText());
  }
}
