import type { Page } from '@playwright/test';
import { axeFaults } from '../axe-faults';
import { filesIn, fixtures } from '../fixtures';
import { looks } from '../looks';
import { everythingStored } from '../stored-drafts';
import { textIn } from '../unzip';
import { expect, test } from '../wizard-test';
import type { Wizard } from '../pages/wizard';

/** What the two files say about the sign-in. */
async function files(wizard: Wizard) {
  const { members } = await wizard.download();
  const definition = JSON.parse(textIn(members, 'apiDefinition.swagger.json'));
  return { securityDefinitions: definition.securityDefinitions, security: definition.security, properties: JSON.parse(textIn(members, 'apiProperties.json')).properties, texts: [...members.values()].map((bytes) => bytes.toString('latin1')).join('\n') };
}

/** The API properties of a blank connector around its connection parameters. */
const around = (connectionParameters: object, others: object = {}) => ({ connectionParameters, iconBrandColor: '#007ee5', capabilities: [], policyTemplateInstances: [], ...others });

const apiKey = (displayName: string) => ({
  api_key: {
    type: 'securestring',
    uiDefinition: { displayName, description: 'The API Key for this api', tooltip: 'Provide your API Key', constraints: { tabIndex: 2, clearText: false, required: 'true' } },
  },
});

const userAndPassword = {
  username: { type: 'string', uiDefinition: { displayName: 'username', description: 'The username for this api', tooltip: 'Provide your username', constraints: { tabIndex: 2, clearText: true, required: 'true' } } },
  password: { type: 'securestring', uiDefinition: { displayName: 'Pass phrase', description: 'The password for this api', tooltip: 'Provide your password', constraints: { tabIndex: 3, clearText: false, required: 'true' } } },
};

const token = (settings: object) => ({
  token: {
    type: 'oauthSetting',
    oAuthSettings: {
      clientId: '[[set at deployment]]',
      redirectMode: 'GlobalPerConnector',
      redirectUrl: 'https://global.consent.azure-apim.net/redirect',
      properties: { IsFirstParty: 'False', IsOnbehalfofLoginSupported: false },
      ...settings,
    },
    uiDefinition: { displayName: 'Sign in', description: 'Sign in to the service.', tooltip: 'Sign in to the service.', constraints: { tabIndex: 2, required: 'true' } },
  },
});

