import { expect, type Page } from '@playwright/test';

/** How far a person would go with Tab before giving up. */
const patience = 40;

/** The wizard by keys alone: the focus is moved by key presses only, and what has it is asked of the page. */
export class Keyboard {
  /** How many keys were pressed to get about; letters of texts are not among them. */
  presses = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.presses++;
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** What has the focus, by the words that a screen reader would say; empty where nothing has it. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return '';
      const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
      const labels = 'labels' in element && element.labels instanceof NodeList ? Array.from(element.labels, (label) => label.textContent).join(' ') : '';
      return (element.getAttribute('aria-label') ?? (labelledBy || labels || element.textContent || element.tagName)).replace(/\*/g, '').trim();
    });
  }

  /** Waits until the focus is on something: the wizard led there. */
  async ledTo(name: string | RegExp): Promise<void> {
    await expect.poll(() => this.focused(), { message: `the focus was to be led to ${String(name)}` }).toMatch(name instanceof RegExp ? name : new RegExp(`^${name}$`));
  }

  /** Goes on with Tab, or back with Shift+Tab, until something has the focus. */
  async to(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const wanted = name instanceof RegExp ? name : new RegExp(`^${name}$`);
    const way: string[] = [];
    for (let step = 0; step < patience; step++) {
      await this.press(key);
      const here = await this.focused();
      way.push(here);
      if (wanted.test(here)) return;
    }
    throw new Error(`${key} does not lead to ${String(name)} in ${patience} presses: ${way.join(' › ')}`);
  }

  /** Runs an entry of the palette by the words that find it. */
  async run(words: string): Promise<void> {
    await this.press('Control+k');
    await this.ledTo('Find or run');
    await this.type(words);
    await this.press('Enter');
  }
}
