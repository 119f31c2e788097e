import { startFaultyServices, type FaultyServices } from '../../src/relay/testing/faulty-service';
import { madeFile } from '../pages/start-page';
import { expect, test as base } from '../wizard-test';

const test = base.extend<{ open: FaultyServices; shut: FaultyServices }>({
  open: async ({}, use) => {
    const services = await startFaultyServices({ cors: true });
    await use(services);
    await services.close();
  },
  shut: async ({}, use) => {
    const services = await startFaultyServices({ cors: false });
    await use(services);
    await services.close();
  },
});

type Where = Exclude<keyof FaultyServices, 'close' | 'authorityCert'>;

interface Fault {
  readonly name: string;
  readonly where: Where;
  readonly path: string;
  /** What the page says, besides how the call went. */
  readonly says: readonly string[];
}

const faults: readonly Fault[] = [
  { name: 'No name', where: 'nowhere', path: '/', says: ['There is no host called nowhere.invalid: check the host on the General tab.'] },
  { name: 'Nobody there', where: 'unused', path: '/', says: ['refused the connection: nothing listens on that port. Start the service'] },
  { name: 'Own certificate', where: 'selfSigned', path: '/', says: ['its certificate is signed by itself, so that nobody vouches for it', 'give the service a certificate of a public authority'] },
  { name: 'Unknown authority', where: 'certified', path: '/', says: ['could not be trusted', 'NODE_EXTRA_CA_CERTS'] },
  { name: 'Reset', where: 'raw', path: '/reset', says: ['closed the connection without an answer: try again'] },
  { name: 'Not HTTP', where: 'raw', path: '/not-http', says: ['answered with something that is not HTTP'] },
  { name: 'Broken off', where: 'raw', path: '/cut', says: ['answered 200 and broke off in the middle of its answer'] },
  { name: 'Broken gzip', where: 'answers', path: '/gzip-broken', says: ['its compressed body is not in the coding that its header Content-Encoding names'] },
  { name: 'Too large', where: 'answers', path: '/endless', says: ['is larger than the limit of 20 MB, so that the call was stopped: ask for less'] },
  { name: 'In circles', where: 'answers', path: '/redirect-loop', says: ['The call was redirected more than 5 times'] },
  { name: 'To the metadata', where: 'answers', path: '/redirect-metadata', says: ['The relay does not call 169.254.169.254: it is a link-local address'] },
  { name: 'Page for JSON', where: 'answers', path: '/page-as-json', says: ['200 OK', 'An HTML page came instead of JSON, although its content type says application/json.'] },
  { name: 'Picture', where: 'answers', path: '/picture', says: ['200 OK', 'The answer is image/png, the definition says application/json.', 'bytes of image/png: the body is not text (no UTF-8).'] },
  { name: 'No type', where: 'answers', path: '/no-type', says: ['200 OK', 'The answer names no content type'] },
  { name: 'Latin letters', where: 'answers', path: '/latin', says: ['200 OK', 'The answer is written in iso-8859-1.', 'Südkai'] },
  { name: 'No content', where: 'answers', path: '/none', says: ['204', 'The status 204 is not described.', 'The answer has no body.'] },
  { name: 'Slow chunks', where: 'answers', path: '/chunks', says: ['200 OK', 'The answer matches the response 200.', 'North quay'] },
  { name: 'Brotli', where: 'answers', path: '/br', says: ['200 OK', 'The answer matches the response 200.', 'North quay'] },
  { name: 'Early hints', where: 'answers', path: '/hints', says: ['200 OK', 'The answer matches the response 200.'] },
  { name: 'Moved', where: 'answers', path: '/redirect', says: ['200 OK', 'Redirected: ', 'The answer matches the response 200.'] },
];

const berths = { type: 'object', required: ['berths'], properties: { berths: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' }, free: { type: 'boolean' } } } } } };

const id = (name: string): string => name.replaceAll(' ', '');

/** A connector with an operation for each fault; a policy sends each to its own service. */
const connector = (services: FaultyServices) => [
  madeFile(
    'apiDefinition.swagger.json',
    JSON.stringify({
      swagger: '2.0',
      info: { title: 'Harbour faults', description: 'All that can go wrong.', version: '1.0' },
      host: 'faults.invalid',
      basePath: '/',
      schemes: ['http'],
      produces: ['application/json'],
      paths: Object.fromEntries(faults.map(({ name }) => [`/${id(name)}`, { get: { operationId: id(name), summary: name, description: `${name}, for tests.`, parameters: [{ name: 'X-Desk', in: 'header', type: 'string', default: 'seven' }], responses: { '200': { description: 'Berths.', schema: berths } } } }])),
      securityDefinitions: {},
      security: [],
    }),
  ),
  madeFile(
    'apiProperties.json',
    JSON.stringify({
      properties: {
        connectionParameters: {},
        iconBrandColor: '#0b4f6c',
        capabilities: [],
        policyTemplateInstances: faults.flatMap(({ name, where, path }) =>
          [
            { templateId: 'dynamichosturl', title: 'Host', parameters: { 'x-ms-apimTemplateParameter.urlTemplate': services[where] } },
            { templateId: 'routerequesttoendpoint', title: 'Path', parameters: { 'x-ms-apimTemplateParameter.newPath': path } },
          ].map((policy) => ({ ...policy, parameters: { ...policy.parameters, 'x-ms-apimTemplate-policySection': 'Request', 'x-ms-apimTemplate-operationName': [id(name)] } })),
        ),
      },
    }),
  ),
];

for (const kind of ['shut', 'open'] as const) {
  test(`every fault of a service that ${kind === 'open' ? 'lets' : 'does not let'} pages call it is told by itself on the page, with what to do`, async ({ page, start, importing, wizard, open, shut }) => {
    test.slow();
    page.setDefaultTimeout(20_000);
    const { test: tab } = wizard;
    await start.open();
    await start.importFiles(connector(kind === 'open' ? open : shut));
    await importing.open();
    await wizard.goTo('Test');
    for (const { name, says } of faults) {
      await test.step(name, async () => {
        await tab.chooseOperation(name);
        await tab.send.click();
        for (const said of says) await expect(tab.result).toContainText(said, { timeout: 40_000 });
      });
    }
  });
}
