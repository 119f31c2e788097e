import { fileNames, type Connector } from '../../connector/connector';
import { usesOAuth } from '../../connector/uses-oauth';

/** A line to type in a terminal, and what it is for. */
export interface CommandLine {
  readonly purpose: string;
  readonly line: string;
}

export interface CommandLines {
  /** With Microsoft's older tool, in a folder with `settings.json` and API properties without `stackOwner`. */
  readonly paconn: readonly CommandLine[];
  /** With the Power Platform CLI. */
  readonly pac: readonly CommandLine[];
}

const quoted = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `"${text.replace(/["\\$`]/g, '\\$&')}"`);

/** The exact lines that upload this connector from its folder. The client secret of OAuth 2.0 is an argument of the line, never part of a file. Source: submission package reference, 2.5 and 3.8. */
export function commandLines(connector: Connector, solution: { readonly zip: string; readonly name: string }): CommandLines {
  const definition = quoted(connector.sources.definition?.name ?? fileNames.definition);
  const properties = quoted(connector.sources.properties?.name ?? fileNames.properties);
  const secret = usesOAuth(connector) ? ' --secret "<client secret>"' : '';
  const files = [
    `--api-definition-file ${definition}`,
    `--api-properties-file ${properties}`,
    ...(connector.icon ? [`--icon-file ${quoted(connector.icon.name)}`] : []),
    ...(connector.script ? [`--script-file ${quoted(connector.script.name)}`] : []),
  ].join(' ');
  return {
    paconn: [
      { purpose: 'Sign in', line: 'paconn login' },
      { purpose: 'Check with Microsoft’s service', line: `paconn validate --api-def ${definition}` },
      { purpose: 'Create the connector', line: `paconn create --settings settings.json${secret}` },
      { purpose: 'Update it later', line: `paconn update --settings settings.json${secret}` },
    ],
    pac: [
      { purpose: 'Sign in', line: 'pac auth create' },
      { purpose: 'Import the solution', line: `pac solution import --path ${quoted(solution.zip)}` },
      { purpose: 'Or create the connector from its folder', line: `pac connector create ${files} --solution-unique-name ${quoted(solution.name)}` },
      { purpose: 'Update it later', line: `pac connector update --connector-id "<connector id>" ${files}` },
    ],
  };
}
