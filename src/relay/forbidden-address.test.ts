import { expect, test } from 'vitest';
import { forbiddenAddress, isLoopback } from './forbidden-address';

const forbidden = [
  '169.254.169.254', '169.254.0.1', '169.254.255.255', '100.100.100.200', '168.63.129.16', '192.0.0.192', '0.0.0.0', '0.1.2.3', '224.0.0.1', '255.255.255.255',
  'fe80::1', 'fe80::1%eth0', 'FEBF::1', 'fd00:ec2::254', 'fd20:ce::254', 'ff02::1', '::', '0:0:0:0:0:0:0:0',
  '::ffff:169.254.169.254', '::ffff:a9fe:a9fe', '::169.254.169.254', '64:ff9b::a9fe:a9fe', '2002:a9fe:a9fe::1', '0:0:0:0:0:ffff:a9fe:a9fe', '::ffff:0:169.254.169.254', '::ffff:0.0.0.0',
  '64:ff9b:1:a9fe:a9:fe00::', '2001:0:a9fe:a9fe::1', '2001:db8::5efe:169.254.169.254', '2001:db8::200:5efe:a9fe:a9fe', 'fe80::5efe:10.0.0.1', '2002:0:0::1',
  '', 'localhost', '1.2.3', '1.2.3.256', ':::', '1::2::3', '12345::1',
];

test.each(forbidden)('does not connect to %s', (address) => {
  expect(forbiddenAddress(address)).toBeTypeOf('string');
});

const allowed = ['127.0.0.1', '::1', '10.0.0.5', '172.16.3.4', '192.168.1.10', 'fd12:3456::1', '93.184.216.34', '2606:2800:220:1::1', '2001:db8::1', '64:ff9b::5db8:d822', '::ffff:10.0.0.1', '169.253.1.1'];

test.each(allowed)('connects to %s', (address) => {
  expect(forbiddenAddress(address)).toBeUndefined();
});

test('knows loopback in every spelling', () => {
  expect(['127.0.0.1', '127.9.9.9', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1'].filter((address) => !isLoopback(address))).toEqual([]);
  expect(['10.0.0.1', '::2', 'fe80::1', '::ffff:10.0.0.1', '', undefined].filter(isLoopback)).toEqual([]);
});
