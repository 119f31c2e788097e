import { editAt } from '../../connector/connector';
import type { Fix } from '../rule';
import { withFullStop } from './texts';
import { addressIn } from './web-address';

/** Fixes that several rules offer. Each changes the text that its finding points at, or takes the member out. */

const ofText = (change: (text: string) => string): Fix['apply'] => (connector, { at }) => editAt(connector, at, (value) => (typeof value === 'string' ? change(value) : value));

export const addFullStop: Fix = { label: 'Add a full stop', safe: true, local: true, apply: ofText(withFullStop) };

export const changeToHttps: Fix = { label: 'Change http to https', safe: false, apply: ofText((url) => url.trim().replace(/^http:/i, 'https:')) };

export const putHttpsInFront: Fix = { label: 'Put https:// in front', safe: false, apply: ofText((url) => addressIn(url) ?? url) };

/** For a visibility that differs from one of the values by case or blanks only. */
export const writeInLowerCase: Fix = { label: 'Write it in lower case', safe: true, local: true, apply: ofText((text) => text.trim().toLowerCase()) };

export const removeIt: Fix = { label: 'Remove it', safe: true, local: true, apply: (connector, { at }) => editAt(connector, at, () => undefined) };
