import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { isHidden, isOauthParameter } from '../shared/authentication';
import { placeOf } from '../shared/place';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const connectionParameterDisplayName: Rule = {
  id: 'connection-parameter-display-name',
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Every connection parameter has a display name',
  why: 'It is the label of the field in the connection dialog.',
  source: 'Connection parameters; connector template',
  check: {
    'connection-parameter'(target, report) {
      const ui = objectOf(target.node, 'uiDefinition');
      if (!ui || Object.keys(ui).length === 0 || isOauthParameter(target.node) || isHidden(target.node)) return;
      if ((textOf(ui, 'displayName') ?? '').trim() !== '') return;
      report({ ...placeOf(target.node, ['uiDefinition', 'displayName']), message: `The connection parameter ${quote(target.name)} has no display name. Enter what the field is called.` });
    },
  },
};
