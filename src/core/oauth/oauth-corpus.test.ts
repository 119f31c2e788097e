import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessTokenInput, connectionInputs, connectionSets } from '../requests/connection-inputs';
import { connectors, folder } from '../requests/testing/corpus-calls';
import { oauthSignInOf } from './oauth-service';

describe.skipIf(!existsSync(folder))('the sign-ins by OAuth 2.0 of published connectors', () => {
  it('lead to addresses, once every connection parameter is filled in', () => {
    const lacking: string[] = [];
    let ready = 0;
    for (const { name, connector } of connectors()) {
      const sets = connectionSets(connector).map((set) => set.name);
      for (const set of sets.length > 0 ? sets : [undefined]) {
        if (accessTokenInput(connector, set) === undefined) continue;
        const values = Object.fromEntries(connectionInputs(connector, set).map((input) => [input.name, /url$/i.test(input.name) ? 'https://filled.example/in' : 'filled']));
        const result = oauthSignInOf(connector, set)?.service(values, 'authorization-code');
        expect(result, name).toBeDefined();
        if (!result) continue;
        if (!result.ok) {
          lacking.push(...result.problems.map((problem) => `${name}: ${problem}`));
          continue;
        }
        ready++;
        const { authorizationUrl, tokenUrl, refreshUrl, scope } = result.service;
        for (const address of [authorizationUrl, tokenUrl, refreshUrl]) expect(new URL(address).protocol, name).toBe('https:');
        expect([authorizationUrl, tokenUrl, refreshUrl, scope].join(' '), name).not.toMatch(/[{}]/);
      }
    }
    console.log(`sign-ins by OAuth 2.0 that lead to addresses: ${ready} of ${ready + lacking.length}`);
    expect(lacking).toEqual([]);
  });
});
