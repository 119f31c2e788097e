import type { Locator, Page } from '@playwright/test';
import type { FileToImport } from './start-page';

/** What a newer version of the source changed, and what becomes of it. */
export class UpdateDialog {
  readonly dialog: Locator;
  readonly list: Locator;
  /** What happens with the choices as they are: "3 added, 5 changed." */
  readonly outcome: Locator;
  readonly details: Locator;
  readonly update: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Update from a newer version' });
    this.list = this.dialog.getByRole('list', { name: 'Changes' });
    this.outcome = this.dialog.getByRole('status').last();
    this.details = this.dialog.getByRole('region', { name: 'What changed' });
    this.update = this.dialog.getByRole('button', { name: 'Update', exact: true });
  }

  /** Opens it as the palette does. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Find or run' }).fill('newer version');
    await this.page.keyboard.press('Enter');
    await this.dialog.waitFor();
  }

  async bring(file: FileToImport): Promise<void> {
    await this.dialog.getByLabel('Newer version', { exact: true }).setInputFiles(typeof file === 'string' ? file : { ...file });
  }

  row(text: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: text });
  }

  /** Whether what the newer version says of an item comes in. */
  taken(text: string): Locator {
    return this.row(text).getByRole('checkbox');
  }

  /** Shows what changed inside an item. */
  async show(text: string): Promise<void> {
    await this.row(text).getByRole('button').click();
  }

  /** A place inside the shown item by its name: "Summary". */
  place(name: string): Locator {
    return this.details.getByRole('radiogroup', { name });
  }

  async choose(place: string, whose: 'Yours' | 'New file'): Promise<void> {
    await this.place(place).getByRole('radio', { name: new RegExp(`^${whose}`) }).check();
  }

  async filter(kind: string): Promise<void> {
    await this.dialog.getByRole('group', { name: 'Kinds of changes' }).getByRole('button', { name: new RegExp(`^${kind}`) }).click();
  }
}
