import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const pem = (name: string, content: Buffer): string =>
  `-----BEGIN ${name}-----\n${content.toString('base64').replace(/(.{64})/g, '$1\n')}\n-----END ${name}-----\n`;

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const nameOf = (common: string): Buffer => sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(common)))));
/** As certificates write it until 2049: YYMMDDhhmmssZ. */
const time = (year: number): Buffer => der(0x17, Buffer.from(`${String(year % 100).padStart(2, '0')}0101000000Z`));

interface Subject {
  readonly name: string;
  /** First and last year. */
  readonly years: readonly [number, number];
  readonly isAuthority?: boolean;
}

interface Issuer {
  readonly name: string;
  readonly key: KeyObject;
}

/** A key and its certificate, as servers take them. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

let serial = 0;

function certified({ name, years, isAuthority = false }: Subject, issuer?: Issuer): Certified & { readonly privateKey: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { name: by, key } = issuer ?? { name, key: privateKey };
  const extension = isAuthority
    ? sequence(oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, sequence(der(0x01, Buffer.from([0xff])))))
    : sequence(oid('551d11'), der(0x04, sequence(der(0x82, Buffer.from(name)))));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([++serial])),
    ecdsaWithSha256,
    nameOf(by),
    sequence(time(years[0]), time(years[1])),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, key));
  return {
    privateKey,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', sequence(content, ecdsaWithSha256, signature)),
  };
}

/** A certificate for `localhost` that it signed itself. */
export const selfSigned = (): Certified => certified({ name: 'localhost', years: [2020, 2049] });

/** An authority with its own certificate, which certifies names for a span of years. */
export function authority(): { readonly cert: string; readonly certify: (name: string, years?: readonly [number, number]) => Certified } {
  const name = 'Harbour authority';
  const { cert, privateKey } = certified({ name, years: [2020, 2049], isAuthority: true });
  return { cert, certify: (host, years = [2020, 2049]) => certified({ name: host, years }, { name, key: privateKey }) };
}
