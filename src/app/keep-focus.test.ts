// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from './keep-focus';

const page = `<main>
  <ul><li id="a"><button>a</button></li><li id="b"><button>b</button></li><li id="c"><button>c</button></li></ul>
  <button>add</button>
</main><div id="portal"></div>`;

let stop = (): void => undefined;
beforeEach(() => {
  document.body.innerHTML = page;
  stop = keepFocus();
});
afterEach(() => stop());

const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();
const focused = async (): Promise<string | null | undefined> => {
  await Promise.resolve();
  return document.activeElement?.textContent;
};
const remove = (...ids: string[]): void => ids.forEach((id) => document.getElementById(id)?.remove());

describe('the focus', () => {
  it('goes to what takes the place of a row that is deleted, to the one before at the end', async () => {
    focus('#b button');
    remove('b');
    expect(await focused()).toBe('c');
    remove('c');
    expect(await focused()).toBe('a');
  });

  it('goes to what stands around a list that becomes empty', async () => {
    focus('#b button');
    remove('a', 'b', 'c');
    expect(await focused()).toBe('add');
  });

  it('goes back into the page where a menu deleted the row that it belonged to', async () => {
    focus('#b button');
    const item = document.createElement('button');
    document.getElementById('portal')?.append(item);
    item.focus();
    remove('b', 'portal');
    expect(await focused()).toBe('c');
  });

  it('brings what it goes to into view after a press, and scrolls nothing back after a scroll', async () => {
    const given: unknown[] = [];
    const last = document.querySelector<HTMLElement>('#c button');
    if (last) last.focus = (options) => given.push(options);
    focus('#a button');
    document.querySelector('#a')?.dispatchEvent(new Event('click', { bubbles: true }));
    remove('a', 'b');
    await Promise.resolve();
    document.body.innerHTML = page;
    const again = document.querySelector<HTMLElement>('#c button');
    if (again) again.focus = (options) => given.push(options);
    focus('#a button');
    document.querySelector('main')?.dispatchEvent(new Event('scroll'));
    remove('a', 'b');
    await Promise.resolve();
    expect(given).toEqual([{ preventScroll: false }, { preventScroll: true }]);
  });

  it('is left to a dialog while one is open', async () => {
    focus('#b button');
    const dialog = document.createElement('div');
    dialog.className = 'MuiModal-root';
    document.getElementById('portal')?.append(dialog);
    remove('b');
    await focused();
    expect(document.activeElement).toBe(document.body);
    dialog.remove();
    expect(await focused()).toBe('c');
  });

  it('stays where it is while other things go', async () => {
    focus('#a button');
    remove('b');
    expect(await focused()).toBe('a');
  });

  it('stays nowhere when it was nowhere', async () => {
    remove('a');
    expect(document.activeElement).toBe(document.body);
  });
});
