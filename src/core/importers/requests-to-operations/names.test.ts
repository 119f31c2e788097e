import { describe, expect, it } from 'vitest';
import { NamePool, operationId, operationName, properWords, singular } from './names';

const name = (text: string, method = 'get', path = '/berths', proper: string[] = []): string => operationName(text, method, path, new Set(proper)).summary;

describe('operationName', () => {
  it.each([
    ['List Free Berths', 'List free berths'],
    ['1. List berths', 'List berths'],
    ['02-1 - List berths', 'List berths'],
    ['[Admin] List berths', 'List berths'],
    ['GET berths', 'Get berths'],
    ['GET List berths', 'List berths'],
    ['listBerths', 'List berths'],
    ['list_berths', 'List berths'],
    ['LIST ALL BERTHS', 'List all berths'],
    ['Get berth by ID', 'Get berth by ID'],
    ['Get berth by id', 'Get berth by ID'],
    ['Send eSign request', 'Send eSign request'],
    ['Berths & ships / north?', 'Berths and ships north'],
    ['Get {{berth}} of pier', 'Get berth of pier'],
    ['Delete berth (admin)', 'Delete berth (admin)'],
    ['Delete berth (admin', 'Delete berth'],
    ['**Bold** name.', 'Bold name'],
    ['Get Ada berths', 'Get ada berths'],
    ['泊位列表', '泊位列表'],
  ])('turns %s into %s', (text, summary) => {
    expect(name(text)).toBe(summary);
  });

  it('keeps capitals of the service’s own name', () => {
    expect(name('Get Ada Berths', 'get', '/berths', ['ada'])).toBe('Get Ada berths');
  });

  it.each([
    ['', 'get', '/berths', 'Get berths'],
    ['/berths/{id}', 'delete', '/berths/{id}', 'Delete berth'],
    ['https://x.example/a', 'post', '/v1/piers', 'Create piers'],
    ['{{baseUrl}}/a', 'put', '/{id}', 'Update item'],
    ['GET /berths/{id}', 'get', '/berths/{id}', 'Get berth'],
    ['POST', 'post', '/piers', 'Create piers'],
    ['???', 'get', '/', 'Get root'],
    ['12', 'get', '/berths', 'Get berths'],
  ])('makes a name for %j of %s %s', (text, method, path, summary) => {
    expect(operationName(text, method, path, new Set())).toEqual({ summary, made: true });
  });

  it('is never longer than 80 characters', () => {
    expect(name('List berths of the north pier '.repeat(6)).length).toBeLessThanOrEqual(80);
  });
});

describe('operationId', () => {
  it.each([
    ['List free berths', 'ListFreeBerths'],
    ['Get berth by ID', 'GetBerthById'],
    ['Côte à côte', 'CoteACote'],
    ["Get the keeper's berth", 'GetTheKeepersBerth'],
    ['泊位列表', 'GetBerths'],
    ['3 berths', 'Get3Berths'],
  ])('turns %s into an id', (summary, id) => {
    expect(operationId(summary, 'get', '/berths')).toBe(id);
  });
});

describe('singular', () => {
  it.each([['berths', 'berth'], ['cities', 'city'], ['boxes', 'box'], ['address', 'address'], ['status', 'status'], ['bus', 'bus']])('of %s is %s', (word, one) => {
    expect(singular(word)).toBe(one);
  });
});

describe('properWords', () => {
  it('are the words of the title that no path uses', () => {
    expect([...properWords('Ada Harbour Berths API v2', ['/berths/{id}'])]).toEqual(['ada', 'harbour']);
  });
});

describe('NamePool', () => {
  it('gives each name once, compared without case', () => {
    const pool = new NamePool();
    const take = (wanted: string, endings: string[] = []): string => pool.take(wanted, endings, (name_, ending) => `${name_} (${ending})`);
    expect([take('List'), take('list', ['Piers']), take('List', ['Piers']), take('List')]).toEqual(['List', 'list (Piers)', 'List (2)', 'List (3)']);
  });
});
