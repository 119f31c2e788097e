import type { Page } from '@playwright/test';
import { knownAccount, knownClients, startIdentityProvider, type IdentityProvider } from '../../src/platform/oauth/testing/identity-provider';
import { axeFaults } from '../axe-faults';
import { looks } from '../looks';
import { harbourOffice, hostOf } from '../servers/harbour-office';
import { everythingStored } from '../stored-drafts';
import { expect, test as base } from '../wizard-test';
import type { Wizard } from '../pages/wizard';

const test = base.extend<{ provider: IdentityProvider }>({
  provider: async ({ baseURL }, use) => {
    const provider = await startIdentityProvider({ redirectUri: `${baseURL ?? ''}/oauth-callback.html` });
    await use(provider);
    await provider.close();
  },
});

const passphrase = 'marked passphrase 6612';
const secrets = [knownClients.confidential.secret, passphrase];

/** Opens the connector at its Test tab, with its further connection parameters given. */
async function atConnection(wizard: Wizard, { start, importing }: { readonly start: { open(): Promise<void>; importFiles(files: typeof harbourOffice): Promise<void> }; readonly importing: { open(): Promise<void> } }, provider: IdentityProvider): Promise<void> {
  await start.open();
  await start.importFiles(harbourOffice);
  await importing.open();
  await wizard.goTo('Test');
  await wizard.test.connectionField(/^Office/).fill(hostOf(provider));
  await wizard.test.connectionField(/^Desk/).fill(hostOf(provider));
}

/** The window that a click on the button opens, at the service's first page. */
async function windowOf(page: Page, wizard: Wizard, button = 'Sign in'): Promise<Page> {
  const coming = page.waitForEvent('popup');
  await wizard.test.connectionButton(button).click();
  const opened = await coming;
  await expect(opened.getByPlaceholder('Enter any login')).toBeVisible();
  return opened;
}

async function signInWithin(opened: Page): Promise<void> {
  await opened.getByPlaceholder('Enter any login').fill(knownAccount.userName);
  await opened.getByPlaceholder('and password').fill('any');
  await opened.getByRole('button', { name: 'Sign-in' }).click();
  const closed = opened.waitForEvent('close');
  await opened.getByRole('button', { name: 'Continue' }).click();
  await closed;
}

test('a sign-in in a window, a call with its token, renewal, and values kept encrypted for a later visit', async ({ page, start, importing, wizard, provider, consoleLines }) => {
  test.slow();
  await atConnection(wizard, { start, importing }, provider);
  await wizard.test.connectionField(/^Client ID/).fill(knownClients.confidential.id);
  await wizard.test.connectionField(/^Client secret/).fill(knownClients.confidential.secret);
  await expect(wizard.test.connection).toContainText('/oauth-callback.html');
  await signInWithin(await windowOf(page, wizard));
  await expect(wizard.test.connection).toContainText('the token expires in 10 min and is renewed before');
  await expect(wizard.test.connection).toContainText('through the local relay');

  await wizard.test.connectionButton('Change the sign-in').click();
  const first = await wizard.test.connectionField(/^Access token/).inputValue();
  await wizard.test.send.click();
  await expect(wizard.test.result).toContainText('200 OK');
  await expect(wizard.test.body).toContainText(knownAccount.userName);
  await wizard.test.connectionButton('Renew now').click();
  await expect(wizard.test.connectionField(/^Access token/)).not.toHaveValue(first);
  const second = await wizard.test.connectionField(/^Access token/).inputValue();
  await wizard.test.send.click();
  await expect(wizard.test.row('Get me')).toContainText('2 of 10');

  const outputs = async (): Promise<string> => {
    const { members } = await wizard.download();
    await wizard.saved();
    return [...[...members.values()].map((bytes) => bytes.toString('latin1')), await everythingStored(page), consoleLines.join('\n'), page.url()].join('\n');
  };
  const before = await outputs();
  for (const secret of [...secrets, first, second]) expect(before).not.toContain(secret);

  await wizard.test.connectionButton('Keep these values in the draft…').click();
  await wizard.test.connectionField(/^Passphrase/).first().fill(passphrase);
  await wizard.test.connectionField(/^Passphrase again/).fill('another one entirely');
  await wizard.test.connectionButton('Encrypt and keep').click();
  await expect(wizard.test.connection).toContainText('The two passphrases differ.');
  await wizard.test.connectionField(/^Passphrase again/).fill(passphrase);
  await wizard.test.connectionButton('Encrypt and keep').click();
  await expect(wizard.test.connection).toContainText('Kept in this draft, encrypted.');
  const kept = await outputs();
  for (const secret of [...secrets, first, second]) expect(kept).not.toContain(secret);

  await page.reload();
  await expect(wizard.test.connectionField(/^Client ID/)).toHaveValue('');
  await wizard.test.connectionButton('Forget').click();
  await wizard.test.connectionButton('Undo').click();
  await wizard.test.connectionField(/^Passphrase/).fill('a wrong passphrase');
  await wizard.test.connectionButton('Open them').click();
  await expect(wizard.test.connection).toContainText('The passphrase does not fit.');
  await wizard.test.connectionField(/^Passphrase/).fill(passphrase);
  await wizard.test.connectionButton('Open them').click();
  await expect(wizard.test.connection).toContainText('Signed in: the token expires');
  await wizard.test.send.click();
  await expect(wizard.test.result).toContainText('200 OK');

  await wizard.test.connectionButton('Forget').click();
  await wizard.saved();
  expect(await everythingStored(page)).not.toContain('600000');
  await wizard.test.connectionButton('Undo').click();
  await wizard.saved();
  expect(await everythingStored(page)).toContain('600000');
});

