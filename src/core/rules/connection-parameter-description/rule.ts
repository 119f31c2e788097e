import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { isHidden, isOauthParameter } from '../shared/authentication';
import { placeOf } from '../shared/place';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const connectionParameterDescription: Rule = {
  id: 'connection-parameter-description',
  aliases: ['5000.2.6.10'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Every connection parameter has a description',
  why: 'It says in the connection dialog what to enter; certification refuses an empty one.',
  source: 'Certification policies (5000.2.6.10)',
  check: {
    'connection-parameter'(target, report) {
      const ui = objectOf(target.node, 'uiDefinition');
      if (!ui || Object.keys(ui).length === 0 || isOauthParameter(target.node) || isHidden(target.node)) return;
      const description = textOf(ui, 'description') ?? textOf(objectOf(ui, 'schema'), 'description') ?? '';
      if (description.trim() !== '') return;
      report({ ...placeOf(target.node, ['uiDefinition', 'description']), message: `The connection parameter ${quote(target.name)} has no description. Say what to enter.` });
    },
  },
};
