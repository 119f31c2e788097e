import { fixtures, keyInCollection } from '../fixtures';
import { bookshop, bookshopKey } from '../servers/bookshop';
import { everythingStored } from '../stored-drafts';
import { expect, test } from '../wizard-test';

test('a Postman collection becomes a connector that calls its service from the page, and a package', async ({ page, start, importing, wizard, serve, consoleLines }) => {
  const service = await serve(bookshop, { cors: true });

  await test.step('import: what was recognised and what was left out', async () => {
    await start.open();
    await start.drop(fixtures.postman);
    await expect(importing.dialog).toContainText('a Postman collection (v2.1): 5 requests');
    await expect(importing.group('Secrets removed')).toBeVisible();
    await expect(importing.dialog).not.toContainText(keyInCollection);
    await importing.open();
    await expect(wizard.title).toHaveText('Bookshop');
  });

  await test.step('General: what certification asks for, finding by finding', async () => {
    const errors = await wizard.findings.count('Error');
    await expect(wizard.general.basePath).toHaveValue('/v1');
    await wizard.general.host.fill(service.host);
    await wizard.general.chooseScheme('HTTP');
    await wizard.general.field('Support contact').fill('Bookshop support');
    await wizard.general.field('Support e-mail').fill('help@bookshop.example');
    await wizard.general.field('Support site').fill('https://bookshop.example/help');
    await wizard.general.field('Website').fill('https://bookshop.example');
    await wizard.general.field('Privacy policy').fill('https://bookshop.example/privacy');
    await wizard.general.chooseCategory('Commerce');
    await wizard.general.field('Publisher').fill('Bookshop Ltd');
    await wizard.general.field('Stack owner').fill('Bookshop Ltd');
    await wizard.general.field('Brand colour').fill('#204020');
    await expect.poll(() => wizard.findings.count('Error')).toBeLessThan(errors);
  });

  await test.step('Security: the key of the collection, as a connection parameter', async () => {
    await wizard.goTo('Security');
    await expect(wizard.security.kind('API key')).toBeChecked();
    await expect(wizard.security.field('Parameter name')).toHaveValue('X-Api-Key');
  });

  await test.step('Test: the answer, and that it is as promised', async () => {
    await wizard.goTo('Test');
    await wizard.test.chooseOperation('List books');
    await wizard.test.connectionField(/key/i).first().fill(bookshopKey);
    await wizard.test.send.click();
    await expect(wizard.test.result).toContainText('200 OK');
    await expect(wizard.test.result).toContainText('directly');
    await expect(wizard.test.verdict).toHaveAttribute('data-verdict', 'matches');
    await expect(wizard.test.body).toContainText('The Salt Path');
    expect(service.seen.at(-1)).toMatchObject({ method: 'GET', path: '/v1/books', headers: { 'x-api-key': bookshopKey } });
    await expect(wizard.step('Test')).toContainText('1/5');
  });

  await test.step('Test: what the answer says and the schema does not', async () => {
    await wizard.test.chooseOperation('Count the stock');
    await wizard.test.send.click();
    await expect(wizard.test.verdict).toHaveAttribute('data-verdict', 'differs');
    await expect(wizard.test.verdict).toContainText('copies');
    await expect(wizard.test.row('Count the stock')).toContainText('schema mismatch');
  });

  await test.step('Test: a call that changes something arrives once, with its body', async () => {
    await wizard.test.chooseOperation('Add a book');
    await wizard.test.field('Title').fill('The Salt Path');
    await wizard.test.field('Price').fill('12.5');
    await wizard.test.send.click();
    await expect(wizard.test.result).toContainText('201');
    const added = service.seen.filter(({ method }) => method === 'POST');
    expect(added).toHaveLength(1);
    expect(JSON.parse(added[0]?.body ?? '')).toMatchObject({ title: 'The Salt Path', price: 12.5 });
  });

  await test.step('Test: what was sent is shown without the key', async () => {
    for (const part of ['Sent', 'curl'] as const) {
      await wizard.test.show(part);
      await expect(wizard.test.result).toContainText(/x-api-key/i);
      await expect(wizard.test.result).not.toContainText(bookshopKey);
    }
  });

  await test.step('Review: the package holds what was typed, and no key', async () => {
    await wizard.goTo('Review');
    // Behind the files that there are stand those that a submission still needs.
    await expect(wizard.review.files).toContainText(['Bookshop', 'apiDefinition.swagger.json', 'apiProperties.json', 'readme.md', 'intro.md', 'icon.png', 'submission.md', 'report.html', 'report.json']);
    const { name, zip, members } = await wizard.download();
    expect(name).toBe('Bookshop.zip');
    expect([...members.keys()]).toEqual(['Bookshop/apiDefinition.swagger.json', 'Bookshop/apiProperties.json', 'submission.md', 'report.html', 'report.json']);
    const definition = JSON.parse(members.get('Bookshop/apiDefinition.swagger.json')?.toString('utf8') ?? '');
    expect(definition).toMatchObject({
      swagger: '2.0',
      info: { title: 'Bookshop', contact: { name: 'Bookshop support', email: 'help@bookshop.example' } },
      host: service.host,
      schemes: ['http'],
    });
    expect(Object.keys(definition.paths)).toEqual(['/books', '/books/{bookId}', '/stock', '/stocktaking']);
    const properties = JSON.parse(members.get('Bookshop/apiProperties.json')?.toString('utf8') ?? '');
    expect(properties.properties).toMatchObject({ iconBrandColor: '#204020', publisher: 'Bookshop Ltd', stackOwner: 'Bookshop Ltd' });
    expect(members.get('submission.md')?.toString('utf8')).toContain('- **Brand colour:** #204020');
    await wizard.saved();
    const kept = await everythingStored(page);
    const inZip = [...members.values()].map((bytes) => bytes.toString('latin1')).join('\n');
    expect(kept).toContain('Bookshop Ltd');
    for (const secret of [bookshopKey, keyInCollection]) {
      expect(inZip).not.toContain(secret);
      expect(zip.toString('latin1')).not.toContain(secret);
      expect(kept).not.toContain(secret);
      expect(consoleLines.join('\n')).not.toContain(secret);
      expect(page.url()).not.toContain(secret);
    }
  });
});

