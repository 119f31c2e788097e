import { describe, expect, it } from 'vitest';
import { isEmail } from './email-address';
import { addressIn, hasScheme, isWebAddress } from './web-address';

describe('isWebAddress', () => {
  it.each(['https://harbour.example', 'HTTP://www.harbour.example/a?b#c', ' https://harbour.example ', 'https://hafen.möwe.example', 'https://my-harbour.example:8443/a-b/~c.html'])('takes %s', (text) => {
    expect(isWebAddress(text)).toBe(true);
  });

  it.each(['', 'harbour.example', 'https://', 'https://localhost', 'https://harbour example', 'ftp://harbour.example', 'mailto:a@harbour.example', 'https//harbour.example'])(
    'refuses %s',
    (text) => {
      expect(isWebAddress(text)).toBe(false);
    },
  );
});

describe('addressIn', () => {
  it('completes an address that lacks its scheme, and nothing else', () => {
    expect(addressIn('www.harbour.example/help')).toBe('https://www.harbour.example/help');
    expect(addressIn('support@harbour.example')).toBeUndefined();
    expect(addressIn('http://harbour.example')).toBeUndefined();
    expect(addressIn('harbour')).toBeUndefined();
  });
});

describe('hasScheme', () => {
  it('takes misspelt schemes for schemes', () => {
    expect(hasScheme('htps://harbour.example')).toBe(true);
    expect(hasScheme('harbour.example')).toBe(false);
  });
});

describe('isEmail', () => {
  it.each(['support@harbour.example', 'a.b+c@desk.harbour.example', "o'neil@harbour.example"])('takes %s', (text) => {
    expect(isEmail(text)).toBe(true);
  });

  it.each(['', 'support', '@harbour.example', 'support@harbour', 'support@harbour..example', 'support@-harbour.example', 'sup port@harbour.example', 'müller@harbour.example', `${'a'.repeat(65)}@harbour.example`])(
    'refuses %s',
    (text) => {
      expect(isEmail(text)).toBe(false);
    },
  );

  it('is quick with a long text', () => {
    const started = performance.now();
    expect(isEmail(`${'a'.repeat(100_000)}@${'a.'.repeat(100_000)}`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
