import type { Locator, Page } from '@playwright/test';
import { choose } from './general-tab';

/** Calls to the real service. */
export class TestTab {
  readonly send: Locator;
  readonly cancel: Locator;
  readonly result: Locator;
  readonly verdict: Locator;
  readonly body: Locator;
  /** What the connection is made with. */
  readonly connection: Locator;
  private readonly main: Locator;

  constructor(private readonly page: Page) {
    this.main = page.getByRole('main', { name: 'Test' });
    this.send = this.main.getByRole('button', { name: 'Send', exact: true });
    this.cancel = this.main.getByRole('button', { name: 'Cancel', exact: true });
    this.result = this.main.getByRole('region', { name: 'Result' });
    this.verdict = this.result.locator('[data-verdict]');
    this.connection = this.main.getByRole('region', { name: 'Connection' });
    this.body = this.result.getByLabel('Response body');
  }

  async chooseOperation(name: string): Promise<void> {
    await this.main.getByRole('list', { name: 'Operations' }).getByRole('button', { name: new RegExp(name) }).click();
  }

  row(name: string): Locator {
    return this.main.getByRole('list', { name: 'Operations' }).getByRole('listitem').filter({ hasText: name });
  }

  connectionField(label: RegExp | string): Locator {
    return this.connection.getByLabel(label);
  }

  connectionButton(name: string): Locator {
    return this.connection.getByRole('button', { name, exact: true });
  }

  async chooseGrant(name: string): Promise<void> {
    await choose(this.page, this.connection.getByRole('combobox', { name: /^How to get a token/ }), name);
  }

  field(label: string): Locator {
    return this.main.getByRole('region', { name: /^Test / }).getByLabel(label);
  }

  async chooseRoute(name: 'Directly, else relay' | 'Directly only' | 'Through the relay'): Promise<void> {
    await choose(this.page, this.main.getByRole('combobox', { name: /^Way of the call/ }), name);
  }

  async show(part: 'Body' | 'Headers' | 'Sent' | 'curl'): Promise<void> {
    await this.result.getByRole('tab', { name: part }).click();
  }
}
