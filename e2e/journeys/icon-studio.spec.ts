import type { Page } from '@playwright/test';
import { decodePng, type Picture } from '../../src/core/connector/png';
import { fixtures } from '../fixtures';
import { expect, test } from '../wizard-test';

const namespace = 'xmlns="http://www.w3.org/2000/svg"';

/** A green lozenge with an orange dot on nothing, far from the middle of its drawing. */
const logo = `<svg ${namespace} viewBox="0 0 400 300"><g fill="#0b6e4f"><path d="M20 150 L120 50 L220 150 L120 250 Z"/></g><circle cx="120" cy="150" r="20" fill="#f2a541"/></svg>`;

function picture(bytes: Buffer | undefined): Picture {
  const read = bytes && decodePng(new Uint8Array(bytes));
  if (!read) throw new Error('The icon cannot be read.');
  return read;
}

const at = ({ width, rgba }: Picture, x: number, y: number): readonly number[] => [...rgba.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)];

/** Where the pixels that differ from the corner begin and end. */
function box(icon: Picture): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const ground = at(icon, 0, 0);
  const isLogo = (x: number, y: number): boolean => at(icon, x, y).some((channel, index) => Math.abs(channel - (ground[index] ?? 0)) > 12);
  const all = Array.from({ length: icon.width * icon.height }, (_, index) => ({ x: index % icon.width, y: Math.floor(index / icon.width) })).filter(({ x, y }) => isLogo(x, y));
  const xs = all.map(({ x }) => x);
  const ys = all.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

test('a transparent SVG becomes the icon that certification wants, pixel for pixel', async ({ page, start, wizard }) => {
  await start.open();
  await start.startBlank();
  await wizard.general.title.fill('Quay Desk');
  await wizard.general.field('Brand colour').fill('#143c78');
  await wizard.general.dropIcon('quay.svg', 'image/svg+xml', logo);
  await expect(wizard.toast).toContainText('Made a 230 × 230 icon from quay.svg.');
  await expect(wizard.general.measures).toContainText('230 × 230');
  await expect(wizard.general.measures.getByRole('img', { name: 'Passed' })).toHaveCount(7);

  await test.step('in its own colours', async () => {
    await page.getByLabel('White version of the logo').uncheck();
    await wizard.saved();
    const { members } = await wizard.download();
    expect([...members.keys()]).toContain('Quay Desk/icon.png');
    expect(members.get('Quay Desk/icon.png')?.length).toBeLessThan(20_000);
    const icon = picture(members.get('Quay Desk/icon.png'));
    expect([icon.width, icon.height]).toEqual([230, 230]);
    for (const [x, y] of [[0, 0], [229, 0], [0, 229], [229, 229], [115, 20]] as const) expect(at(icon, x, y)).toEqual([0x14, 0x3c, 0x78, 255]);
    expect(at(icon, 115, 115)).toEqual([0xf2, 0xa5, 0x41, 255]);
    expect(at(icon, 80, 115)).toEqual([0x0b, 0x6e, 0x4f, 255]);
    const { left, right, top, bottom } = box(icon);
    expect(right - left + 1).toBeGreaterThanOrEqual(158);
    expect(right - left + 1).toBeLessThanOrEqual(161);
    expect(Math.abs(left + right - 229)).toBeLessThanOrEqual(2);
    expect(Math.abs(top + bottom - 229)).toBeLessThanOrEqual(2);
  });

  await test.step('in white, and on another colour as one step with it', async () => {
    await page.getByLabel('White version of the logo').check();
    await expect.poll(async () => at(picture((await wizard.download()).members.get('Quay Desk/icon.png')), 80, 115)).toEqual([255, 255, 255, 255]);
    await wizard.general.field('Brand colour').fill('#7a1f3d');
    await expect(wizard.general.measures).toContainText('#7a1f3d, the brand colour');
    const red = picture((await wizard.download()).members.get('Quay Desk/icon.png'));
    expect(at(red, 0, 0)).toEqual([0x7a, 0x1f, 0x3d, 255]);
    await wizard.undo.click();
    await expect(wizard.general.field('Brand colour')).toHaveValue('#143c78');
    await expect(wizard.general.measures).toContainText('#143c78, the brand colour');
    await expect(page.getByLabel('White version of the logo')).toBeChecked();
  });

  await test.step('the colour of the logo is there to take', async () => {
    await page.getByRole('button', { name: 'Take #0b6e4f as brand colour' }).click();
    await expect(wizard.general.field('Brand colour')).toHaveValue('#0b6e4f');
    await expect(wizard.general.measures).toContainText('#0b6e4f, the brand colour');
  });
});

