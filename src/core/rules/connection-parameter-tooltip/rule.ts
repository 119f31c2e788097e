import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { isHidden, isOauthParameter } from '../shared/authentication';
import { placeOf } from '../shared/place';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const connectionParameterTooltip: Rule = {
  id: 'connection-parameter-tooltip',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Every connection parameter has a tooltip',
  why: 'It tells people where to find the value while they fill the connection dialog.',
  source: 'Submit for certification, tips; connector template',
  check: {
    'connection-parameter'(target, report) {
      const ui = objectOf(target.node, 'uiDefinition');
      if (!ui || Object.keys(ui).length === 0 || isOauthParameter(target.node) || isHidden(target.node)) return;
      if ((textOf(ui, 'tooltip') ?? '').trim() !== '') return;
      report({ ...placeOf(target.node, ['uiDefinition', 'tooltip']), message: `The connection parameter ${quote(target.name)} has no tooltip. Say where people find the value.` });
    },
  },
};
