import type { Questions } from './questions';

/** The address of a service as a person gave it. */
export interface GivenAddress {
  readonly host: string;
  /** Without a slash at its end; empty for none. */
  readonly basePath: string;
}

/** Hosts that only the machine or network of the author knows. */
export const isPrivateHost = (host: string): boolean => /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[|host\.docker\.internal)|\.(local|localhost|internal|test)(:|$)/i.test(host);

/** Host and path of a text such as `https://api.example.com/v1` or `api.example.com`; undefined when it holds no host. */
function readAddress(text: string): GivenAddress | undefined {
  const [, host = '', path = ''] = /^(?:[a-z][a-z\d+.-]{0,20}:\/\/)?(?:[^/@?#]*@)?([^{}/ :\\@?#"<>|^`]+(?::\d{1,5})?)(\/[^?#\s{}]*)?$/i.exec(text.trim()) ?? [];
  return host === '' ? undefined : { host: host.toLowerCase(), basePath: path.replace(/\/+$/, '') };
}

/** Asks for the public address of a service of which the source says none, or only one that nobody else can reach. */
export function askForAddress(known: string | undefined, questions: Questions): GivenAddress | undefined {
  const text = questions.ask({
    id: 'address',
    title: 'Address of the service',
    about: known === undefined ? 'The source does not say which host it calls.' : `The source calls ${known}, which the platform cannot reach. Give the public address; it is also on the General tab.`,
    placeholder: 'https://api.example.com/v1',
  });
  return readAddress(text);
}