test.describe('each kind of sign-in from blank gives both files', () => {
  test.beforeEach(async ({ start, wizard }) => {
    await start.open();
    await start.startBlank();
    await wizard.goTo('Security');
  });

  test('no authentication', async ({ wizard }) => {
    await wizard.security.kind('Basic').check();
    await wizard.security.kind('No authentication').check();
    await expect(wizard.security.preview).toContainText('Nothing is asked for');
    expect(await files(wizard)).toMatchObject({ securityDefinitions: {}, security: [], properties: around({}) });
  });

  test('Basic', async ({ wizard }) => {
    await wizard.security.kind('Basic').check();
    await wizard.security.field('Label of the password').fill('Pass phrase');
    await expect(wizard.security.preview.getByLabel('Pass phrase')).toBeVisible();
    const { securityDefinitions, security, properties } = await files(wizard);
    expect({ securityDefinitions, security }).toEqual({ securityDefinitions: { basic_auth: { type: 'basic' } }, security: [{ basic_auth: [] }] });
    expect(properties).toEqual(around(userAndPassword));
  });

  test('API key in a header, with Bearer before it', async ({ wizard }) => {
    await wizard.security.kind('API key').check();
    await wizard.security.field('Parameter name').fill('Authorization');
    await wizard.security.field('Label of the key').fill('Access key');
    await wizard.security.button('Bearer').click();
    await expect(wizard.security.field('Before the key')).toHaveValue('Bearer');
    await expect(wizard.security.main).toContainText('Authorization: Bearer ‹key›');
    const { securityDefinitions, security, properties } = await files(wizard);
    expect({ securityDefinitions, security }).toEqual({ securityDefinitions: { 'API Key': { type: 'apiKey', in: 'header', name: 'Authorization' } }, security: [{ 'API Key': [] }] });
    expect(properties).toEqual(
      around(apiKey('Access key'), {
        policyTemplateInstances: [
          {
            templateId: 'setheader',
            title: 'Set the header Authorization',
            parameters: {
              'x-ms-apimTemplateParameter.name': 'Authorization',
              'x-ms-apimTemplateParameter.value': "Bearer @connectionParameters('api_key')",
              'x-ms-apimTemplateParameter.existsAction': 'override',
              'x-ms-apimTemplate-policySection': 'Request',
            },
          },
        ],
      }),
    );
    await wizard.security.field('Before the key').fill('');
    await wizard.security.field('Before the key').blur();
    expect((await files(wizard)).properties).toEqual(around(apiKey('Access key')));
  });

  test('API key in the query', async ({ wizard }) => {
    await wizard.security.kind('API key').check();
    await wizard.security.field('Parameter name').fill('key');
    await wizard.security.choose('Parameter location', 'Query');
    await wizard.security.field('Name of the security definition').fill('Harbour key');
    await wizard.security.field('Name of the security definition').press('Enter');
    const { securityDefinitions, security, properties } = await files(wizard);
    expect({ securityDefinitions, security }).toEqual({ securityDefinitions: { 'Harbour key': { type: 'apiKey', in: 'query', name: 'key' } }, security: [{ 'Harbour key': [] }] });
    expect(properties).toEqual(around(apiKey('API Key')));
  });

  test('generic OAuth 2, from a preset and with scopes', async ({ wizard }) => {
    await wizard.security.kind('OAuth 2.0').check();
    await wizard.security.take('Fill in addresses of', 'Dropbox');
    await wizard.security.field('Refresh URL').fill('https://api.dropboxapi.com/oauth2/refresh');
    await wizard.security.field('Scopes').fill('files.read\nfiles.write\n');
    await wizard.security.field('Scopes').blur();
    await expect(wizard.security.preview).toContainText('Sign in');
    const { securityDefinitions, security, properties } = await files(wizard);
    const authorizationUrl = 'https://www.dropbox.com/oauth2/authorize';
    const tokenUrl = 'https://api.dropboxapi.com/oauth2/token';
    expect({ securityDefinitions, security }).toEqual({
      securityDefinitions: { oauth2_auth: { type: 'oauth2', flow: 'accessCode', authorizationUrl, tokenUrl, scopes: { 'files.read': 'files.read', 'files.write': 'files.write' } } },
      security: [{ oauth2_auth: ['files.read', 'files.write'] }],
    });
    expect(properties).toEqual(
      around(
        token({
          identityProvider: 'oauth2',
          scopes: ['files.read', 'files.write'],
          customParameters: { authorizationUrl: { value: authorizationUrl }, tokenUrl: { value: tokenUrl }, refreshUrl: { value: 'https://api.dropboxapi.com/oauth2/refresh' } },
        }),
      ),
    );
  });

  test('Microsoft Entra ID with on-behalf-of login', async ({ wizard }) => {
    await wizard.security.kind('OAuth 2.0').check();
    await wizard.security.choose('Identity provider', 'Microsoft Entra ID');
    await wizard.security.field('Tenant ID').fill('harbour.example');
    await wizard.security.field('Resource URL').fill('api://harbour');
    await wizard.security.check('On-behalf-of login').check();
    await wizard.security.choose('Redirect mode', 'One address for all');
    const { securityDefinitions, properties } = await files(wizard);
    const realm = 'https://login.microsoftonline.com/harbour.example/oauth2';
    expect(securityDefinitions).toEqual({ oauth2_auth: { type: 'oauth2', flow: 'accessCode', authorizationUrl: `${realm}/authorize`, tokenUrl: `${realm}/token`, scopes: {} } });
    expect(properties).toEqual(
      around({
        ...token({
          identityProvider: 'aad',
          scopes: [],
          redirectMode: 'Global',
          properties: { IsFirstParty: 'False', IsOnbehalfofLoginSupported: true },
          customParameters: { loginUri: { value: 'https://login.microsoftonline.com' }, tenantId: { value: 'harbour.example' }, resourceUri: { value: 'api://harbour' }, enableOnbehalfOfLogin: { value: 'true' } },
        }),
        'token:TenantId': { type: 'string', metadata: { sourceType: 'AzureActiveDirectoryTenant' }, uiDefinition: { constraints: { required: 'false', hidden: 'true' } } },
      }),
    );
    await wizard.security.check('Service principal').check();
    expect(Object.keys((await files(wizard)).properties.connectionParameters)).toEqual(['token', 'token:TenantId', 'token:clientId', 'token:clientSecret', 'token:resourceUri', 'token:grantType']);
  });

  test('templated OAuth 2 with a value that the person chooses', async ({ wizard }) => {
    await wizard.security.kind('OAuth 2.0').check();
    await wizard.security.choose('Identity provider', 'Generic OAuth 2, templated');
    await wizard.security.field('Authorization URL').fill('https://{region}.harbour.example/authorize');
    await wizard.security.field('Token URL').fill('https://{region}.harbour.example/token');
    await wizard.security.field('Refresh URL').fill('https://{region}.harbour.example/token');
    await expect(wizard.security.main).toContainText('Nothing fills {region}');
    await wizard.security.button('Add token:region').click();
    await expect(wizard.security.main).not.toContainText('Nothing fills');
    await wizard.security.parameter('token:region').click();
    await wizard.security.button('Add choice').click();
    await wizard.security.field('Text of choice 1').fill('North');
    await wizard.security.field('Value of choice 1').fill('north');
    await expect(wizard.security.preview.getByLabel('Region')).toHaveValue('north');
    const { properties } = await files(wizard);
    expect(properties.connectionParameters['token:region']).toEqual({
      type: 'string',
      uiDefinition: { displayName: 'Region', description: '', tooltip: '', constraints: { tabIndex: 3, clearText: true, required: 'true', allowedValues: [{ text: 'North', value: 'north' }] } },
    });
    expect(properties.connectionParameters.token.oAuthSettings).toMatchObject({
      identityProvider: 'oauth2generic',
      customParameters: {
        authorizationUrlTemplate: { value: 'https://{region}.harbour.example/authorize' },
        tokenBodyTemplate: { value: 'grant_type=authorization_code&code={Code}&redirect_uri={RedirectUrl}&client_id={ClientId}&client_secret={ClientSecret}' },
      },
    });
    expect(properties.connectionParameters.token.oAuthSettings.customParameters).not.toHaveProperty('tokenUrl');
  });

  test('a provider that no table lists', async ({ wizard }) => {
    await wizard.security.kind('OAuth 2.0').check();
    await wizard.security.choose('Identity provider', 'Another, by its id');
    await wizard.security.field('Id of the provider').fill('HarbourSignIn');
    expect((await files(wizard)).properties.connectionParameters.token.oAuthSettings.identityProvider).toBe('HarbourSignIn');
  });

  test('Windows, through the gateway', async ({ wizard }) => {
    await wizard.security.kind('Windows').check();
    const { securityDefinitions, security, properties } = await files(wizard);
    expect({ securityDefinitions, security, capabilities: properties.capabilities }).toEqual({ securityDefinitions: {}, security: [], capabilities: ['gateway'] });
    expect(properties.connectionParameters).toMatchObject({
      authType: { type: 'string', allowedValues: [{ value: 'windows' }], uiDefinition: { constraints: { allowedValues: [{ value: 'windows', text: 'windows' }], capability: ['gateway'] } } },
      username: { type: 'string' },
      password: { type: 'securestring' },
      gateway: { type: 'gatewaySetting', gatewaySettings: { dataSourceType: 'CustomConnector', connectionDetails: [] } },
    });
    await wizard.security.kind('API key').check();
    expect((await files(wizard)).properties).toEqual(around(apiKey('API Key')));
  });

  test('further parameters: a drop-down, and one that depends on it', async ({ wizard }) => {
    await wizard.security.kind('API key').check();
    await wizard.security.take('Add parameter', 'Drop-down');
    await expect(wizard.security.field('Name')).toBeFocused();
    await wizard.security.field('Name').fill('edition');
    await wizard.security.field('Name').press('Enter');
    await wizard.security.field('Label').fill('Edition');
    await wizard.security.field('Text of choice 2').fill('On site');
    await wizard.security.field('Value of choice 2').fill('site');
    await wizard.security.parameter('edition').click();
    await wizard.security.take('Add parameter', 'Text');
    await wizard.security.field('Name').fill('server');
    await wizard.security.field('Name').press('Enter');
    await wizard.security.field('Label').fill('Server');
    await wizard.security.choose('Asked for only with', 'a value of Edition');
    await wizard.security.field('Asked for when Edition is').fill('site');
    await wizard.security.check('Required').uncheck();
    await expect(wizard.security.preview.getByLabel('Server')).toBeHidden();
    await wizard.security.preview.getByLabel('Edition').selectOption('On site');
    await expect(wizard.security.preview.getByLabel('Server')).toBeVisible();
    await wizard.security.preview.getByLabel('Server').fill('srv-1');
    await wizard.security.preview.getByLabel('Edition').selectOption('First');
    await expect(wizard.security.preview.getByLabel('Server')).toBeHidden();
    await wizard.security.preview.getByLabel('Edition').selectOption('On site');
    await expect(wizard.security.preview.getByLabel('Server')).toHaveValue('srv-1');
    await expect(wizard.security.preview.getByLabel('API Key')).not.toBeEditable();
    await wizard.security.button('Move server up').click();
    const { properties } = await files(wizard);
    expect(Object.keys(properties.connectionParameters)).toEqual(['api_key', 'server', 'edition']);
    expect(properties.connectionParameters).toEqual({
      ...apiKey('API Key'),
      server: { type: 'string', uiDefinition: { displayName: 'Server', description: '', tooltip: '', constraints: { tabIndex: 3, clearText: true, required: 'false', dependencies: { edition: { values: ['site'] } } } } },
      edition: {
        type: 'string',
        uiDefinition: {
          displayName: 'Edition',
          description: '',
          tooltip: '',
          constraints: { tabIndex: 4, clearText: true, required: 'true', allowedValues: [{ text: 'First', value: 'first' }, { text: 'On site', value: 'site' }] },
        },
      },
    });
  });

  test('a whole number and a yes or no, with standard values of their own type', async ({ wizard }) => {
    await wizard.security.take('Add parameter', 'Whole number');
    await wizard.security.field('Name').fill('pages');
    await wizard.security.field('Name').press('Enter');
    await wizard.security.field('Standard value').fill('many');
    await expect(wizard.security.main.getByText('Only a whole number is taken.').first()).toBeVisible();
    await wizard.security.field('Standard value').fill('20');
    await wizard.security.field('Standard value').blur();
    await wizard.security.parameter('pages').click();
    await wizard.security.take('Add parameter', 'Yes or no');
    await wizard.security.field('Name').fill('sandbox');
    await wizard.security.field('Name').press('Enter');
    await wizard.security.choose('Standard value', 'No');
    const { properties } = await files(wizard);
    expect(properties.connectionParameters).toMatchObject({ pages: { type: 'int', defaultValue: 20 }, sandbox: { type: 'bool', defaultValue: false } });
  });

  test('several sign-ins, made and made one again', async ({ wizard }) => {
    await wizard.security.kind('API key').check();
    const before = (await files(wizard)).properties;
    await wizard.security.button('Offer several sign-ins').click();
    await wizard.security.take('Add sign-in', 'Basic');
    await wizard.security.field('Name in the file').fill('people');
    await wizard.security.field('Name in the file').press('Enter');
    await wizard.security.field('Label in the drop-down').fill('Your account');
    await wizard.security.preview.getByLabel('Authentication type').selectOption('Your account');
    await expect(wizard.security.preview.getByLabel('username')).toBeVisible();
    const { securityDefinitions, properties } = await files(wizard);
    expect(securityDefinitions).toEqual({ 'API Key': { type: 'apiKey', in: 'header', name: 'X-API-Key' } });
    expect(properties.connectionParameters).toEqual({});
    expect(properties.connectionParameterSets).toMatchObject({
      uiDefinition: { displayName: 'Authentication type', description: 'How to sign in' },
      values: [
        { name: 'api-key', uiDefinition: { displayName: 'API key', description: 'Sign in with an API key' }, parameters: apiKey('API Key') },
        { name: 'people', uiDefinition: { displayName: 'Your account', description: 'Sign in with user name and password' }, parameters: { username: { type: 'string' }, password: { type: 'securestring' } } },
      ],
    });
    await wizard.security.sets.getByRole('button', { name: /^API key/ }).click();
    await wizard.security.button('Keep only this one').click();
    expect((await files(wizard)).properties).toEqual(before);
  });
});

