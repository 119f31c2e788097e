// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pointer } from '../core/base/pointer';
import { focusPlace } from './focus-place';

const field = (pointer: string, value = '', more = ''): string => `<div data-pointer="${pointer}"><input id="${pointer.split('/').at(-1)}" value="${value}" ${more}></div>`;
const show = (...fields: readonly string[]): void => void (document.body.innerHTML = `<main>${fields.join('')}</main>`);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The field that has the cursor after so many frames. */
function focusedFor(pointer: Pointer, frames = 120): string | undefined {
  const stop = focusPlace(pointer);
  vi.advanceTimersByTime(frames * 17);
  stop();
  return document.activeElement?.id;
}

describe('the cursor', () => {
  it('goes to the field of the place at once', () => {
    show(field('/definition/info/title', 'Harbour'), field('/definition/info/title/other'));
    expect(focusedFor('/definition/info/title', 2)).toBe('title');
  });

  it('goes into a group that has no frame of its own: to what is wrong, else what is required and empty, else the first', () => {
    show(field('/definition/info/contact/name', 'Jo'), field('/definition/info/contact/email'), field('/definition/info/contact/url', 'x', 'aria-invalid="true"'));
    expect(focusedFor('/definition/info/contact', 30)).toBe('url');
    show(field('/definition/info/contact/name', 'Jo'), field('/definition/info/contact/note'), field('/definition/info/contact/email', '', 'aria-required="true"'));
    expect(focusedFor('/definition/info/contact', 30)).toBe('email');
    show(field('/definition/info/contact/name', 'Jo'), field('/definition/info/contact/note'));
    expect(focusedFor('/definition/info/contact', 30)).toBe('name');
    show(field('/definition/info/contacts', 'Jo'));
    expect(focusedFor('/definition/info/contact')).not.toBe('contacts');
  });

  it('takes a drop-down of the browser, and the fields beside a frame whose button is switched off', () => {
    show('<select data-pointer="/definition/schemes" id="schemes"><option>https</option></select>');
    expect(focusedFor('/definition/schemes', 2)).toBe('schemes');
    show('<div data-pointer="/documents/readme"><button disabled>Fill</button></div>', field('/documents/readme/operations'));
    expect(focusedFor('/documents/readme', 2)).toBe('operations');
  });

  it('stays where a person went meanwhile', () => {
    show('<p aria-busy="true"></p>', field('/definition/info', 'x'), field('/definition/host', 'y'));
    const stop = focusPlace('/definition/info/nowhere');
    vi.advanceTimersByTime(40 * 17);
    document.getElementById('host')?.focus();
    vi.advanceTimersByTime(80 * 17);
    stop();
    expect(document.activeElement?.id).toBe('host');
  });

  it('goes to the nearest place around one that a drawn tab does not have', () => {
    show(field('/definition/info', 'x'));
    expect(focusedFor('/definition/info/nowhere', 8)).not.toBe('info');
    expect(focusedFor('/definition/info/nowhere', 16)).toBe('info');
  });

  it('waits for a tab that is still being drawn, or works something out, but not for ever', () => {
    show(field('/definition/info', 'x'));
    const stop = focusPlace('/definition/info/late');
    for (let frame = 0; frame < 20; frame++) {
      document.querySelector('main')?.append(document.createElement('p'));
      vi.advanceTimersByTime(17);
    }
    expect(document.activeElement?.id).not.toBe('info');
    document.querySelector('main')?.insertAdjacentHTML('beforeend', field('/definition/info/late'));
    vi.advanceTimersByTime(34);
    stop();
    expect(document.activeElement?.id).toBe('late');

    for (const busy of ['<p aria-busy="true"></p>', '<span role="progressbar" aria-label="Loading the form"></span>']) {
      show(busy, field('/definition/info', 'x'));
      expect(focusedFor('/definition/info/nowhere', 60)).not.toBe('info');
      expect(focusedFor('/definition/info/nowhere')).toBe('info');
    }
    show('<span role="progressbar" aria-valuenow="40"></span>', field('/definition/info', 'x'));
    expect(focusedFor('/definition/info/nowhere', 16)).toBe('info');
  });

  it('waits for the dialog over the tab to be gone', () => {
    document.body.innerHTML = `<div aria-hidden="true"><main>${field('/definition/info', 'x')}</main></div>`;
    const stop = focusPlace('/definition/info/nowhere');
    vi.advanceTimersByTime(40 * 17);
    expect(document.activeElement?.id).not.toBe('info');
    document.querySelector('[aria-hidden]')?.removeAttribute('aria-hidden');
    vi.advanceTimersByTime(16 * 17);
    stop();
    expect(document.activeElement?.id).toBe('info');
  });
});
