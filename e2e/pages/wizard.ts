import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { unzip } from '../unzip';
import { DefinitionTab } from './definition-tab';
import { FindingsPanel } from './findings-panel';
import { GeneralTab } from './general-tab';
import { ReviewTab } from './review-tab';
import { SecurityTab } from './security-tab';
import { TestTab } from './test-tab';

export type Step = 'General' | 'Security' | 'Definition' | 'Test' | 'Review';

/** The frame around an open connector, and its tabs. */
export class Wizard {
  readonly general: GeneralTab;
  readonly security: SecurityTab;
  readonly definition: DefinitionTab;
  readonly test: TestTab;
  readonly review: ReviewTab;
  readonly findings: FindingsPanel;
  readonly title: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly toast: Locator;
  readonly palette: Locator;

  constructor(readonly page: Page) {
    this.general = new GeneralTab(page);
    this.security = new SecurityTab(page);
    this.definition = new DefinitionTab(page);
    this.test = new TestTab(page);
    this.review = new ReviewTab(page);
    this.findings = new FindingsPanel(page);
    this.title = page.getByRole('banner').getByRole('heading', { level: 1 });
    this.undo = page.getByRole('button', { name: /^Undo(:|$)/ }).first();
    this.redo = page.getByRole('button', { name: /^Redo(:|$)/ }).first();
    // A page may have alerts of its own.
    this.toast = page.getByRole('alert').and(page.locator('.MuiSnackbarContent-root'));
    this.palette = page.getByRole('dialog', { name: 'Find or run' });
  }

  step(name: Step): Locator {
    return this.page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name });
  }

  async goTo(name: Step): Promise<void> {
    await this.step(name).click();
    await expect(this.step(name)).toHaveAttribute('aria-current', 'step');
    await expect(this.page.getByRole('main', { name })).toBeVisible();
  }

  /** Waits until what was done last is written into the draft. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  }

  /** Presses the button in the header, and gives the members of the zip that comes. */
  async download(): Promise<{ readonly name: string; readonly zip: Buffer; readonly members: ReadonlyMap<string, Buffer> }> {
    return this.downloaded(() => this.page.getByRole('banner').getByRole('button', { name: 'Download package' }).click());
  }

  async downloaded(ask: () => Promise<void>): Promise<{ readonly name: string; readonly zip: Buffer; readonly members: ReadonlyMap<string, Buffer> }> {
    const coming = this.page.waitForEvent('download');
    await ask();
    const download = await coming;
    const zip = readFileSync(await download.path());
    return { name: download.suggestedFilename(), zip, members: unzip(zip) };
  }

  /** Opens the palette and types into it, once it can be typed into. */
  async find(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.palette.getByRole('combobox')).toBeFocused();
    await this.page.keyboard.type(words);
  }

  async leave(): Promise<void> {
    await this.page.getByRole('link', { name: 'Start page and drafts' }).click();
  }
}