test('the wizard’s own blue gives way to the colour of the logo, and a right file stays as it is', async ({ page, start, wizard }) => {
  await start.open();
  await start.startBlank();
  await wizard.general.dropIcon('quay.svg', 'image/svg+xml', logo);
  await expect(wizard.general.field('Brand colour')).toHaveValue('#0b6e4f');
  await wizard.undo.click();
  await expect(wizard.general.field('Brand colour')).toHaveValue('#007ee5');
  await expect(wizard.general.icon).toBeHidden();
  await wizard.general.chooseIcon(`${fixtures.connector}/icon.png`);
  await expect(wizard.general.measures).toContainText('120 × 120');
  await expect(page.getByRole('button', { name: 'Make the right icon from it' })).toBeVisible();
  await page.getByRole('button', { name: 'Make the right icon from it' }).click();
  await expect(wizard.general.measures).toContainText('230 × 230');
});

/** A picture that the browser draws, as a file. */
async function drawn(page: Page, type: 'image/jpeg' | 'image/png' | 'image/webp', width: number, height: number): Promise<Buffer> {
  const address = await page.evaluate(
    ([mediaType, across, down]) => {
      const canvas = document.createElement('canvas');
      canvas.width = across;
      canvas.height = down;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, across, down);
      context.fillStyle = '#7a1f3d';
      context.fillRect(across / 4, down / 4, across / 2, down / 2);
      return canvas.toDataURL(mediaType, 0.9);
    },
    [type, width, height] as const,
  );
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

test('a wide JPEG on white is cut out, and what is no logo is refused with a reason', async ({ page, start, wizard }) => {
  await start.open();
  await start.startBlank();
  await wizard.general.title.fill('Quay Desk');
  await wizard.general.field('Brand colour').fill('#143c78');
  await wizard.general.dropIcon('wide.jpg', 'image/jpeg', await drawn(page, 'image/jpeg', 1600, 400));
  await expect(wizard.general.measures).toContainText('70 % of the width, 17 % of the height');
  await expect(page.getByLabel('White version of the logo')).toBeChecked();
  await page.getByLabel('White version of the logo').uncheck();
  await expect(page.getByText('Logo on it: 1.')).toBeVisible();
  const icon = picture((await wizard.download()).members.get('Quay Desk/icon.png'));
  expect(at(icon, 0, 0)).toEqual([0x14, 0x3c, 0x78, 255]);
  const [red = 0, green = 0, blue = 0] = at(icon, 115, 115);
  expect(Math.abs(red - 0x7a) + Math.abs(green - 0x1f) + Math.abs(blue - 0x3d)).toBeLessThan(20);

  await wizard.general.dropIcon('photo.webp', 'image/webp', await drawn(page, 'image/webp', 100, 100));
  await expect(page.getByText('photo.webp is no PNG, JPG or SVG.')).toBeVisible();
  await wizard.general.dropIcon('half.png', 'image/png', (await drawn(page, 'image/png', 300, 300)).subarray(0, 120));
  await expect(page.getByText('half.png is damaged')).toBeVisible();
  await expect(wizard.general.measures).toContainText('70 % of the width');
});

