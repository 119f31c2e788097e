import { type Json, member, objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote, quoteJson } from '../shared/quote';

const keys = new Set(['displayName', 'description', 'tooltip', 'tabIndex', 'constraints', 'schema']);
const constraintKeys = new Set(['clearText', 'required', 'hidden', 'tabIndex', 'capability', 'allowedValues', 'dependencies', 'default']);
const isWhole = (value: Json | undefined): boolean => value === undefined || (typeof value === 'number' && Number.isInteger(value));

const notWhole = (value: Json | undefined): string => `The “tabIndex” is ${quoteJson(value)}. Write a whole number.`;

export const jspUiDefinition: Rule = {
  id: 'jsp-ui-definition',
  severity: 'warning',
  phase: 'functionality',
  title: 'The uiDefinition of connection parameters has known keys of the right type',
  why: 'What the schema does not know is dropped, and the dialog falls back to its defaults.',
  source: 'Schema of the API properties',
  check: {
    'connection-parameter'(target, report) {
      const ui = objectOf(target.node, 'uiDefinition');
      if (!ui) return;
      const constraints = objectOf(ui, 'constraints') ?? {};
      const tabIndex = member(ui, 'tabIndex');
      const inner = member(constraints, 'tabIndex');
      for (const key of Object.keys(ui)) if (!keys.has(key)) report({ key: ['uiDefinition', key], message: `${quote(key)} is no key of a uiDefinition. Check its spelling, or remove it.` });
      for (const key of Object.keys(constraints)) {
        if (!constraintKeys.has(key)) report({ key: ['uiDefinition', 'constraints', key], message: `${quote(key)} is no constraint of the connection dialog. Check its spelling, or remove it.` });
      }
      if (!isWhole(tabIndex)) report({ key: ['uiDefinition', 'tabIndex'], message: notWhole(tabIndex) });
      if (!isWhole(inner)) report({ key: ['uiDefinition', 'constraints', 'tabIndex'], message: notWhole(inner) });
    },
  },
};
