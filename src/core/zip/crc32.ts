/** Eight tables of 256 remainders in a row: number `256 k + byte` is the remainder of a byte that k more bytes follow. */
const remainders = makeRemainders();

function makeRemainders(): Uint32Array {
  const made = new Uint32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
    made[byte] = remainder;
  }
  for (let at = 256; at < made.length; at++) {
    const before = made[at - 256] ?? 0;
    made[at] = (made[before & 255] ?? 0) ^ (before >>> 8);
  }
  return made;
}

/** The CRC-32 of zip and PNG (polynomial 0xEDB88320, unsigned), eight bytes a step. */
export function crc32(bytes: Uint8Array): number {
  const table = remainders;
  const entry = (k: number, byte: number): number => table[256 * k + (byte & 255)] ?? 0;
  const next = (at: number): number => bytes[at] ?? 0;
  const whole = bytes.length - (bytes.length % 8);
  let crc = -1;
  for (let at = 0; at < whole; at += 8) {
    crc =
      entry(7, crc ^ next(at)) ^
      entry(6, (crc >>> 8) ^ next(at + 1)) ^
      entry(5, (crc >>> 16) ^ next(at + 2)) ^
      entry(4, (crc >>> 24) ^ next(at + 3)) ^
      entry(3, next(at + 4)) ^
      entry(2, next(at + 5)) ^
      entry(1, next(at + 6)) ^
      entry(0, next(at + 7));
  }
  for (let at = whole; at < bytes.length; at++) crc = entry(0, crc ^ next(at)) ^ (crc >>> 8);
  return ~crc >>> 0;
}
