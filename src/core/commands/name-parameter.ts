import { isObject, textOf } from '../base/json';
import { parentOf, type Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { titleCaseOf } from '../base/words';
import { editAt } from '../connector/connector';
import type { Command } from './command';

/** Sets the name of a parameter, at the pointer of the name, as it is typed; a title that only says the name follows. */
export const nameParameter: Command<{ at: Pointer; text: string }> = {
  name: 'name-parameter',
  label: () => 'Edit name',
  apply: (connector, { at, text }) =>
    editAt(connector, parentOf(at), (parameter) => {
      if (!isObject(parameter)) return parameter;
      const name = textOf(parameter, 'name') ?? '';
      const titled = name !== text && textOf(parameter, 'x-ms-summary') === titleCaseOf(name);
      return withKey(titled ? withKey(parameter, 'x-ms-summary', titleCaseOf(text)) : parameter, 'name', text);
    }),
};
