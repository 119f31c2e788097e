import { expect, type Locator, type Page } from '@playwright/test';

/** What the wizard says about a file before it opens it. */
export class ImportDialog {
  readonly dialog: Locator;
  readonly refusal: Locator;
  readonly accept: Locator;

  constructor(private readonly page: Page) {
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

  /** Answers a question by a text. */
  async answer(question: string, text: string): Promise<void> {
    const field = this.dialog.getByLabel(question);
    await field.fill(text);
    await field.press('Enter');
    await this.settled();
  }

  /** Answers a question by one of its options. */
  async choose(question: string, option: string | RegExp): Promise<void> {
    const more = this.dialog.getByRole('button', { name: /^Show \d+ more$/ });
    const box = this.dialog.getByRole('combobox', { name: question });
    await expect(box.or(more).first()).toBeVisible();
    if (!(await box.isVisible())) await more.click();
    await box.click();
    await this.page.getByRole('option', { name: option }).click();
    await this.settled();
  }

  /** Waits until the files were imported again. */
  private async settled(): Promise<void> {
    await expect(this.dialog.getByRole('button', { name: 'Stop' })).toBeHidden();
    await expect(this.accept).toBeEnabled();
  }

  /** The box that takes an operation in. */
  operation(name: RegExp): Locator {
    return this.dialog.getByRole('checkbox', { name });
  }

  /** A group of notes by its title: "Guessed". */
  group(title: string): Locator {
    return this.dialog.getByRole('button', { name: new RegExp(`^${title}`) });
  }
}
