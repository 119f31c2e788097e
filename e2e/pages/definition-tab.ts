import type { Locator, Page } from '@playwright/test';
import { choose } from './general-tab';

export type DefinitionView = 'Form' | 'Code' | 'Both';

/** The operations of the connector, as forms and as code. */
export class DefinitionTab {
  readonly main: Locator;
  readonly code: Locator;
  private readonly operations: Locator;

  constructor(private readonly page: Page) {
    this.main = page.getByRole('main', { name: 'Definition' });
    this.operations = this.main.getByRole('navigation', { name: 'Operations' });
    this.code = this.main.getByRole('group', { name: 'API definition as JSON' });
  }

  operation(text: string): Locator {
    return this.operations.getByRole('option').filter({ hasText: text });
  }

  /** A text field of the operation's own part of the form. */
  field(label: string): Locator {
    return this.main.getByRole('region', { name: 'General' }).getByRole('textbox', { name: label, exact: true });
  }

  get path(): Locator {
    return this.main.getByRole('region', { name: 'Request' }).getByRole('textbox', { name: 'Path', exact: true });
  }

  visibility(name: 'None' | 'Important' | 'Advanced' | 'Internal'): Locator {
    return this.main.getByRole('group', { name: 'Visibility' }).first().getByRole('button', { name });
  }

  async add(kind: 'Action' | 'Webhook trigger' | 'Polling trigger'): Promise<void> {
    await this.main.getByRole('button', { name: 'New', exact: true }).click();
    await this.page.getByRole('menuitem', { name: kind }).click();
  }

  async chooseMethod(name: string): Promise<void> {
    await choose(this.page, this.main.getByRole('combobox', { name: /^Method/ }), name);
  }

  async show(view: DefinitionView): Promise<void> {
    await this.main.getByRole('group', { name: 'View' }).getByRole('button', { name: view }).click();
  }

  /** Puts the cursor at the end of the code and types; the editor must be shown. */
  async typeInCode(text: string): Promise<void> {
    await this.code.getByRole('textbox').focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }
}
