/** An IPv4 address as four numbers; undefined when the text is none. */
function ipv4(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.map(Number);
}

/** An IPv6 address as eight numbers; a zone (`%eth0`) is dropped; undefined when the text is none. */
function ipv6(text: string): readonly number[] | undefined {
  const [address = ''] = text.split('%');
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => {
    if (half === '') return [];
    return half.split(':').flatMap((group) => {
      const embedded = ipv4(group);
      if (embedded) {
        const [a = 0, b = 0, c = 0, d = 0] = embedded;
        return [a * 256 + b, c * 256 + d];
      }
      return [/^[0-9a-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : Number.NaN];
    });
  });
  const [before = [], after] = groups;
  const zeros = 8 - before.length - (after?.length ?? 0);
  if (after ? zeros < 1 : zeros !== 0) return undefined;
  const all = [...before, ...Array.from({ length: after ? zeros : 0 }, () => 0), ...(after ?? [])];
  return all.every((group) => !Number.isNaN(group)) ? all : undefined;
}

const bytes = (high: number, low: number): readonly number[] => [high >> 8, high & 255, low >> 8, low & 255];

/** The IPv4 address inside an IPv6 one: mapped, compatible, NAT64, 6to4 or ISATAP. */
function embeddedIpv4(groups: readonly number[]): readonly number[] | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
  const leadingZeros = a === 0 && b === 0 && c === 0 && d === 0;
  if (leadingZeros && ((e === 0 && (f === 0xffff || (f === 0 && g !== 0))) || (e === 0xffff && f === 0))) return bytes(g, h);
  if (a === 0x64 && b === 0xff9b) return bytes(g, h);
  if ((e === 0 || e === 0x200) && f === 0x5efe) return bytes(g, h);
  if (a === 0x2002) return bytes(b, c);
  return undefined;
}

/** Addresses outside 169.254.0.0/16 under which clouds give credentials to their machines. */
const metadataIpv4: ReadonlySet<string> = new Set(['100.100.100.200', '168.63.129.16', '192.0.0.192']);

function ipv4Reason([a = 0, b = 0, c = 0, d = 0]: readonly number[]): string | undefined {
  if (a === 169 && b === 254) return 'a link-local address, where clouds keep the credentials of their machines';
  if (metadataIpv4.has(`${a}.${b}.${c}.${d}`)) return 'the address of a cloud’s metadata service';
  if (a === 0) return 'no address of a host';
  if (a >= 224) return 'a multicast or broadcast address';
  return undefined;
}

/**
 * Why the relay does not connect to an IP address, or undefined when it may: link-local and cloud metadata addresses in
 * all their spellings, unspecified and multicast ones. Loopback and private networks are allowed: services under
 * development live there. A text that is no IP address is refused.
 */
export function forbiddenAddress(address: string): string | undefined {
  const four = ipv4(address);
  if (four) return ipv4Reason(four);
  const six = ipv6(address);
  if (!six) return 'no IP address';
  const [first = 0, second = 0, third = 0] = six;
  if (first === 0x64 && second === 0xff9b && third !== 0) return 'an address that a translator of the network makes into another';
  if (first === 0x2001 && second === 0) return 'an address that a Teredo relay makes into another';
  const embedded = embeddedIpv4(six);
  if (embedded && ipv4Reason(embedded) !== undefined) return ipv4Reason(embedded);
  if ((first & 0xffc0) === 0xfe80) return 'a link-local address';
  if (first === 0xfd00 && second === 0xec2) return 'the address of a cloud’s metadata service';
  if (first === 0xfd20 && second === 0xce) return 'the address of a cloud’s metadata service';
  if (first >= 0xff00) return 'a multicast address';
  if (six.every((group) => group === 0)) return 'no address of a host';
  return undefined;
}

/** True for an address of this machine's loopback, in any spelling. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const six = ipv6(address);
  const four = ipv4(address) ?? (six && embeddedIpv4(six));
  return four ? four[0] === 127 : six !== undefined && six.slice(0, 7).every((group) => group === 0) && six[7] === 1;
}
