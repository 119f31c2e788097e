import { objectOf, type Json } from '../base/json';
import { withKey } from '../base/tree';
import { withPart } from '../connector/connector';
import { type SharedSection } from '../connector/shared-object';
import { newParameter } from './add-parameter';
import type { Command } from './command';

const words = { definitions: 'definition', parameters: 'parameter', responses: 'response' } as const;

function beginning(section: SharedSection, name: string): Json {
  switch (section) {
    case 'definitions':
      return { type: 'object', properties: {} };
    case 'parameters':
      return newParameter('query', name);
    case 'responses':
      return { description: '', schema: { type: 'object', properties: {} } };
  }
}

/** Adds a shared definition, parameter or response. Nothing happens where the name is taken. */
export const addShared: Command<{ section: SharedSection; name: string }> = {
  name: 'add-shared',
  label: ({ section, name }) => `Add ${words[section]} ${name}`,
  apply(connector, { section, name }) {
    const shared = objectOf(connector.definition, section) ?? {};
    if (Object.hasOwn(shared, name)) return connector;
    return withPart(connector, 'definition', withKey(connector.definition, section, withKey(shared, name, beginning(section, name))));
  },
};
