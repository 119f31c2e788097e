import { isObject, parsedJson, textOf, type Json } from '../../base/json';
import { onceForEach } from '../../base/once-for-each';
import { decodeText } from '../../base/text-file';
import type { BinaryFile } from '../../connector/connector';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const keys = new Set([
  ...['connectorId', 'environment', 'apiProperties', 'apiDefinition', 'icon', 'script', 'powerAppsUrl', 'powerAppsApiVersion'],
  ...['flowUrl', 'flowApiVersion', 'clientId', 'tenant', 'authorityUrl', 'resource'],
]);
const environment = /^(?:Default-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const settingsOf = onceForEach((file: BinaryFile): Json | undefined => parsedJson(decodeText(file.name, file.bytes).text.replace(/^\uFEFF/, '')));

export const jssSettings: Rule = {
  id: 'jss-settings',
  aliases: ['file-settings'],
  severity: 'info',
  severityIn: whenSubmitted('info'),
  phase: 'package',
  title: 'The settings of the command line are as it reads them',
  why: 'Microsoft’s command line takes the connector’s files and environment from settings.json; a key it does not know is ignored.',
  source: 'Schema of the command line’s settings',
  check: {
    package(target, report) {
      const file = target.extras.find(({ name }) => name === 'settings.json');
      if (!file || file.bytes.length > 100_000) return;
      const settings = settingsOf(file);
      if (!isObject(settings)) {
        report({ key: 'extras', message: 'The file settings.json is no JSON object. Write it anew with Microsoft’s command line, or leave it out.' });
        return;
      }
      const strange = Object.keys(settings).find((key) => !keys.has(key));
      if (strange !== undefined) report({ key: 'extras', message: `${quote(strange)} in settings.json is no setting of Microsoft’s command line. Check its spelling.` });
      const id = textOf(settings, 'environment');
      if (id !== undefined && id !== '' && !environment.test(id)) report({ key: 'extras', message: `The environment ${quote(id)} in settings.json is no environment id. Take it from the address of the maker portal.` });
    },
  },
};
