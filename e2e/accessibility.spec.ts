import { axeFaults } from './axe-faults';
import { fixtures } from './fixtures';
import { looks } from './looks';
import { bookshop, bookshopKey } from './servers/bookshop';
import { madeFile } from './pages/start-page';
import { expect, test } from './wizard-test';

const steps = ['General', 'Security', 'Definition', 'Test', 'Review'] as const;

for (const look of looks) {
  const { width, height } = look.viewport;
  test.describe(`axe finds nothing, ${look.colorScheme}, ${width} × ${height}`, () => {
    test.use(look);

    test('on the start page and in the import dialog', async ({ page, start, importing }) => {
      await start.open();
      expect(await axeFaults(page)).toEqual([]);
      await start.importFile(madeFile('orders.json', '{ "orders": [1,,] }'));
      await expect(importing.refusal).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
      await importing.close();
      await start.importFile(fixtures.postman);
      await expect(importing.group('Secrets removed')).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
    });

    test('in the update dialog: bringing a file, the changes, and one of them', async ({ page, start, importing, updating, wizard }) => {
      test.slow();
      await start.open();
      await start.importFile(fixtures.ferries);
      await importing.open();
      await wizard.general.title.fill('Island Ferries');
      await updating.open();
      expect(await axeFaults(page), 'bringing a file').toEqual([]);
      await updating.bring(fixtures.newerFerries);
      await expect(updating.list).toBeVisible();
      expect(await axeFaults(page), 'changes').toEqual([]);
      await updating.show('List crossings');
      await expect(updating.place('Summary')).toBeVisible();
      expect(await axeFaults(page), 'one change').toEqual([]);
    });

    test('on the steps of a blank connector, and on the start page with its draft', async ({ page, start, wizard }) => {
      await start.open();
      await start.startBlank();
      for (const step of steps) {
        await wizard.goTo(step);
        expect(await axeFaults(page), step).toEqual([]);
      }
      await wizard.leave();
      await expect(start.draft('Untitled connector')).toBeVisible();
      expect(await axeFaults(page), 'start page').toEqual([]);
    });

    test('on General with the icon studio, a refused file, and each view of the documents', async ({ page, start, wizard }) => {
      test.slow();
      await start.open();
      await start.startBlank();
      await wizard.general.title.fill('Quay Desk');
      await wizard.general.description.fill('Books berths for ships, and says when one is free.');
      await wizard.general.dropIcon('quay.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="#0b6e4f" d="M4 20 20 4l16 16-16 16z"/></svg>');
      await expect(wizard.general.measures).toContainText('230 × 230');
      expect(await axeFaults(page), 'icon').toEqual([]);
      await wizard.general.dropIcon('quay.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      expect(await axeFaults(page), 'refused').toEqual([]);
      await page.getByRole('button', { name: /^Fill \d+ empty section/ }).click();
      for (const view of ['Form', 'Markdown', 'Preview'] as const) {
        await wizard.general.openDocument('readme.md', view);
        if (view === 'Preview' || width > 1000) await expect(wizard.general.documents.getByRole('heading', { name: 'Quay Desk' })).toBeVisible();
        expect(await axeFaults(page), view).toEqual([]);
      }
    });

    test('on the steps of a connector, with the code, a test result, the findings, the palette and the keys', async ({ page, start, importing, wizard, serve }) => {
      test.slow();
      const service = await serve(bookshop, { cors: true });
      await start.open();
      await start.importFile(fixtures.postman);
      await importing.open();
      await wizard.general.host.fill(service.host);
      await wizard.general.chooseScheme('HTTP');
      for (const step of steps) {
        await wizard.goTo(step);
        expect(await axeFaults(page), step).toEqual([]);
      }
      for (const kind of ['OAuth 2.0', 'Basic', 'No authentication', 'API key'] as const) {
        await wizard.goTo('Security');
        await wizard.security.kind(kind).check();
        expect(await axeFaults(page), kind).toEqual([]);
      }
      await wizard.goTo('Definition');
      await wizard.definition.operation('Add a book').click();
      await expect(wizard.definition.field('Summary')).toBeVisible();
      expect(await axeFaults(page), 'form').toEqual([]);
      await wizard.definition.show('Code');
      await expect(wizard.definition.code).toBeVisible();
      expect(await axeFaults(page), 'code').toEqual([]);
      await wizard.goTo('Test');
      await wizard.test.chooseOperation('Count the stock');
      await wizard.test.connectionField(/key/i).first().fill(bookshopKey);
      await wizard.test.send.click();
      await expect(wizard.test.result).toBeVisible();
      expect(await axeFaults(page), 'result').toEqual([]);
      await page.keyboard.press('Control+k');
      await expect(wizard.palette).toBeVisible();
      expect(await axeFaults(page), 'palette').toEqual([]);
      await page.keyboard.press('Escape');
      await expect(wizard.palette).toBeHidden();
      if (width < 1000) {
        await page.getByRole('button', { name: /^Findings:/ }).click();
        await expect(page.getByRole('button', { name: 'Close findings' })).toBeVisible();
        expect(await axeFaults(page), 'findings').toEqual([]);
      } else {
        await page.getByRole('button', { name: 'Why' }).first().click();
        expect(await axeFaults(page), 'findings').toEqual([]);
      }
    });
  });
}
