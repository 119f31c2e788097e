import { lastKeyOf } from '../../base/pointer';
import { titleCaseOf } from '../../base/words';
import type { Fix } from '../rule';
import { insertMember } from './insert-member';
import { onceForEachText } from './once-for-each-text';
import { quote } from './quote';

/** What there is to say of a field or output without a title, by its name. */
export const untitled = (what: 'field' | 'output') =>
  onceForEachText((name) => {
    const better = titleCaseOf(name);
    const message = `The ${what} ${quote(name)} has no title. Add an x-ms-summary${better === '' ? '' : ` such as ${quote(better)}`}.`;
    return { missing: 'x-ms-summary', fixable: better !== '', message };
  });

export const titleFromName: Fix = {
  label: 'Make a title from the name',
  safe: true,
  local: true,
  apply(connector, { at }) {
    const label = titleCaseOf(lastKeyOf(at) ?? '').slice(0, 80).trimEnd();
    return label === '' ? connector : insertMember(connector, at, 'x-ms-summary', label, ['type', 'format']);
  },
};
