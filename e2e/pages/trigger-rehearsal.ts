import type { Locator, Page } from '@playwright/test';

/** The rehearsal of a trigger on the Test tab. */
export class TriggerRehearsal {
  readonly webhook: Locator;
  readonly polling: Locator;
  readonly start: Locator;
  readonly stop: Locator;
  readonly address: Locator;
  readonly register: Locator;
  readonly registration: Locator;
  readonly sample: Locator;
  readonly notifications: Locator;
  readonly unregister: Locator;
  readonly removal: Locator;

  constructor(page: Page) {
    this.webhook = page.getByRole('region', { name: 'Rehearse the webhook' });
    this.polling = page.getByRole('region', { name: 'Rehearse the polling' });
    this.start = this.webhook.getByRole('button', { name: 'Start rehearsal' });
    this.stop = this.webhook.getByRole('button', { name: 'Stop' });
    this.address = this.webhook.getByRole('region', { name: 'Callback address' }).locator('code');
    this.register = this.webhook.getByRole('button', { name: /^Register/ });
    this.registration = this.webhook.getByRole('region', { name: 'Registration' });
    this.sample = this.webhook.getByRole('button', { name: 'Send a sample' });
    this.notifications = this.webhook.getByRole('list', { name: 'What came to the address' });
    this.unregister = this.webhook.getByRole('button', { name: 'Unregister' });
    this.removal = this.webhook.getByRole('region', { name: 'Removal' });
  }

  poll(name: string): Locator {
    return this.polling.getByRole('button', { name, exact: true });
  }

  round(number: number): Locator {
    return this.polling.getByRole('region', { name: new RegExp(`^Poll ${number}:`) });
  }
}
