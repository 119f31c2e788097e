import { expect, it } from 'vitest';
import { connectorOf } from './connector';
import { environmentReference, environmentVariableOf, environmentVariablesIn, environmentVariablesOf, isSchemaName } from './environment-variable';

it('reads a reference, in either quotes, and nothing that only contains one', () => {
  expect(environmentVariableOf(environmentReference('cto_Host'))).toBe('cto_Host');
  expect(environmentVariableOf(" @environmentVariables( 'cto_Host' ) ")).toBe('cto_Host');
  expect(environmentVariableOf('https://@environmentVariables("cto_Host")')).toBeUndefined();
  expect(environmentVariableOf('api.example.com')).toBeUndefined();
});

it('knows schema names', () => {
  expect(['cto_Host', 'new_base_url2'].every(isSchemaName)).toBe(true);
  expect(['Host', '1a_Host', 'cto_', 'cto_Host name'].some(isSchemaName)).toBe(false);
});

it('lists the variables of both files once', () => {
  const connector = connectorOf(
    { host: environmentReference('cto_Host'), basePath: environmentReference('cto_Base') },
    { properties: { connectionParameters: { token: { resourceUri: "@environmentVariables('cto_Host')" } }, policies: [`x ${environmentReference('cto_Key')} y`] } },
  );
  expect(environmentVariablesIn(connector)).toEqual(['cto_Host', 'cto_Base', 'cto_Key']);
});

it('finds references in JSON, whose quotes are escaped there', () => {
  expect(environmentVariablesOf(JSON.stringify({ host: environmentReference('cto_Host') }), `"@environmentVariables( 'cto_Base' )"`, 'plain')).toEqual(['cto_Host', 'cto_Base']);
});
