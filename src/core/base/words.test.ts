import { describe, expect, it } from 'vitest';
import { pascalCaseOf, sentenceCaseOf, titleCaseOf, wordsOf } from './words';

describe('words of identifiers', () => {
  it.each([
    ['dueDate', 'due Date'],
    ['due_date.utc', 'due date utc'],
    ['HTTPServerID', 'HTTP Server ID'],
    ['orderIDs', 'order IDs'],
    ['line2Text', 'line2 Text'],
    ['$top', 'top'],
    ['größeMin', 'größe Min'],
    ['', ''],
  ])('%s', (identifier, words) => expect(wordsOf(identifier).join(' ')).toBe(words));
});

describe('labels made from identifiers', () => {
  it.each([
    ['dueDate', 'Due Date', 'Due date'],
    ['user_id', 'User ID', 'User ID'],
    ['date_of_birth', 'Date of Birth', 'Date of birth'],
    ['ORDER_STATUS', 'Order Status', 'Order status'],
    ['callbackUrl', 'Callback URL', 'Callback URL'],
    ['useXYZMode', 'Use XYZ Mode', 'Use XYZ mode'],
    ['--', '', ''],
  ])('%s', (identifier, title, sentence) => {
    expect(titleCaseOf(identifier)).toBe(title);
    expect(sentenceCaseOf(identifier)).toBe(sentence);
  });
});

describe('Pascal case', () => {
  it.each([
    ['listBerths', 'ListBerths'],
    ['get-berth_by.id', 'GetBerthById'],
    ['getItems_v2', 'GetItems_V2'],
    ['GET_ALL', 'GetAll'],
    ['2fa_check', 'Operation2FaCheck'],
    ['__', ''],
  ])('%s gives %s', (identifier, pascal) => expect(pascalCaseOf(identifier)).toBe(pascal));
});