test('says what went wrong: no window, a refusal, a closed window, a foreign answer, a wrong secret', async ({ page, context, start, importing, wizard, provider }) => {
  test.slow();
  await atConnection(wizard, { start, importing }, provider);
  const { connection } = wizard.test;
  await wizard.test.connectionButton('Sign in').click();
  await expect(connection).toContainText('Give the client ID');
  await wizard.test.connectionField(/^Client ID/).fill(knownClients.public.id);

  await page.evaluate(() => {
    const open = window.open.bind(window);
    window.open = () => {
      window.open = open;
      return null;
    };
  });
  await wizard.test.connectionButton('Sign in').click();
  await expect(connection).toContainText('The browser blocked the window');

  const refusing = await windowOf(page, wizard);
  await refusing.getByRole('link', { name: 'Cancel' }).click();
  await expect(connection).toContainText('access_denied');

  const closing = await windowOf(page, wizard);
  await closing.close();
  await expect(connection).toContainText('The window of the sign-in is closed');
  await wizard.test.connectionButton('Cancel').click();
  await expect(connection).toContainText('You called the sign-in off.');

  const opened = await windowOf(page, wizard);
  const foreign = await context.newPage();
  await foreign.goto('/oauth-callback.html?code=of-somebody-else&state=another');
  await expect(foreign.getByRole('status')).toContainText('No sign-in is waiting for this answer');
  expect(foreign.url()).not.toContain('of-somebody-else');
  await foreign.close();
  await expect(connection).toContainText('An answer came whose state is not the one that was sent');
  const tokensAsked = provider.tokenRequests.length;
  expect(tokensAsked).toBe(0);
  await signInWithin(opened);
  await expect(connection).toContainText('Signed in: the token expires');

  await wizard.test.connectionButton('Change the sign-in').click();
  await wizard.test.chooseGrant('As the client itself');
  await wizard.test.connectionField(/^Client ID/).fill(knownClients.confidential.id);
  await wizard.test.connectionField(/^Client secret/).fill('marked-wrong-secret');
  await wizard.test.connectionButton('Get a token again').click();
  await expect(connection).toContainText('check the client ID and the client secret');
  await expect(connection).not.toContainText('marked-wrong-secret');
});

for (const look of [looks[0], looks[3]]) {
  test.describe(`${look.colorScheme}, ${look.viewport.width} px wide`, () => {
    test.use(look);

    test('axe finds nothing in the connection, its settings and the form that keeps it', async ({ page, start, importing, wizard }) => {
      await start.open();
      await start.importFiles(harbourOffice);
      await importing.open();
      await wizard.goTo('Test');
      if (look.viewport.width < 900) await wizard.test.chooseOperation('Get me');
      await wizard.test.connectionButton('Sign in').click();
      await wizard.test.connectionButton('Addresses and settings').click();
      await wizard.test.connectionButton('Keep these values in the draft…').click();
      await wizard.test.connectionButton('Encrypt and keep').click();
      await expect(wizard.test.connection).toContainText('Take at least 12 characters');
      expect(await axeFaults(page, 'main')).toEqual([]);
    });
  });
}
