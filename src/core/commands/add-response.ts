import { isObject, objectOf } from '../base/json';
import type { Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { editAt } from '../connector/connector';
import { textOfStatus } from '../connector/status-texts';
import type { Command } from './command';

/** Adds a response with the name of its status as description. Nothing happens where the status is there. */
export const addResponse: Command<{ at: Pointer; status: string }> = {
  name: 'add-response',
  label: ({ status }) => `Add response ${status}`,
  apply: (connector, { at, status }) =>
    editAt(connector, at, (operation) => {
      if (!isObject(operation)) return operation;
      const responses = objectOf(operation, 'responses') ?? {};
      return Object.hasOwn(responses, status) ? operation : withKey(operation, 'responses', withKey(responses, status, { description: textOfStatus(status) }));
    }),
};