test('a service without CORS headers is called through the relay, and the page says so', async ({ start, importing, wizard, serve }) => {
  const service = await serve(bookshop, { cors: false });
  await start.open();
  await start.importFile(fixtures.postman);
  await importing.open();
  await wizard.general.host.fill(service.host);
  await wizard.general.chooseScheme('HTTP');
  await wizard.goTo('Test');
  await wizard.test.connectionField(/key/i).first().fill(bookshopKey);

  await test.step('left to itself, the call goes directly and then through the relay', async () => {
    await wizard.test.chooseOperation('Get a book');
    await wizard.test.send.click();
    await expect(wizard.test.field('Book ID').first()).toHaveAttribute('aria-invalid', 'true');
    await wizard.test.field('Book ID').first().fill('b-17');
    await wizard.test.send.click();
    await expect(wizard.test.result).toContainText('200 OK');
    await expect(wizard.test.result).toContainText('through the relay');
    await expect(wizard.test.result).toContainText('no CORS headers');
    await expect(wizard.test.verdict).toHaveAttribute('data-verdict', 'matches');
  });

  await test.step('through the relay alone, a status that is no success is shown as one', async () => {
    await wizard.test.chooseRoute('Through the relay');
    await wizard.test.field('Book ID').first().fill('b-99');
    await wizard.test.send.click();
    await expect(wizard.test.result).toContainText('404 Not Found');
    await expect(wizard.test.body).toContainText('There is no such book.');
  });

  await test.step('directly alone, the page says why there is no answer', async () => {
    await wizard.test.chooseRoute('Directly only');
    await wizard.test.send.click();
    await expect(wizard.test.result.getByRole('alert')).toContainText('CORS');
  });

  await test.step('a call that takes too long is called off', async () => {
    await wizard.test.chooseOperation('Take stock');
    await wizard.test.chooseRoute('Through the relay');
    await wizard.test.send.click();
    await expect.poll(() => service.seen.filter(({ path }) => path === '/v1/stocktaking').length).toBe(1);
    await wizard.test.cancel.click();
    await expect(wizard.test.send).toBeVisible();
    await expect(wizard.test.result).toContainText(/cancel/i);
    expect(service.seen.filter(({ path }) => path === '/v1/stocktaking')).toHaveLength(1);
  });

  await test.step('a wrong key is the service’s answer', async () => {
    await wizard.test.connectionField(/key/i).first().fill('another');
    await wizard.test.chooseOperation('List books');
    await wizard.test.chooseRoute('Through the relay');
    await wizard.test.send.click();
    await expect(wizard.test.result).toContainText('401');
  });
});
