import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const withoutProperties = (path: string): string => path.replace(/\/?properties$/, '');

export const dynamicPropertiesBesideSchema: Rule = {
  id: 'dynamic-properties-beside-schema',
  aliases: [
    'DynamicPropertiesExtensionRequiredForAmbiguousReferences',
    'DynamicPropertiesExtensionRequiredForNonParameterReferences',
    'DynamicPropertiesExtensionRequiredForPropertiesValuePath',
    'DynamicPropertiesItemValuePathMismatch',
  ],
  severity: 'info',
  phase: 'functionality',
  title: 'x-ms-dynamic-properties stands beside x-ms-dynamic-schema, with the same path',
  why: 'The newer extension names its sources by path. Its own path is that of the schema without a final properties.',
  source: 'OpenAPI extensions; Swagger validator rules (DynamicPropertiesItemValuePathMismatch)',
  only: { schema: ['x-ms-dynamic-schema'] },
  check: {
    schema(target, report) {
      const schema = target.node['x-ms-dynamic-schema'];
      if (schema === undefined) return;
      const properties = target.node['x-ms-dynamic-properties'];
      if (properties === undefined) {
        report({ missing: 'x-ms-dynamic-properties', message: 'There is x-ms-dynamic-schema alone. Add x-ms-dynamic-properties with the same operation for newer designers.' });
        return;
      }
      const older = textOf(schema, 'value-path') ?? '';
      const newer = textOf(properties, 'itemValuePath') ?? '';
      if (withoutProperties(older) === withoutProperties(newer)) return;
      report({ key: 'x-ms-dynamic-properties', severity: 'warning', message: `The two extensions take the schema from different places, ${quote(older)} and ${quote(newer)}. Make them alike.` });
    },
  },
};
