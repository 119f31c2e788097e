import { arrayOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';
import { propertyOf } from '../shared/schemas';

export const schemaDiscriminator: Rule = {
  id: 'schema-discriminator',
  aliases: ['DiscriminatorMustBeARequiredStringProperty'],
  severity: 'error',
  phase: 'functionality',
  title: 'A discriminator names a required text',
  why: 'The value of this property tells which schema applies, so that it must be there and be a text.',
  source: 'Swagger validator rules (DiscriminatorMustBeARequiredStringProperty)',
  only: { schema: ['discriminator'] },
  check: {
    schema(target, report, context) {
      const { node } = target;
      const name = node['discriminator'];
      if (name === undefined) return;
      if (typeof name !== 'string') return report({ key: 'discriminator', message: 'The discriminator is the name of a property. Write the name alone.' });
      const property = propertyOf(node, name, context);
      if (property && property['type'] === 'string' && arrayOf(node, 'required')?.includes(name)) return;
      report({ key: 'discriminator', severity: property ? 'warning' : 'error', message: `The discriminator ${quote(name)} is not a required property of type string. Add it or make it so.` });
    },
  },
};
