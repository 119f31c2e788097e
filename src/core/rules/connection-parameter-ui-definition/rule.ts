import { objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { isOauthParameter } from '../shared/authentication';
import { placeOf } from '../shared/place';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const connectionParameterUiDefinition: Rule = {
  id: 'connection-parameter-ui-definition',
  aliases: ['5000.2.6.9'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Every connection parameter has a uiDefinition',
  why: 'The connection dialog takes the field’s name and explanation from it; certification refuses an empty one.',
  source: 'Certification policies (5000.2.6.9)',
  check: {
    'connection-parameter'(target, report) {
      if (isOauthParameter(target.node) || Object.keys(objectOf(target.node, 'uiDefinition') ?? {}).length > 0) return;
      report({ ...placeOf(target.node, ['uiDefinition']), message: `The connection parameter ${quote(target.name)} has no uiDefinition. Add one with display name, description and tooltip.` });
    },
  },
};
