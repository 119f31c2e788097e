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
  /** All operations, and how far each is proven to work. */
  readonly board: Locator;
  /** How many pass, in words. */
  readonly summary: Locator;
  readonly rows: Locator;
  /** How far a run has come. */
  readonly progress: Locator;
  readonly stop: Locator;
  /** Marks the chosen operation as safe to call. */
  readonly safe: Locator;
  /** The kept calls of the chosen operation. */
  readonly history: Locator;
  private readonly main: Locator;

  constructor(private readonly page: Page) {
    this.main = page.getByRole('main', { name: 'Test' });
    this.send = this.main.getByRole('button', { name: 'Send', exact: true });
    this.cancel = this.main.getByRole('button', { name: 'Cancel', exact: true });
    this.result = this.main.getByRole('region', { name: 'Result' });
    this.verdict = this.result.locator('[data-verdict]');
    this.connection = this.main.getByRole('region', { name: 'Connection' });
    this.board = this.main.getByRole('region', { name: 'Coverage' });
    this.summary = this.board.getByText(/^\d+ of \d+ passing/);
    this.rows = this.board.getByRole('list', { name: 'Operations', exact: true }).getByRole('listitem');
    this.progress = this.board.getByRole('progressbar', { name: 'Progress of the run' });
    this.stop = this.board.getByRole('button', { name: 'Stop', exact: true });
    this.safe = this.main.getByRole('checkbox', { name: /^Safe to call at any time/ });
    this.history = this.main.getByRole('region', { name: 'Calls' });
    this.body = this.result.getByLabel('Response body');
  }

  async chooseOperation(name: string): Promise<void> {
    await this.main.getByRole('list', { name: 'Operations' }).getByRole('button', { name: new RegExp(name) }).click();
  }

  row(name: string): Locator {
    return this.main.getByRole('list', { name: 'Operations' }).getByRole('listitem').filter({ hasText: name });
  }

  /** Opens the choices of a run, if they are not. */
  async openRun(): Promise<void> {
    const opener = this.board.getByRole('button', { name: 'Run all safe ones' });
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  }

  async chooseRun(label: 'How often' | 'At most', entry: string): Promise<void> {
    await choose(this.page, this.board.getByRole('combobox', { name: new RegExp(`^${label}`) }), entry);
  }

  run(count: number): Locator {
    return this.board.getByRole('button', { name: `Run ${count} operations` });
  }

  async showState(entry: string): Promise<void> {
    await choose(this.page, this.board.getByRole('combobox', { name: 'Show operations' }), entry);
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
