import { expect, type Locator, type Page } from '@playwright/test';
import { basename } from 'node:path';
import { readFileSync } from 'node:fs';

/** A file given to a file input: a path, or a name with bytes. */
export type FileToImport = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A file made in the test. */
export const madeFile = (name: string, content: string | Buffer): Exclude<FileToImport, string> => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

/** Where a visit begins. */
export class StartPage {
  readonly heading: Locator;
  readonly drafts: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.drafts = page.getByRole('region', { name: 'Drafts in this browser' });
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.heading).toBeVisible();
  }

  async importFile(file: FileToImport): Promise<void> {
    await this.page.getByLabel('File to import').setInputFiles(typeof file === 'string' ? file : { ...file });
  }

  async importFiles(files: readonly Exclude<FileToImport, string>[]): Promise<void> {
    await this.page.getByLabel('File to import').setInputFiles(files.map((file) => ({ ...file })));
  }

  async openFolder(path: string): Promise<void> {
    await this.page.getByLabel('Connector folder to open').setInputFiles(path);
  }

  async startBlank(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start blank' }).click();
  }

  /** Drops a file as a person does: on the page, not on an input. */
  async drop(path: string): Promise<void> {
    const content = readFileSync(path).toString('base64');
    const data = await this.page.evaluateHandle(
      ({ name, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], name));
        return transfer;
      },
      { name: basename(path), base64: content },
    );
    const main = this.page.getByRole('main');
    await main.dispatchEvent('dragover', { dataTransfer: data });
    await main.dispatchEvent('drop', { dataTransfer: data });
  }

  draft(title: string): Locator {
    return this.drafts.getByRole('listitem').filter({ hasText: title });
  }

  async openDraft(title: string): Promise<void> {
    await this.draft(title).getByRole('button').first().click();
  }

  async deleteDraft(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Delete the draft ${title}` }).click();
  }
}
