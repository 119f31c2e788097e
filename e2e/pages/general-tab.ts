import type { Locator, Page } from '@playwright/test';

/** Chooses an entry of a drop-down by its label. */
export async function choose(page: Page, combobox: Locator, entry: string): Promise<void> {
  await combobox.click();
  const option = page.getByRole('option', { name: entry, exact: true });
  const shown = await option.elementHandle();
  await option.click();
  // The list fades away over what is looked at next.
  await shown?.waitForElementState('hidden');
}

/** What the connector is, where its service stands, and who stands behind it. */
export class GeneralTab {
  readonly title: Locator;
  readonly description: Locator;
  readonly host: Locator;
  readonly basePath: Locator;
  readonly scheme: Locator;
  readonly icon: Locator;
  readonly measures: Locator;
  readonly documents: Locator;

  constructor(private readonly page: Page) {
    const main = page.getByRole('main', { name: 'General' });
    this.title = main.getByRole('textbox', { name: 'Title', exact: true });
    this.description = main.getByRole('region', { name: 'About' }).getByLabel('Description');
    this.host = main.getByRole('textbox', { name: 'Host', exact: true });
    this.basePath = main.getByRole('textbox', { name: 'Base URL', exact: true });
    this.scheme = main.getByRole('combobox', { name: /^Scheme/ });
    this.measures = main.locator('dl[aria-label="Measures of the icon"]');
    this.documents = main.getByRole('region', { name: 'Documents' });
    this.icon = main.getByRole('img', { name: "The connector's icon" });
  }

  /** A text field of the tab by its label. */
  field(label: string): Locator {
    return this.page.getByRole('main', { name: 'General' }).getByRole('textbox', { name: label, exact: true });
  }

  async chooseScheme(name: 'HTTPS' | 'HTTP'): Promise<void> {
    await choose(this.page, this.scheme, name);
  }

  async chooseCategory(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: /^Categories/ }).fill(name);
    await this.page.getByRole('option', { name, exact: true }).click();
    await this.page.keyboard.press('Escape');
  }

  async chooseIcon(path: string): Promise<void> {
    await this.page.getByLabel('Icon file').setInputFiles(path);
  }

  /** Drops a file onto the place of the icon, as a person does. */
  async dropIcon(name: string, type: string, content: string | Buffer): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([fileName, mediaType, base64]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], fileName, { type: mediaType }));
        return transfer;
      },
      [name, type, Buffer.from(content).toString('base64')] as const,
    );
    const place = this.page.getByRole('button', { name: /^Choose (?:a|another) logo$/ });
    await place.dispatchEvent('dragover', { dataTransfer: data });
    await place.dispatchEvent('drop', { dataTransfer: data });
  }

  /** Pastes a file, or a text, as the keys do: at what has the focus. */
  async paste(content: { readonly name: string; readonly type: string; readonly bytes: Buffer } | string): Promise<void> {
    await this.page.evaluate(
      (pasted) => {
        const transfer = new DataTransfer();
        if (typeof pasted === 'string') transfer.setData('text/plain', pasted);
        else transfer.items.add(new File([Uint8Array.from(atob(pasted.base64), (character) => character.charCodeAt(0))], pasted.name, { type: pasted.type }));
        (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
      },
      typeof content === 'string' ? content : { name: content.name, type: content.type, base64: content.bytes.toString('base64') },
    );
  }

  async openDocument(name: 'readme.md' | 'intro.md', view: 'Form' | 'Markdown' | 'Preview'): Promise<void> {
    await this.documents.getByRole('tab', { name }).click();
    await this.documents.getByRole('button', { name: view, exact: true }).click();
  }

  /** Writes a document as Markdown. */
  async writeDocument(name: 'readme.md' | 'intro.md', text: string): Promise<void> {
    await this.openDocument(name, 'Markdown');
    await this.documents.getByRole('textbox', { name }).fill(text);
  }

  /** The field of a document's section. */
  section(label: string): Locator {
    return this.documents.getByRole('textbox', { name: label, exact: true });
  }
}
