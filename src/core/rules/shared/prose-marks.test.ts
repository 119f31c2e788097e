import { describe, expect, it } from 'vitest';
import type { Json } from '../../base/json';
import { address, angle, beyondAscii, fieldDescription, operationDescription, productName, schemaDescription, undescribed, unfinished } from './prose-marks';

describe('the marks of a description', () => {
  it.each<[Json | undefined, number]>([
    [undefined, undescribed],
    [7, undescribed],
    [' ', undescribed | unfinished],
    ['Gets a berth.', 0],
    ['Gets a berth', unfinished],
    ['See https://example.com/berths.', address],
    ['Gets <b>one</b>.', angle],
    ['Gets é.', beyondAscii],
    ['Runs in Power Automate.', productName],
  ])('%j', (value, expected) => {
    expect(operationDescription(0).of(value)).toBe(expected);
    expect(fieldDescription(0).of(value)).toBe(expected & (undescribed | unfinished | address | beyondAscii));
    expect(schemaDescription(0).of(value)).toBe(expected & (undescribed | beyondAscii));
  });
});