test.describe('an opened connector with several sign-ins', () => {
  test.beforeEach(async ({ start, importing, wizard }) => {
    await start.open();
    await start.openFolder(fixtures.severalSignIns);
    await importing.open();
    await wizard.goTo('Security');
  });

  test('shows each as a form, changes the lines of an edit alone, and comes back byte for byte', async ({ wizard }) => {
    const given = filesIn(fixtures.severalSignIns).get('apiProperties.json')?.toString('utf8') ?? '';
    const now = async (): Promise<string> => textIn((await wizard.download()).members, 'apiProperties.json');
    await expect(wizard.security.sets.getByRole('listitem')).toHaveText([/Key of the office/, /Captain's account/]);
    await expect(wizard.security.field('Label of the drop-down')).toHaveValue('How to sign in');
    await expect(wizard.security.main.getByText('x-own')).toBeVisible();
    await wizard.security.sets.getByRole('button', { name: /^Captain's account/ }).click();
    await expect(wizard.security.main.getByText('{"allowSharing":false}')).toBeVisible();
    await wizard.security.field('Label of the user name').fill('Skipper');
    await expect(wizard.security.preview.getByLabel('Skipper')).toBeVisible();
    const changed = (await now()).split('\n');
    expect(changed.filter((line, index) => line !== given.split('\n')[index])).toHaveLength(1);
    expect(await now()).toBe(given.replace('"displayName": "Captain"', '"displayName": "Skipper"'));
    await wizard.security.button("Move Captain's account up").click();
    expect(JSON.parse(await now()).properties.connectionParameterSets.values.map(({ name }: { name: string }) => name)).toEqual(['captain', 'office-key']);
    await wizard.security.button('Remove Key of the office').click();
    await wizard.page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await wizard.undo.click();
    await wizard.undo.click();
    expect(await now()).toBe(given);
  });

  test('gets a name for the security definition that an old wizard called “undefined”', async ({ wizard }) => {
    await expect(wizard.security.main).toContainText('An old fault of Microsoft’s wizard');
    await wizard.security.field('Name of the security definition').fill('API Key');
    await wizard.security.field('Name of the security definition').press('Enter');
    const { members } = await wizard.download();
    const text = textIn(members, 'apiDefinition.swagger.json');
    const given = filesIn(fixtures.severalSignIns).get('apiDefinition.swagger.json')?.toString('utf8') ?? '';
    expect(JSON.parse(text)).toEqual(JSON.parse(given.replaceAll('"undefined"', '"API Key"')));
  });
});

test('two files that disagree are settled either way, and undone', async ({ page, start, importing, wizard }) => {
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.goTo('Security');
  await expect(wizard.security.differences.getByRole('alert')).toHaveCount(0);
  await wizard.goTo('Definition');
  await wizard.definition.show('Code');
  await wizard.definition.code.getByRole('textbox').focus();
  await replaceInCode(page, '"type": "apiKey"', '"type": "basic"');
  await wizard.goTo('Security');
  await expect(wizard.security.differences).toContainText('The API definition wants Basic authentication, the connection parameters ask for an API key.');
  await wizard.security.button('Declare an API key').click();
  await expect(wizard.security.differences.getByRole('alert')).toHaveCount(0);
  await expect(wizard.security.kind('API key')).toBeChecked();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await wizard.security.button('Ask for Basic authentication').click();
  await expect(wizard.security.kind('Basic')).toBeChecked();
  await expect(wizard.security.differences.getByRole('alert')).toHaveCount(0);
});

for (const look of looks) {
  test.describe(`axe finds nothing, ${look.colorScheme}, ${look.viewport.width} px wide`, () => {
    test.use(look);

    test('with several sign-ins, opened parameters, templates and differences', async ({ page, start, importing, wizard }) => {
      test.slow();
      await start.open();
      await start.openFolder(fixtures.severalSignIns);
      await importing.open();
      await wizard.goTo('Security');
      await wizard.security.parameter('region').click();
      expect(await axeFaults(page, 'main'), 'several').toEqual([]);
      await wizard.security.preview.getByRole('button', { name: look.colorScheme === 'light' ? 'Dark' : 'Light' }).click();
      expect(await axeFaults(page, 'main'), 'the preview in the other colours').toEqual([]);
      await wizard.security.button('Keep only this one').click();
      await wizard.security.kind('OAuth 2.0').check();
      await wizard.security.choose('Identity provider', 'Generic OAuth 2, templated');
      await wizard.security.field('Token URL').fill('https://{harbour}.example/token');
      expect(await axeFaults(page, 'main'), 'templates').toEqual([]);
      await wizard.security.choose('Identity provider', 'Microsoft Entra ID');
      expect(await axeFaults(page, 'main'), 'Microsoft').toEqual([]);
      await wizard.security.kind('Windows').check();
      expect(await axeFaults(page, 'main'), 'Windows').toEqual([]);
    });
  });
}

/** Replaces a text in the code editor through its own find and replace. */
async function replaceInCode(page: Page, from: string, to: string): Promise<void> {
  await page.keyboard.press('Control+h');
  await page.keyboard.type(from);
  await page.keyboard.press('Tab');
  await page.keyboard.type(to);
  await page.keyboard.press('Control+Alt+Enter');
  await page.keyboard.press('Escape');
}

test('by keyboard alone: OAuth 2.0, a preset, and a further parameter', async ({ page, start, wizard }) => {
  await start.open();
  await start.startBlank();
  await expect(wizard.title).toHaveText('Untitled connector');
  await expect(page.getByRole('main', { name: 'General' })).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('main', { name: 'Security' })).toBeVisible();
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
        return `${element?.getAttribute('aria-label') ?? ''} ${label} ${element?.textContent ?? ''}`.trim();
      });
      if (name.test(focused)) return;
    }
    throw new Error(`Tab does not lead to ${name}.`);
  };
  await tabTo(/^No authentication/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(wizard.security.kind('OAuth 2.0')).toBeChecked();
  await tabTo(/^Fill in addresses of/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(wizard.security.field('Token URL')).toHaveValue('https://oauth2.googleapis.com/token');
  await expect(wizard.security.button('Fill in addresses of')).toBeFocused();
  await tabTo(/^Add parameter/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(wizard.security.field('Name')).toBeFocused();
  await page.keyboard.type('harbour');
  await page.keyboard.press('Enter');
  await expect(wizard.security.parameter('harbour')).toBeVisible();
  const { securityDefinitions, properties } = await files(wizard);
  expect(securityDefinitions.oauth2_auth.authorizationUrl).toBe('https://accounts.google.com/o/oauth2/v2/auth');
  expect(Object.keys(properties.connectionParameters)).toEqual(['token', 'harbour']);
});

test('secrets that are typed for a test call stand in no file, draft or console line', async ({ page, start, importing, wizard, consoleLines }) => {
  const marked = { key: 'marked-key-8841', user: 'marked-user-2207', password: 'marked-pass-5530', token: 'marked-token-9916' };
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  const steps = [
    { kind: 'API key', fields: { 'API Key': marked.key } },
    { kind: 'Basic', fields: { username: marked.user, password: marked.password } },
    { kind: 'OAuth 2.0', fields: { 'Access token': marked.token } },
  ] as const;
  await wizard.goTo('Security');
  await wizard.security.kind('Basic').check();
  for (const { kind, fields } of steps) {
    await wizard.goTo('Security');
    await wizard.security.kind(kind).check();
    await wizard.goTo('Test');
    for (const [label, secret] of Object.entries(fields)) await wizard.test.connectionField(new RegExp(`^${label}`)).first().fill(secret);
    await wizard.goTo('General');
    const { texts } = await files(wizard);
    await wizard.saved();
    const outputs = [texts, await everythingStored(page), consoleLines.join('\n'), page.url()].join('\n');
    for (const secret of Object.values(marked)) expect(outputs, kind).not.toContain(secret);
  }
});
