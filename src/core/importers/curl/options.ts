/** The long names of the options that take a value and that count here. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['X', 'request'],
  ['H', 'header'],
  ['d', 'data'],
  ['F', 'form'],
  ['u', 'user'],
  ['b', 'cookie'],
  ['T', 'upload-file'],
]);

/** Options without a counterpart that take a value: the next word is no address. */
const shortWithValue = 'AcCDeEhKmoPQrtUwxyYz';

const longWithValue = new Set(
  (
    'request header data data-raw data-ascii data-binary data-urlencode json form form-string user cookie upload-file url oauth2-bearer aws-sigv4 url-query ' +
    'user-agent cookie-jar referer cert key cacert capath max-time output proxy proxy-user proxy-header write-out connect-timeout config continue-at ' +
    'dump-header range retry retry-delay retry-max-time limit-rate interface resolve connect-to cert-type key-type pass ciphers tls-max tls13-ciphers ' +
    'max-redirs max-filesize noproxy netrc-file unix-socket abstract-unix-socket dns-servers local-port keepalive-time stderr trace trace-ascii quote ' +
    'speed-limit speed-time time-cond output-dir pinnedpubkey crlfile engine proto proto-default proto-redir request-target service-name socks5 socks5-hostname ' +
    'socks4 socks4a preproxy variable expand-url expand-data expand-header rate parallel-max etag-save etag-compare hsts alt-svc doh-url ' +
    'happy-eyeballs-timeout-ms expect100-timeout login-options mail-from mail-rcpt ftp-port libcurl random-file egd-file sasl-authzid delegation curves ' +
    'proxy-cert proxy-key proxy-cacert haproxy-clientip create-file-mode postquote prequote telnet-option tftp-blksize'
  ).split(' '),
);

const shortFlags: ReadonlyMap<string, string> = new Map([
  ['G', 'get'],
  ['I', 'head'],
]);

/** What one word or two of a command say. */
export type CurlOption =
  | { readonly kind: 'url'; readonly value: string }
  | { readonly kind: 'value'; readonly name: string; readonly value: string }
  | { readonly kind: 'flag'; readonly name: string };

/** Reads the words behind `curl`: options with their values, in any of their spellings, and addresses. Unknown options take no value. */
export function curlOptions(words: readonly string[]): CurlOption[] {
  const options: CurlOption[] = [];
  let onlyAddresses = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (onlyAddresses || !word.startsWith('-') || word === '-') {
      options.push({ kind: 'url', value: word });
    } else if (word === '--') {
      onlyAddresses = true;
    } else if (word.startsWith('--')) {
      const [, name = '', joined] = /^--([\w-]*)(?:=([^]*))?$/.exec(word) ?? [];
      if (!longWithValue.has(name)) options.push({ kind: 'flag', name: name || word.slice(2) });
      else options.push({ kind: 'value', name, value: joined ?? words[++index] ?? '' });
    } else {
      const rest = readShort(word.slice(1), options);
      if (rest) options.push({ kind: 'value', name: rest.name, value: rest.joined === '' ? (words[++index] ?? '') : rest.joined });
    }
  }
  return options;
}

/** Reads `-sSLX`: flags until one that takes a value, which is the rest of the word or the next word. */
function readShort(letters: string, options: CurlOption[]): { name: string; joined: string } | undefined {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at);
    const joined = letters.slice(at + 1);
    const name = shortNames.get(letter);
    if (name !== undefined) return { name, joined };
    if (shortWithValue.includes(letter)) return { name: `-${letter}`, joined };
    options.push({ kind: 'flag', name: letter === ':' ? 'next' : (shortFlags.get(letter) ?? `-${letter}`) });
  }
  return undefined;
}
