import { isArray, isObject, type Json } from '../json';

/** What is read as the very text it is: starts with a letter, holds nothing that ends or changes a plain scalar. */
const plain = /^[A-Za-z_/](?:[A-Za-z0-9_./@+()'$%&*!?=<>;^~{}[\],#-]| (?=[A-Za-z0-9_./@+()'$%&*!?=<>;^~{}[\],-])|:(?=[A-Za-z0-9_./@-]))*$/;

/** Words that readers of YAML 1.1 or 1.2 take for something else than a text. */
const words = /^(?:null|true|false|yes|no|on|off|y|n|nan|inf)$/i;

function scalar(value: null | boolean | number | string): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return value.length <= 1000 && plain.test(value) && !words.test(value) ? value : JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const isBlock = (value: Json): boolean => (isArray(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0);

/**
 * A JSON value as YAML that readers of 1.1 and 1.2 read as the same value: block style, two spaces a level, every text that
 * might be taken for something else in double quotation marks. Ends with a line break.
 */
export function printYaml(value: Json): string {
  const out: string[] = [];
  const write = (node: Json, indent: string): void => {
    if (isArray(node) && node.length > 0) {
      for (const item of node) {
        if (isBlock(item)) {
          // The first line of what is inside stands behind the dash.
          const start = out.length;
          write(item, `${indent}  `);
          out[start] = `${indent}- ${(out[start] ?? '').slice(indent.length + 2)}`;
        } else out.push(`${indent}- ${inline(item)}\n`);
      }
    } else if (isObject(node) && Object.keys(node).length > 0) {
      for (const [key, member] of Object.entries(node)) {
        if (isBlock(member)) {
          out.push(`${indent}${scalar(key)}:\n`);
          write(member, isArray(member) ? indent : `${indent}  `);
        } else out.push(`${indent}${scalar(key)}: ${inline(member)}\n`);
      }
    } else out.push(`${indent}${inline(node)}\n`);
  };
  write(value, '');
  return out.join('');
}

const inline = (value: Json): string => (isArray(value) ? '[]' : isObject(value) ? '{}' : scalar(value));
