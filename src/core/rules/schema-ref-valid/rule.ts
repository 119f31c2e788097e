import type { Rule } from '../rule';
import { quote, quoteValue } from '../shared/quote';
import { noTraits } from '../shared/traits';

export const schemaRefValid: Rule = {
  id: 'schema-ref-valid',
  aliases: ['SchemaReferenceNotFound', 'SchemaReferenceNotValid', 'JsonPointerNotValid', 'jsd-ref-locations'],
  severity: 'error',
  phase: 'functionality',
  title: 'References to definitions lead to definitions',
  why: 'A reference that leads nowhere makes the platform refuse the definition.',
  source: 'Swagger validator rules (SchemaReferenceNotFound, SchemaReferenceNotValid); schema of API definitions',
  only: { schema: ['$ref'] },
  check: {
    schema(target, report, context) {
      const reference = target.node['$ref'];
      if (reference === undefined) return;
      if (typeof reference !== 'string' || !reference.startsWith('#/definitions/')) report({ key: '$ref', message: `${quoteValue(reference)} is no reference to a definition. Those start with #/definitions/.` });
      else if (context.traits(reference) === noTraits) report({ key: '$ref', message: `There is no definition at ${quote(reference)}. Add it or correct the reference.` });
    },
  },
};