test('hostile SVG files do nothing, load nothing and end in words', async ({ page, start, wizard }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && new URL(request.url()).hostname !== 'localhost') asked.push(request.url());
  });
  await start.open();
  await start.startBlank();
  await page.evaluate(() => Object.assign(window, { harmed: false }));
  const level = (index: number): string => `<g id="l${index}">${`<use href="#l${index - 1}"/>`.repeat(10)}</g>`;
  const files = {
    script: `<svg ${namespace} viewBox="0 0 9 9"><script>parent.harmed = true</script><rect width="9" height="9"/></svg>`,
    handler: `<svg ${namespace} viewBox="0 0 9 9" onload="parent.harmed = true"><rect width="9" height="9"/></svg>`,
    foreign: `<svg ${namespace} viewBox="0 0 9 9"><foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="https://tracker.example/a.png" onerror="parent.harmed = true"/></foreignObject></svg>`,
    outside: `<svg ${namespace} viewBox="0 0 9 9"><image href="https://tracker.example/b.png" width="9" height="9"/></svg>`,
    laughs: `<!DOCTYPE svg [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${'bcdefghij'[index]} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]><svg ${namespace} viewBox="0 0 9 9"><text>&j;</text></svg>`,
    bomb: `<svg ${namespace} viewBox="0 0 9 9"><g id="l0"><rect width="9" height="9"/></g>${Array.from({ length: 9 }, (_, index) => level(index + 1)).join('')}<use href="#l9"/></svg>`,
    open: `<svg ${namespace} viewBox="0 0 9 9"><rect`,
  };
  for (const [name, text] of Object.entries(files)) {
    await wizard.general.dropIcon(`${name}.svg`, 'image/svg+xml', text);
    await expect(page.getByRole('main').getByRole('alert'), name).toContainText('The SVG');
    await expect(wizard.general.icon, name).toBeHidden();
    await page.getByRole('main').getByRole('alert').waitFor();
  }

  await test.step('odd sizes are given one of ours', async () => {
    for (const size of ['width="900000000" height="900000000"', '', 'width="100%" height="100%" viewBox="0 0 40 40"']) {
      await wizard.general.dropIcon('odd.svg', 'image/svg+xml', `<svg ${namespace} ${size}><rect x="5" y="5" width="${size.startsWith('width="9') ? 400_000_000 : 30}" height="${size.startsWith('width="9') ? 400_000_000 : 30}" fill="#0b6e4f"/></svg>`);
      await expect(wizard.general.measures, size).toContainText('230 × 230');
      await wizard.undo.click();
      await expect(wizard.general.icon).toBeHidden();
    }
  });
  expect(await page.evaluate(() => 'harmed' in window && window.harmed)).toBe(false);
  expect(asked).toEqual([]);
});

test('a logo is pasted, as a picture or as the text of an SVG; in a text box a paste stays a paste', async ({ page, start, wizard }) => {
  await start.open();
  await start.startBlank();
  await wizard.general.field('Brand colour').fill('#143c78');
  await wizard.general.title.focus();
  await wizard.general.paste(logo);
  await wizard.general.paste({ name: 'image.png', type: 'image/png', bytes: await drawn(page, 'image/png', 300, 300) });
  await expect(wizard.general.icon).toBeHidden();

  await page.getByRole('button', { name: 'Choose a logo' }).focus();
  await wizard.general.paste('no picture at all');
  await expect(wizard.general.icon).toBeHidden();
  await wizard.general.paste(logo);
  await expect(wizard.toast).toContainText('Made a 230 × 230 icon from pasted.svg.');
  await expect(wizard.general.icon).toBeVisible();
  await wizard.general.paste({ name: 'image.png', type: 'image/png', bytes: await drawn(page, 'image/png', 300, 300) });
  await expect(wizard.toast).toContainText('Made a 230 × 230 icon from image.png.');
  await expect(page.getByText('Made from image.png')).toBeVisible();
});

test('by keyboard alone: a logo is chosen, made white, put on another colour, and removed', async ({ page, start, wizard }) => {
  await start.open();
  await start.startBlank();
  await expect(page.getByRole('main', { name: 'General' })).toBeVisible();
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
      return `${element?.getAttribute('aria-label') ?? ''} ${label} ${element?.textContent ?? ''}`.trim();
    });
  const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press(key);
      if (name.test(await focused())) return;
    }
    throw new Error(`${key} does not lead to ${name}.`);
  };
  await tabTo(/^Choose a logo/);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'quay.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(logo) });
  await expect(wizard.general.field('Brand colour')).toHaveValue('#0b6e4f');
  await expect.poll(focused).toMatch(/^Choose another logo/);
  await tabTo(/^White version of the logo/);
  await expect(page.getByLabel('White version of the logo')).toBeChecked();
  await page.keyboard.press('Space');
  await expect(page.getByLabel('White version of the logo')).not.toBeChecked();
  await expect.poll(focused).toMatch(/^White version of the logo/);
  await page.keyboard.press('Space');
  await tabTo(/^Pick the brand colour/);
  await page.keyboard.press('Tab');
  await expect(wizard.general.field('Brand colour')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('#7a1f3d');
  await expect(wizard.general.measures).toContainText('#7a1f3d, the brand colour');
  await tabTo(/^Take #0b6e4f as brand colour/);
  await page.keyboard.press('Enter');
  await expect(wizard.general.field('Brand colour')).toHaveValue('#0b6e4f');
  await tabTo(/^Remove the icon/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(wizard.general.icon).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(wizard.general.icon).toBeVisible();
});
